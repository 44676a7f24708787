import pg from 'pg';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer, Json } from '../support/client.js';
import { BY_HAND, checkOut, doorRules } from '../support/door-requests.js';
import { keyOf } from '../support/interventions.js';
import { settled } from '../support/race.js';
import {
  cancelEvent,
  checkIn,
  eventNow,
  organisation,
  person,
  register,
  staff,
  type OnSale,
  type Organisation,
  type Somebody,
} from '../support/world.js';

const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

describe('the door pack', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let door: Somebody;
  let on: OnSale;
  let sam: Somebody;
  let ids: string[];

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
    door = await staff(box, attic);
  });
  afterAll(() => box.stop());
  beforeEach(async () => {
    on = await eventNow(attic, { types: [{ name: 'Guest', price_pence: 0 }] });
    sam = await person(box);
    ids = (await register(sam, on, 3)).body.tickets.map(({ id }: Json) => id);
  });

  const ask = (query = '', headers: Record<string, string> = {}): Promise<Answer> =>
    door.client.get(`/api/events/${on.eventId}/door-pack${query}`, { headers });
  const pack = async (since?: string): Promise<Json> =>
    (await ask(since === undefined ? '' : `?since=${since}`)).body.data;
  const settledPack = async (since?: string): Promise<Json> => {
    await settled(box);
    return pack(since);
  };
  const changed = async (since: string): Promise<string[]> =>
    (await pack(since)).tickets.map(({ id }: Json) => id);

  it('has all that a scanner needs to admit by itself', async () => {
    await doorRules(box, on.typeIds[0] ?? '', { allowReentry: true, reentryLimit: 2, scanPoints: ['Main'] });
    await checkIn(door, ids[0] ?? '', { ...BY_HAND, scan_point: 'Main' });
    const { headers, body } = await ask();
    expect(headers.get('etag')).toMatch(/^W\/"[\w-]{27}"$/);
    const { keys } = (await box.client.get('/.well-known/ticket-keys')).body;
    expect(body.data).toEqual({
      cursor: expect.stringMatching(/^\d+-\d+-\d+$/),
      complete: true,
      generated_at: expect.stringMatching(UTC),
      keys,
      event: { id: on.eventId, name: expect.any(String), status: 'approved', doors_open_minutes: 2880 },
      dates: [
        {
          id: on.dateId,
          date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
          time_zone: 'Europe/London',
          starts_at: expect.stringMatching(UTC),
          ends_at: expect.stringMatching(UTC),
          status: 'active',
          doors_open_at: expect.stringMatching(UTC),
          last_entry_at: expect.stringMatching(UTC),
        },
      ],
      ticket_types: [
        {
          id: on.typeIds[0],
          name: 'Guest',
          allow_reentry: true,
          reentry_limit: 2,
          accepted_scan_points: ['Main'],
        },
      ],
      tickets: ids.map((id, index) => ({
        id,
        generation: 1,
        status: index === 0 ? 'checked_in' : 'confirmed',
        ticket_type_id: on.typeIds[0],
        date_id: on.dateId,
        holder: expect.stringMatching(/^First\d+ Last\d+$/),
        entries: index === 0 ? 1 : 0,
        inside: index === 0,
      })),
    });
  });

  it('is not sent again while nothing has changed, and is once anything has', async () => {
    const etag = async (query = '') => (await ask(query)).headers.get('etag') ?? '';
    const since = `?since=${(await pack()).cursor}`;
    for (const query of ['', since]) {
      const tag = await etag(query);
      for (const header of [tag, tag.replace('W/', ''), `"other", ${tag}`, '*']) {
        const answer = await ask(query, { 'if-none-match': header });
        expect([header, answer.status, answer.text, answer.headers.get('etag')]).toEqual([
          header,
          304,
          '',
          tag,
        ]);
      }
      expect((await ask(query, { 'if-none-match': '"other"' })).status).toBe(200);
    }
    const acts: (() => Promise<unknown>)[] = [
      () => checkIn(door, ids[0] ?? '', BY_HAND),
      () => checkOut(door, ids[0] ?? ''),
      () => register(sam, on),
      () => attic.operator.client.post(`/api/my-events/${on.eventId}/tickets/${ids[1]}/reissue`),
      () => doorRules(box, on.typeIds[0] ?? '', { scanPoints: ['VIP'] }),
      () =>
        box.sql(`UPDATE catalogue.event_dates SET ends_at = ends_at + interval '1 hour' WHERE id = $1`, [
          keyOf(on.dateId),
        ]),
      () => cancelEvent(attic, on.eventId),
    ];
    for (const act of acts) {
      const before = await etag();
      await act();
      const answer = await ask('', { 'if-none-match': before });
      expect([act.toString(), answer.status]).toEqual([act.toString(), 200]);
    }
  });

  it('brings only the tickets that have changed since', async () => {
    const first = await settledPack();
    await box.sql('UPDATE identity.sessions SET expires_at = expires_at');
    expect(await changed((await settledPack(first.cursor)).cursor)).toEqual([]);
    await checkIn(door, ids[1] ?? '', BY_HAND);
    const [late] = (await register(sam, on)).body.tickets;
    const second = await settledPack(first.cursor);
    expect(second).toMatchObject({ complete: false, event: { id: on.eventId }, dates: [{ id: on.dateId }] });
    expect(second.tickets.map(({ id }: Json) => id)).toEqual(expect.arrayContaining([ids[1], late.id]));
    expect(second.tickets.find(({ id }: Json) => id === ids[1])).toMatchObject({ entries: 1, inside: true });
    const third = await settledPack(second.cursor);
    await attic.operator.client.post(`/api/my-events/${on.eventId}/tickets/${ids[2]}/reissue`);
    const last = await settledPack(third.cursor);
    expect(last.tickets).toMatchObject([{ id: ids[2], generation: 2 }]);
  });

  it('is whole for a cursor of another database', async () => {
    const [system, timeline, horizon] = (await pack()).cursor.split('-');
    for (const since of [`1-${timeline}-${horizon}`, `${system}-99-${horizon}`]) {
      const { complete, tickets } = await pack(since);
      expect([complete, tickets.length]).toEqual([true, 3]);
    }
  });

  it.each(['soon', '1', '1-1', '1-1-', '-1-1-1', '1-1-1-1', '1-1-1234567890123456789', '1-1-1e3', "1-1-1'"])(
    'knows no cursor like %s',
    async (since) => {
      const { status, body } = await ask(`?since=${encodeURIComponent(since)}`);
      expect([status, body.errors]).toEqual([
        400,
        [{ field: 'since', message: 'is not the cursor of a door pack' }],
      ]);
    },
  );

  it('comes in pages that nobody sees', async () => {
    const many = await eventNow(attic, { types: [{ price_pence: 0, max_per_order: 100 }] });
    for (let n = 0; n < 11; n += 1) await register(sam, many, n === 10 ? 1 : 100);
    on = many;
    const { tickets } = await pack();
    const got = tickets.map(({ id }: Json) => id);
    expect(new Set(got).size).toBe(1001);
    expect(got).toEqual([...got].sort());
  });

  describe('with transactions that overlap', () => {
    let early: pg.Client;
    beforeEach(async () => {
      early = new pg.Client({ connectionString: box.database.url });
      await early.connect();
      await early.query('BEGIN');
      // Its number is given out now: lower than whatever commits before it.
      await early.query('UPDATE ticketing.tickets SET generation = 7 WHERE id = $1', [keyOf(ids[0] ?? '')]);
    });
    afterEach(() => early.end());

    it('never misses a change that commits late', async () => {
      await checkIn(door, ids[1] ?? '', BY_HAND);
      const between = await pack();
      expect(between.tickets.map(({ generation, entries }: Json) => [generation, entries])).toEqual([
        [1, 0],
        [1, 1],
        [1, 0],
      ]);
      const { headers } = await ask();
      await early.query('COMMIT');
      expect((await ask('', { 'if-none-match': headers.get('etag') ?? '' })).status).toBe(200);
      const after = await pack(between.cursor);
      expect(after.tickets).toContainEqual(expect.objectContaining({ id: ids[0], generation: 7 }));
      expect(await changed((await settledPack(after.cursor)).cursor)).toEqual([]);
    });

    it('would, if the cursor were the highest number seen', async () => {
      await checkIn(door, ids[1] ?? '', BY_HAND);
      const { cursor } = await pack();
      const [seen] = await box.sql<{ highest: string }>(
        'SELECT max(changed_in) AS highest FROM ticketing.tickets WHERE event_id = $1',
        [keyOf(on.eventId)],
      );
      await early.query('COMMIT');
      const naive = cursor.replace(/\d+$/, String(BigInt(seen?.highest ?? 0) + 1n));
      expect(await changed(naive)).toEqual([]);
      expect(await changed(cursor)).toContain(ids[0]);
    });

    it('says nothing of what was taken back', async () => {
      const { cursor } = await pack();
      await early.query('ROLLBACK');
      const { tickets } = await pack(cursor);
      for (const ticket of tickets) expect(ticket.generation).toBe(1);
    });
  });
});
