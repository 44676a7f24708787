import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer } from '../support/client.js';
import { keyOf } from '../support/interventions.js';
import { choose as chooseSessions, freeConference } from '../support/participation.js';
import { addSession, at } from '../support/programme.js';
import { atOnce, inTurn, tally, times, violated, withoutGuard } from '../support/race.js';
import { organisation, person, register, type OnSale, type Organisation } from '../support/world.js';

const AT_ONCE = 12;
const OVERFULL = '1 never overfull (sessions), and each has its counter';

describe('operators of one event at the same moment', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let on: OnSale;

  beforeEach(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
    on = await freeConference(attic);
  });

  const addAll = (): Promise<Answer[]> =>
    atOnce(times(AT_ONCE), () =>
      attic.operator.client.post(`/api/my-events/${on.eventId}/sessions`, {
        date_id: on.dateId,
        title: 'A session',
        starts_at: at('10:00'),
        ends_at: at('11:00'),
        room: 'Main hall',
      }),
    );
  const overlaps = async (): Promise<number> => {
    const [row] = await box.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM catalogue.sessions a JOIN catalogue.sessions b
           ON a.event_id = b.event_id AND a.id < b.id AND lower(a.room) = lower(b.room)
          AND tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)`,
    );
    return row?.n ?? -1;
  };

  /** A ticket holder more chooses it: whether there was a place. */
  async function choose(id: string): Promise<boolean> {
    const holder = await person(box);
    await register(holder, on);
    return (await chooseSessions(holder, on, [id])).status === 200;
  }
  const pathOf = (id: string) => `/api/my-events/${on.eventId}/sessions/${id}`;
  const shrink = (id: string) => attic.operator.client.put(pathOf(id), { capacity: 1 });
  const remove = (id: string) => attic.operator.client.delete(pathOf(id));
  const atPlaces = <A, B>(id: string, first: () => Promise<A>, second: () => Promise<B>): Promise<[A, B]> =>
    inTurn(
      box,
      'SELECT FROM ticketing.session_stock WHERE session_id = $1 FOR UPDATE',
      [keyOf(id)],
      first,
      second,
    );
  /** What is left of a session: its counter, and whether it is there itself. */
  const left = async (id: string) => ({
    counters: await box.sql<{ taken: number; capacity: number }>(
      'SELECT taken, capacity FROM ticketing.session_stock WHERE session_id = $1',
      [keyOf(id)],
    ),
    sessions: (await box.sql('SELECT FROM catalogue.sessions WHERE id = $1', [keyOf(id)])).length,
  });

  describe('with their guards', () => {
    afterEach(() => box.stop());

    it('give a room to one session', async () => {
      expect(tally(await addAll())).toEqual({ 201: 1, '409 room_taken': AT_ONCE - 1 });
      expect(await overlaps()).toBe(0);
      const counters = await box.sql('SELECT FROM ticketing.session_stock');
      expect(counters).toHaveLength(1);
    });

    it('do not shrink a session under those who choose it, and nobody chooses what is full by then', async () => {
      const [early, late] = [
        await addSession(attic, on, { capacity: 20 }),
        await addSession(attic, on, { capacity: 20 }),
      ];
      for (const id of [early, late]) expect(await choose(id)).toBe(true);
      const [chosen, refused] = await atPlaces(
        early,
        () => choose(early),
        () => shrink(early),
      );
      expect([chosen, refused.status, refused.body]).toEqual([
        true,
        409,
        expect.objectContaining({ code: 'capacity_below_taken', taken: 2 }),
      ]);
      expect(await left(early)).toEqual({ counters: [{ taken: 2, capacity: 20 }], sessions: 1 });
      const [shrunk, turnedAway] = await atPlaces(
        late,
        () => shrink(late),
        () => choose(late),
      );
      expect([shrunk.status, turnedAway]).toEqual([200, false]);
      expect(await left(late)).toEqual({ counters: [{ taken: 1, capacity: 1 }], sessions: 1 });
    });

    it('do not delete a session under those who choose it, and nobody chooses what is gone', async () => {
      const [early, late] = [await addSession(attic, on), await addSession(attic, on)];
      const [chosen, refused] = await atPlaces(
        early,
        () => choose(early),
        () => remove(early),
      );
      expect([chosen, refused.status, refused.body.code]).toEqual([true, 409, 'in_use']);
      expect(await left(early)).toEqual({ counters: [{ taken: 1, capacity: null }], sessions: 1 });
      const [deleted, turnedAway] = await atPlaces(
        late,
        () => remove(late),
        () => choose(late),
      );
      expect([deleted.status, turnedAway]).toEqual([200, false]);
      expect(await left(late)).toEqual({ counters: [], sessions: 0 });
    });
  });

  describe('controls', () => {
    afterEach(() => box.stop({ sound: false }));

    // A subquery sees the statement's snapshot, not the row that the statement waited for.
    const counted = '(SELECT c.taken FROM ticketing.session_stock c WHERE c.session_id = $1)';

    it('without the constraint a room is given to several', async () => {
      await box.sql('ALTER TABLE catalogue.sessions DROP CONSTRAINT sessions_one_in_a_room');
      expect(tally(await addAll())).toEqual({ 201: AT_ONCE });
      expect(await overlaps()).toBeGreaterThan(0);
    });

    it('where the places taken are counted before, a session shrinks under who chooses it, which verify reports', async () => {
      await box.sql('ALTER TABLE ticketing.session_stock DROP CONSTRAINT session_stock_never_overfull');
      const id = await addSession(attic, on, { capacity: 20 });
      expect(await choose(id)).toBe(true);
      const [chosen, shrunk] = await withoutGuard([['OR taken <= $2)', `OR ${counted} <= $2)`]], () =>
        atPlaces(
          id,
          () => choose(id),
          () => shrink(id),
        ),
      );
      expect([chosen, shrunk.status]).toEqual([true, 200]);
      expect(await left(id)).toEqual({ counters: [{ taken: 2, capacity: 1 }], sessions: 1 });
      expect(await violated(box)).toEqual([OVERFULL]);
    });

    it('where they are counted before, a session is deleted under who chooses it', async () => {
      await box.sql(
        'ALTER TABLE ticketing.session_selections DROP CONSTRAINT session_selections_session_id_fkey',
      );
      const id = await addSession(attic, on);
      const [chosen, deleted] = await withoutGuard([['AND taken = 0', `AND ${counted} = 0`]], () =>
        atPlaces(
          id,
          () => choose(id),
          () => remove(id),
        ),
      );
      expect([chosen, deleted.status]).toEqual([true, 200]);
      expect(await left(id)).toEqual({ counters: [], sessions: 0 });
    });
  });
});
