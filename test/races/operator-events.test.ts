import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer } from '../support/client.js';
import { keyOf, placesOf } from '../support/interventions.js';
import { atOnce, gate, rewrite, tally, times, violated, withoutGuard } from '../support/race.js';
import { chance, printSeed, size, soak, SOAK_TIMEOUT } from '../support/sizes.js';
import {
  buy,
  daysAhead,
  eventOnSale,
  organisation,
  organiser,
  people,
  person,
  submission,
  venue,
  type OnSale,
  type Organisation,
} from '../support/world.js';

const turns = size(3, 60);
const DAY = daysAhead(30);
const CAPACITY = 20;
const SMALLER = 4;
/** Fewer than the application has connections. */
const BUYERS = 8;

/** The same venue and day for several new events at once. */
async function createAtOnce(of: Organisation, count: number): Promise<Answer[]> {
  const venue_id = await venue(of, { exclusive_dates: true });
  return atOnce(times(count), (n) =>
    of.operator.client.post('/api/my-events', {
      venue_id,
      name: `Event ${n}`,
      event_date: DAY,
      status: 'approved',
    }),
  );
}

/** The same by every way there is: made, approved, moved there, submitted, moved there and approved. */
async function wantTheSameDay(box: Boxoffice, of: Organisation, turn: number): Promise<Answer[]> {
  const venueId = await venue(of, { exclusive_dates: true });
  const otis = await organiser(box, of);
  const { client } = of.operator;
  const made = async (status: string, event_date: string) =>
    (await eventOnSale(of, { venueId, types: [], event: { status, event_date } })).eventId;
  const rejected = async (event_date: string) => {
    const id = await submission(otis, venueId, { event_date });
    await client.post(`/api/my-events/${id}/reject`);
    return id;
  };
  const [draft, another, live] = [
    await made('draft', DAY),
    await made('draft', daysAhead(31)),
    await made('approved', daysAhead(32)),
  ];
  const [refused, again, pending] = [
    await rejected(DAY),
    await rejected(DAY),
    await submission(otis, venueId, { event_date: daysAhead(33) }),
  ];
  const wishes: (() => Promise<Answer>)[] = [
    () =>
      client.post('/api/my-events', { venue_id: venueId, name: 'New', event_date: DAY, status: 'approved' }),
    () => client.patch(`/api/my-events/${draft}/status`, { status: 'approved' }),
    () => client.put(`/api/my-events/${another}`, { event_date: DAY, status: 'approved' }),
    () => client.put(`/api/my-events/${live}`, { event_date: DAY }),
    () => client.post(`/api/my-events/${refused}/approve`),
    () => otis.client.put(`/api/my-submissions/${again}`, {}),
    () => otis.client.put(`/api/my-submissions/${pending}`, { event_date: DAY }),
    () => otis.client.post('/api/my-submissions', { venue_id: venueId, name: 'Newer', event_date: DAY }),
  ];
  return atOnce(chance(turn).shuffled(wishes), (wish) => wish());
}

/** Some buy before the operator makes the event smaller, some after. */
async function shrinkWhileBought(
  box: Boxoffice,
  of: Organisation,
  quantity: number,
  early: number,
  late: number,
) {
  const on = await eventOnSale(of, { event: { guest_list_capacity: CAPACITY } });
  const buyers = await people(box, early + late);
  const gathering = await gate(box, 'SELECT FROM ticketing.date_stock WHERE date_id = $1 FOR UPDATE', [
    keyOf(on.dateId),
  ]);
  const first = atOnce(buyers.slice(0, early), (buyer) => buy(buyer, on, quantity));
  await gathering.gathered(early);
  const shrinking = of.operator.client.put(`/api/my-events/${on.eventId}`, { guest_list_capacity: SMALLER });
  await gathering.gathered(early + 1);
  const second = atOnce(buyers.slice(early), (buyer) => buy(buyer, on, quantity));
  await gathering.gathered(early + late + 1);
  await gathering.open();
  return { on, shrunk: await shrinking, bought: tally([...(await first), ...(await second)]) };
}

const capacityOf = async (box: Boxoffice, { dateId }: OnSale) =>
  (
    await box.sql<{ capacity: number }>('SELECT capacity FROM ticketing.date_stock WHERE date_id = $1', [
      keyOf(dateId),
    ])
  )[0]?.capacity;

/**
 * A customer is about to order when the event is taken off sale; then he orders while the operator deletes it. Where
 * drafts are sold one of them waits for the places behind the other.
 */
async function deleteWhileBought(
  box: Boxoffice,
  of: Organisation,
  first: 'customer' | 'operator',
  draftsAreSold = false,
) {
  const on = await eventOnSale(of);
  const sam = await person(box);
  const before = await gate(box, 'SELECT pg_advisory_xact_lock(hashtextextended($1::text || $2::text, 0))', [
    sam.userId,
    keyOf(on.eventId),
  ]);
  const buying = buy(sam, on);
  await before.gathered(1);
  const path = `/api/my-events/${on.eventId}`;
  expect((await of.operator.client.patch(`${path}/status`, { status: 'draft' })).status).toBe(200);
  const places = await gate(box, 'SELECT FROM ticketing.stock WHERE ticket_type_id = $1 FOR UPDATE', [
    keyOf(on.typeIds[0] ?? ''),
  ]);
  if (first === 'customer') {
    await before.open();
    if (draftsAreSold) await places.gathered(1);
  }
  const deleting = of.operator.client.delete(path);
  await places.gathered(first === 'customer' && !draftsAreSold ? 1 : 2);
  await places.open();
  if (first === 'operator') await before.open();
  const [bought, deleted] = [await buying, await deleting];
  return {
    on,
    outcome: { bought: bought.body.code ?? bought.status, deleted: deleted.body.code ?? deleted.status },
  };
}

const left = async (box: Boxoffice, { eventId }: OnSale) =>
  (
    await box.sql<{ events: number; orders: number }>(
      `SELECT (SELECT count(*)::int FROM catalogue.events WHERE id = $1) AS events,
              (SELECT count(*)::int FROM ticketing.orders WHERE event_id = $1) AS orders`,
      [keyOf(eventId)],
    )
  )[0];

beforeAll(printSeed);
if (soak) jest.setTimeout(SOAK_TIMEOUT);

describe('operators and customers at the same moment', () => {
  let box: Boxoffice;
  let attic: Organisation;
  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
  });
  afterAll(() => box.stop());

  it.each([2, 10])('%i events made for one day at a venue: one is, the others hear which', async (count) => {
    for (const _turn of times(turns)) {
      const answers = await createAtOnce(attic, count);
      expect(tally(answers)).toEqual({ 201: 1, '409 event_conflict': count - 1 });
      const winner = answers.find(({ status }) => status === 201)?.body.id;
      for (const { body } of answers.filter(({ status }) => status === 409))
        expect(body.conflict).toEqual({ event_id: winner, name: expect.stringMatching(/^Event \d$/) });
    }
  });

  it('a day wanted in every way there is goes to one of them', async () => {
    for (const turn of times(turns)) {
      const answers = await wantTheSameDay(box, attic, turn);
      expect(answers.filter(({ status }) => status < 300)).toHaveLength(1);
      const { 200: _changed, 201: _made, ...others } = tally(answers);
      expect(others).toEqual({ '409 event_conflict': answers.length - 1 });
    }
    expect(await violated(box)).toEqual([]);
  });

  it('of two submissions approved at once for one day, one is', async () => {
    for (const _turn of times(turns)) {
      const venueId = await venue(attic, { exclusive_dates: true });
      const otis = await organiser(box, attic);
      const ids: string[] = [];
      for (const _one of times(2)) {
        const id = await submission(otis, venueId);
        await attic.operator.client.post(`/api/my-events/${id}/reject`);
        ids.push(id);
      }
      const answers = await atOnce(ids, (id) => attic.operator.client.post(`/api/my-events/${id}/approve`));
      expect(tally(answers)).toEqual({ 200: 1, '409 event_conflict': 1 });
    }
  });

  it('one submission approved and rejected at once is one of the two', async () => {
    const otis = await organiser(box, attic);
    for (const _turn of times(turns)) {
      const id = await submission(otis, await venue(attic));
      const answers = await atOnce(['approve', 'reject', 'approve'], (verdict) =>
        attic.operator.client.post(`/api/my-events/${id}/${verdict}`),
      );
      const [approved, rejected] = [
        answers.filter(({ status }, index) => index !== 1 && status === 200).length,
        answers[1]?.status === 200,
      ];
      // Rejected and then approved is a way to go, approved and then rejected is none.
      expect(approved).toBe(1);
      const { status } = (await attic.operator.client.get(`/api/my-events/${id}`)).body.data;
      expect([status, rejected]).toEqual(['approved', expect.any(Boolean)]);
    }
  });

  it('a capacity made smaller while it is sold is never less than what is held', async () => {
    for (const turn of times(turns)) {
      const early = chance(turn).below(BUYERS + 1);
      const { on, shrunk, bought } = await shrinkWhileBought(box, attic, 1, early, BUYERS - early);
      const { held } = await placesOf(box, on);
      expect(held).toBe(bought[201] ?? 0);
      if (shrunk.status === 200) {
        expect([await capacityOf(box, on), bought]).toEqual([
          SMALLER,
          { 201: SMALLER, '409 sold_out': BUYERS - SMALLER },
        ]);
      } else {
        expect(shrunk.body).toMatchObject({ code: 'capacity_below_committed' });
        expect(shrunk.body.committed_guests).toBeGreaterThan(SMALLER);
        expect([await capacityOf(box, on), bought]).toEqual([CAPACITY, { 201: BUYERS }]);
      }
    }
  });

  it.each(['customer', 'operator'] as const)(
    'an event that is deleted as somebody orders is gone, and nothing was ordered (%s first)',
    async (first) => {
      const { on, outcome } = await deleteWhileBought(box, attic, first);
      expect(outcome).toEqual({ bought: 'sale_closed', deleted: 200 });
      expect(await left(box, on)).toEqual({ events: 0, orders: 0 });
    },
  );
});

describe('controls', () => {
  let box: Boxoffice;
  let attic: Organisation;
  beforeEach(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
  });
  afterEach(() => box.stop({ sound: false }));

  it('without the constraint a day goes to several, which verify reports', async () => {
    await box.sql('ALTER TABLE catalogue.event_dates DROP CONSTRAINT event_dates_one_event_a_day');
    expect(tally(await createAtOnce(attic, 10))).toEqual({ 201: 10 });
    expect(await violated(box)).toEqual([
      'event lifecycle: one approved or pending event on a day of a venue with exclusive dates',
    ]);
  });

  it('where the counters are not locked while they are looked at, the capacity ends below what is held', async () => {
    await box.sql('ALTER TABLE ticketing.date_stock DROP CONSTRAINT date_stock_never_oversold');
    const { on, shrunk, bought } = await withoutGuard(
      [
        ['ORDER BY ticket_type_id, date_id FOR UPDATE', 'ORDER BY ticket_type_id, date_id'],
        ['ORDER BY date_id FOR UPDATE', 'ORDER BY date_id'],
      ],
      () => shrinkWhileBought(box, attic, SMALLER + 2, 1, 0),
    );
    expect([shrunk.status, bought]).toEqual([200, { 201: 1 }]);
    expect(await capacityOf(box, on)).toBe(SMALLER);
    expect(await violated(box)).toEqual(['1 never oversold (dates)']);
  });

  it('where a draft is sold, a deletion still sees the order, or the order nothing to take', async () => {
    await rewrite(box, 'ticketing.take_places', [['AND NOT closed AND', 'AND']]);
    const kept = await deleteWhileBought(box, attic, 'customer', true);
    expect(kept.outcome).toEqual({ bought: 201, deleted: 'had_bookings' });
    expect(await left(box, kept.on)).toEqual({ events: 1, orders: 1 });
    const gone = await deleteWhileBought(box, attic, 'operator', true);
    expect(gone.outcome).toEqual({ bought: 'sale_closed', deleted: 200 });
    expect(await left(box, gone.on)).toEqual({ events: 0, orders: 0 });
  });

  it('where it does not lock the places first, either, an order is left of nothing, which verify reports', async () => {
    await rewrite(box, 'ticketing.take_places', [['AND NOT closed AND', 'AND']]);
    const { on, outcome } = await withoutGuard(
      [
        ['ORDER BY ticket_type_id, date_id FOR UPDATE', 'ORDER BY ticket_type_id, date_id'],
        ['ORDER BY date_id FOR UPDATE', 'ORDER BY date_id'],
      ],
      () => deleteWhileBought(box, attic, 'customer', true),
    );
    expect(outcome).toEqual({ bought: 201, deleted: 200 });
    expect(await left(box, on)).toEqual({ events: 0, orders: 1 });
    expect(await violated(box)).toContain('nothing is left of an event that was deleted');
  });
});
