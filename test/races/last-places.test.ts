import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer, Json } from '../support/client.js';
import { atOnce, persistently, postgresVersion, rewrite, tally, times, violated } from '../support/race.js';
import { chance, printSeed, size, soak, SOAK_TIMEOUT } from '../support/sizes.js';
import { keepFigures } from '../support/soak-results.js';
import {
  buy,
  eventOnSale,
  organisation,
  people,
  register,
  type EventOptions,
  type OnSale,
  type Organisation,
  type Somebody,
} from '../support/world.js';

const buyers = size(200, 2_000);
const places = size(20, 200);
const turns = size(1, 20);
const CONTROL = { buyers: 200, places: 20, turns: 60 };

interface Sale {
  name: string;
  event: (places: number) => EventOptions;
  take: (buyer: Somebody, on: OnSale, headers: Record<string, string>, index: number) => Promise<Answer>;
  table: 'stock' | 'date_stock';
  column: 'held' | 'sold';
}

const sales: Sale[] = [
  {
    name: "a ticket type's last places are bought",
    event: (capacity) => ({ types: [{ price_pence: 1500, capacity }] }),
    take: (buyer, on, headers) => buy(buyer, on, 1, headers),
    table: 'stock',
    column: 'held',
  },
  {
    name: "an event's last places are bought",
    // Of ten types: the buyers of one type would already wait for each other there.
    event: (capacity) => ({
      event: { guest_list_capacity: capacity },
      types: times(10).map(() => ({ price_pence: 1500 })),
    }),
    take: (buyer, on, headers, index) =>
      buy(buyer, { ...on, typeIds: on.typeIds.slice(index % 10) }, 1, headers),
    table: 'date_stock',
    column: 'held',
  },
  {
    name: 'the last free places are taken',
    event: (capacity) => ({ types: [{ price_pence: 0, capacity }] }),
    take: (buyer, on, headers) => register(buyer, on, 1, headers),
    table: 'stock',
    column: 'sold',
  },
];

const count = async (box: Boxoffice, { table, column }: Sale, { dateId }: OnSale): Promise<number> => {
  const [row] = await box.sql<{ taken: number }>(
    `SELECT ${column} AS taken FROM ticketing.${table} WHERE platform.public_id('date', date_id) = $1`,
    [dateId],
  );
  return row?.taken ?? -1;
};

async function rush(box: Boxoffice, of: Organisation, sale: Sale, turn: number, at: typeof CONTROL) {
  const on = await eventOnSale(of, sale.event(at.places));
  const crowd = chance(turn).shuffled(await people(box, at.buyers));
  let busy = 0;
  const answers = await atOnce(crowd, (buyer, index) =>
    persistently(async (headers) => {
      const answer = await sale.take(buyer, on, headers, index);
      if (answer.status === 503) busy += 1;
      return answer;
    }),
  );
  return { on, answers, busy };
}

beforeAll(printSeed);
if (soak) jest.setTimeout(SOAK_TIMEOUT);

describe('many buyers for the last places', () => {
  let box: Boxoffice;
  let attic: Organisation;
  beforeAll(async () => {
    box = await startBoxoffice({ env: { PENDING_PLACES_PER_CUSTOMER: '1000' } });
    attic = await organisation(box);
  });
  afterAll(() => box.stop());

  it.each(sales)('$name: each place once, and everybody else is told', async (sale) => {
    const began = performance.now();
    let retried = 0;
    for (const turn of times(turns)) {
      const { on, answers, busy } = await rush(box, attic, sale, turn, { buyers, places, turns });
      retried += busy;
      expect(tally(answers)).toEqual({ 201: places, '409 sold_out': buyers - places });
      expect(await count(box, sale, on)).toBe(places);
      expect(await violated(box)).toEqual([]);
    }
    await keepFigures(`last places: ${sale.name}`, began, {
      sizes: { buyers, places, turns },
      outcome: {
        sold: places * turns,
        oversold: 0,
        refused: (buyers - places) * turns,
        'asked to retry': retried,
      },
      postgres: await postgresVersion(box),
    });
  });

  it('baskets of several types, free ones among them: all that there are, no more, and nobody refused what fitted', async () => {
    const began = performance.now();
    for (const turn of times(turns)) {
      const luck = chance(turn);
      const caps = [Math.ceil(places * 0.6), Math.ceil(places * 0.5), Math.ceil(places * 0.4)];
      const on = await eventOnSale(attic, {
        event: { guest_list_capacity: places },
        types: caps.map((capacity, n) => ({ price_pence: n === 0 ? 0 : 1500 * n, capacity })),
      });
      const take = ({ client }: Somebody, tickets: Wanted[]) =>
        persistently((headers) =>
          client.post('/api/client/events/tickets/purchase', { eventId: on.eventId, tickets }, headers),
        );
      const crowd = (await people(box, buyers)).map((buyer) => ({
        buyer,
        tickets: luck
          .shuffled(on.typeIds)
          .slice(0, 1 + luck.below(3))
          .map((ticketTypeId) => ({ ticketTypeId, quantity: 1 + luck.below(3) })),
      }));
      const answers = await atOnce(crowd, ({ buyer, tickets }) => take(buyer, tickets));
      expect(Object.keys(tally(answers)).sort()).toEqual(['201', '409 sold_out']);
      const left = await leftOver(box, on);
      const taken = crowd.filter((_one, index) => answers[index]?.status === 201);
      expect(taken.reduce((sum, { tickets }) => sum + placesOf(tickets), 0)).toBe(places - left.date);
      // Nothing is given back in this race: what was refused did not fit then, and so does not fit now.
      crowd.forEach(({ tickets }, index) => {
        if (answers[index]?.status === 409) expect(fits(left, tickets)).toBe(false);
      });
      // What is left are places that are sold one by one, and no more.
      const singles = crowd
        .slice(0, left.date + 3)
        .flatMap(({ buyer }) =>
          on.typeIds.map((ticketTypeId) => ({ buyer, tickets: [{ ticketTypeId, quantity: 1 }] })),
        );
      const last = await atOnce(singles, ({ buyer, tickets }) => take(buyer, tickets));
      expect(last.filter(({ status }) => status === 201)).toHaveLength(left.date);
      expect(await leftOver(box, on)).toMatchObject({ date: 0 });
      expect(await violated(box)).toEqual([]);
    }
    await keepFigures('last places: baskets of several types, free and paid', began, {
      sizes: { buyers, places, turns },
      outcome: { oversold: 0, 'left unsold': 0, 'refused what fitted': 0 },
      postgres: await postgresVersion(box),
    });
  });
});

interface Wanted {
  ticketTypeId: string;
  quantity: number;
}

interface Left {
  date: number;
  types: Record<string, number>;
}

async function leftOver(box: Boxoffice, { dateId }: OnSale): Promise<Left> {
  const [row] = await box.sql<Left>(
    `SELECT ds.capacity - ds.held - ds.sold AS date,
            (SELECT jsonb_object_agg(platform.public_id('tkt', s.ticket_type_id), s.capacity - s.held - s.sold)
               FROM ticketing.stock s WHERE s.date_id = ds.date_id) AS types
       FROM ticketing.date_stock ds WHERE platform.public_id('date', ds.date_id) = $1`,
    [dateId],
  );
  if (!row) throw new Error('no such date');
  return row;
}

const placesOf = (tickets: readonly Wanted[]): number =>
  tickets.reduce((sum, { quantity }) => sum + quantity, 0);

function fits(left: Left, tickets: readonly Wanted[]): boolean {
  return (
    placesOf(tickets) <= left.date &&
    tickets.every(({ ticketTypeId, quantity }) => quantity <= (left.types[ticketTypeId] ?? 0))
  );
}

describe('control: the places are counted before they are taken, instead of as they are taken', () => {
  let box: Boxoffice;
  let attic: Organisation;
  beforeAll(async () => {
    box = await startBoxoffice({ env: { PENDING_PLACES_PER_CUSTOMER: '1000' } });
    attic = await organisation(box);
    const guard = 'AND NOT closed AND (capacity IS NULL OR held + sold + line.quantity <= capacity)';
    // A subquery sees the statement's snapshot, not the row that the statement waited for.
    const counted = (table: string, row: string) =>
      `AND (SELECT c.capacity IS NULL OR c.held + c.sold + line.quantity <= c.capacity FROM ticketing.${table} c WHERE ${row})`;
    await rewrite(box, 'ticketing.take_places', [
      [
        `WHERE ticket_type_id = line.ticket_type_id AND date_id = line.date_id\n         ${guard}`,
        `WHERE ticket_type_id = line.ticket_type_id AND date_id = line.date_id ${counted('stock', 'c.ticket_type_id = line.ticket_type_id AND c.date_id = line.date_id')}`,
      ],
      [
        `WHERE date_id = line.date_id\n         ${guard}`,
        `WHERE date_id = line.date_id ${counted('date_stock', 'c.date_id = line.date_id')}`,
      ],
    ]);
    // Those that come together are counted together: nobody counts beside them.
    await rewrite(box, 'ticketing.place_orders', [
      ['AND NOT closed AND (capacity IS NULL OR s.held + s.sold + line.held + line.sold <= capacity)', ''],
    ]);
    await box.sql('ALTER TABLE ticketing.stock DROP CONSTRAINT stock_never_oversold');
    await box.sql('ALTER TABLE ticketing.date_stock DROP CONSTRAINT date_stock_never_oversold');
  });
  afterAll(() => box.stop({ sound: false }));

  it.each(sales)('$name: more than there are, which verify reports', async (sale) => {
    let sold = 0;
    for (let turn = 0; sold <= CONTROL.places && turn < CONTROL.turns; turn += 1) {
      const { on, answers } = await rush(box, attic, sale, turn, CONTROL);
      sold = answers.filter(({ status }: Json) => status === 201).length;
      expect(await count(box, sale, on)).toBe(sold);
    }
    expect(sold).toBeGreaterThan(CONTROL.places);
    expect(await violated(box)).toContain(
      sale.table === 'stock' ? '1 never oversold (ticket types)' : '1 never oversold (dates)',
    );
  });
});
