import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer } from '../support/client.js';
import { keyOf } from '../support/interventions.js';
import { addSession, at, conference } from '../support/programme.js';
import { organisation, type OnSale, type Organisation } from '../support/world.js';

const AT_ONCE = 12;

describe('operators of one event at the same moment', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let on: OnSale;

  beforeEach(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
    on = await conference(attic);
  });

  const add = (fields = {}): Promise<Answer> =>
    attic.operator.client.post(`/api/my-events/${on.eventId}/sessions`, {
      date_id: on.dateId,
      title: 'A session',
      starts_at: at('10:00'),
      ends_at: at('11:00'),
      room: 'Main hall',
      ...fields,
    });
  const all = <T>(act: (n: number) => Promise<T>): Promise<T[]> =>
    Promise.all(Array.from({ length: AT_ONCE }, (_, n) => act(n)));
  const overlaps = async (): Promise<number> => {
    const [row] = await box.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM catalogue.sessions a JOIN catalogue.sessions b
           ON a.event_id = b.event_id AND a.id < b.id AND lower(a.room) = lower(b.room)
          AND tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)`,
    );
    return row?.n ?? -1;
  };

  it('give a room to one session', async () => {
    const answers = await all(() => add());
    expect(answers.map(({ status }) => status).sort()).toEqual([
      201,
      ...Array<number>(AT_ONCE - 1).fill(409),
    ]);
    expect(await overlaps()).toBe(0);
    const counters = await box.sql('SELECT FROM ticketing.session_stock');
    expect(counters).toHaveLength(1);
    await box.stop();
  });

  it('would give it to several without the constraint', async () => {
    await box.sql('ALTER TABLE catalogue.sessions DROP CONSTRAINT sessions_one_in_a_room');
    const answers = await all(() => add());
    expect(answers.every(({ status }) => status === 201)).toBe(true);
    expect(await overlaps()).toBeGreaterThan(0);
    await box.stop({ sound: false });
  });

  it('neither shrink nor delete a session under those who choose it', async () => {
    const id = await addSession(attic, on, { capacity: 20 });
    const path = `/api/my-events/${on.eventId}/sessions/${id}`;
    const choose = () =>
      box.sql(
        `UPDATE ticketing.session_stock SET taken = taken + 1
          WHERE session_id = $1 AND (capacity IS NULL OR taken < capacity) RETURNING taken`,
        [keyOf(id)],
      );
    const [chosen] = await Promise.all([
      all(choose),
      all((n) => attic.operator.client.put(path, { capacity: 1 + n })),
      all(() => attic.operator.client.delete(path)),
    ]);
    const taken = chosen.flat().length;
    const counters = await box.sql<{ taken: number; capacity: number }>(
      'SELECT taken, capacity FROM ticketing.session_stock WHERE session_id = $1',
      [keyOf(id)],
    );
    const sessions = await box.sql('SELECT FROM catalogue.sessions WHERE id = $1', [keyOf(id)]);
    // Either it was deleted before anybody chose it, or it stays with room for all who did.
    expect(sessions).toHaveLength(counters.length);
    expect(counters.map((row) => row.taken)).toEqual(taken > 0 ? [taken] : counters.map(() => 0));
    for (const row of counters) expect(row.taken).toBeLessThanOrEqual(row.capacity);
    await box.stop();
  });
});
