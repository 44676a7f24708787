import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import { anotherDate, keyOf } from '../support/interventions.js';
import { manyBookings } from '../support/many-bookings.js';
import { median, postgresVersion, times } from '../support/race.js';
import { size, soak, SOAK_TIMEOUT } from '../support/sizes.js';
import { keepFigures } from '../support/soak-results.js';
import {
  eventOnSale,
  organisation,
  person,
  register,
  venue,
  type OnSale,
  type Organisation,
  type Somebody,
} from '../support/world.js';

const FEW = 100;
const MANY = size(500, 10_000);
/** Two and a half tickets a booking. */
const BOOKINGS = size(400, 40_000);
const ROUNDS = size(5, 200);

jest.setTimeout(SOAK_TIMEOUT);

describe('a storefront of a hundred events, while the house fills up', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let on: OnSale;
  let sam: Somebody;
  const began = performance.now();

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
    on = await eventOnSale(attic, {
      types: [{ price_pence: 1500 }, { price_pence: 0 }],
      venueId: await venue(attic, { exclusive_dates: false }),
    });
    await moreLike(box, on, FEW - 1);
    sam = await person(box);
    for (const _ of times(4)) await register(sam, { ...on, typeIds: on.typeIds.slice(1) }, 5);
  });
  afterAll(() => box.stop());

  /** Medians in milliseconds, of rounds in which each is asked once. */
  async function asked(): Promise<Record<string, number>> {
    const headers = { orgid: attic.id };
    const calls: Record<string, string> = {
      'event list': '/api/client/events?limit=50',
      'ticket types': `/api/client/events/${on.eventId}/ticket-types`,
      'my tickets': '/api/client/events/tickets/mine',
    };
    const taken: Record<string, number[]> = {};
    for (const _ of times(ROUNDS + 3)) {
      for (const [what, path] of Object.entries(calls)) {
        const start = performance.now();
        expect((await sam.client.get(path, { headers })).status).toBe(200);
        (taken[what] ??= []).push(performance.now() - start);
      }
    }
    // The first ones warm up.
    return Object.fromEntries(
      Object.entries(taken).map(([what, ms]) => [what, Math.round(median(ms.slice(3)) * 100) / 100]),
    );
  }

  it('answers as quickly as before', async () => {
    const before = await asked();
    const cellar = await organisation(box);
    const far = await eventOnSale(cellar, {
      types: [{ price_pence: 1500 }, { price_pence: 0 }],
      venueId: await venue(cellar, { exclusive_dates: false }),
    });
    await moreLike(box, far, MANY - FEW - 1);
    await manyBookings(box, far, [far.dateId, await anotherDate(box, far)], BOOKINGS);
    const after = await asked();

    const growth = Object.keys(before).map((what) => (after[what] ?? NaN) / (before[what] ?? NaN));
    // In small the clock is too coarse for more than this.
    for (const factor of growth) expect(factor).toBeLessThan(soak ? 1.15 : 20);
    const [tickets] = await box.sql<{ n: number }>('SELECT count(*)::int AS n FROM ticketing.tickets');
    await keepFigures('a storefront, while other organisations fill the database (median)', began, {
      sizes: { 'events before': FEW, 'events after': MANY, tickets: tickets?.n ?? 0, rounds: ROUNDS },
      outcome: Object.fromEntries(
        Object.keys(before).map((what) => [`${what}, ms`, `${before[what]} → ${after[what]}`]),
      ),
      postgres: await postgresVersion(box),
    });
  });
});

/** Other events at the same venue, on sale in the same way, a day apart. */
async function moreLike(box: Boxoffice, { eventId, dateId }: OnSale, count: number): Promise<void> {
  await box.sql(`
    BEGIN;
    CREATE TEMP TABLE more ON COMMIT DROP AS
      SELECT n, platform.uuid_v7() AS event, platform.uuid_v7() AS date FROM generate_series(1, ${count}) n;
    CREATE TEMP TABLE ways ON COMMIT DROP AS
      SELECT more.*, y.id AS like_type, platform.uuid_v7() AS type
        FROM more CROSS JOIN catalogue.ticket_types y WHERE y.event_id = '${keyOf(eventId)}';
    INSERT INTO catalogue.events
      SELECT (jsonb_populate_record(e, jsonb_build_object('id', m.event, 'name', 'Night ' || m.n))).*
        FROM more m CROSS JOIN catalogue.events e WHERE e.id = '${keyOf(eventId)}';
    INSERT INTO catalogue.event_dates
      SELECT (jsonb_populate_record(d, jsonb_build_object('id', m.date, 'event_id', m.event, 'local_date', d.local_date + m.n % 300,
                'starts_at', d.starts_at + make_interval(days => m.n % 300), 'ends_at', d.ends_at + make_interval(days => m.n % 300)))).*
        FROM more m CROSS JOIN catalogue.event_dates d WHERE d.id = '${keyOf(dateId)}';
    INSERT INTO catalogue.ticket_types
      SELECT (jsonb_populate_record(y, jsonb_build_object('id', w.type, 'event_id', w.event))).*
        FROM ways w JOIN catalogue.ticket_types y ON y.id = w.like_type;
    INSERT INTO ticketing.date_stock (date_id, capacity, closed)
      SELECT m.date, s.capacity, s.closed FROM more m CROSS JOIN ticketing.date_stock s WHERE s.date_id = '${keyOf(dateId)}';
    INSERT INTO ticketing.stock (ticket_type_id, date_id, capacity, closed)
      SELECT w.type, w.date, s.capacity, s.closed FROM ways w JOIN ticketing.stock s ON s.ticket_type_id = w.like_type AND s.date_id = '${keyOf(dateId)}';
    COMMIT;
    ANALYZE`);
}
