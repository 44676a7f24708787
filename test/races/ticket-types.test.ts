import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer } from '../support/client.js';
import { keyOf } from '../support/interventions.js';
import { atOnce, inTurn, persistently, tally, times, violated, withoutGuard } from '../support/race.js';
import { chance, printSeed, size } from '../support/sizes.js';
import {
  buy,
  eventOnSale,
  organisation,
  people,
  person,
  type OnSale,
  type Organisation,
} from '../support/world.js';

const BUYERS = 100;
const turns = size(1, 20);
const STOCK = 'SELECT FROM ticketing.stock WHERE ticket_type_id = $1 FOR UPDATE';

let box: Boxoffice;
let attic: Organisation;
const open = async () => {
  box = await startBoxoffice();
  attic = await organisation(box);
};

const pathOf = (on: OnSale) => `/api/my-events/${on.eventId}/ticket-types/${on.typeIds[0]}`;
const setCapacity = (on: OnSale, capacity: number) =>
  persistently(() => attic.operator.client.put(pathOf(on), { name: 'Changed', capacity }));
const remove = (on: OnSale) => persistently(() => attic.operator.client.delete(pathOf(on)));
const purchase = async (on: OnSale, quantity = 1): Promise<Answer> => {
  const buyer = await person(box);
  return persistently((headers) => buy(buyer, on, quantity, headers));
};

async function stockOf(on: OnSale): Promise<{ capacity: number; taken: number } | undefined> {
  const [row] = await box.sql<{ capacity: number; taken: number }>(
    'SELECT capacity, held + sold AS taken FROM ticketing.stock WHERE ticket_type_id = $1',
    [keyOf(on.typeIds[0] ?? '')],
  );
  return row;
}

const atPlaces = <A, B>(on: OnSale, first: () => Promise<A>, second: () => Promise<B>): Promise<[A, B]> =>
  inTurn(box, STOCK, [keyOf(on.typeIds[0] ?? '')], first, second);

beforeAll(printSeed);

describe('a ticket type changed while it sells', () => {
  beforeAll(open);
  afterAll(() => box.stop());

  it('has a capacity that is never below what is held and sold, and never sells more', async () => {
    for (const turn of times(turns)) {
      const on = await eventOnSale(attic, { types: [{ price_pence: 1500, capacity: 60 }] });
      const buyers = await people(box, BUYERS);
      const luck = chance(turn);
      const buying = atOnce(buyers, (buyer) => persistently((headers) => buy(buyer, on, 1, headers)));
      let capacity = 60;
      for (const asked of times(20).map(() => 1 + luck.below(80))) {
        const answer = await setCapacity(on, asked);
        if (answer.status === 200) capacity = asked;
        else expect(answer.body.committed_guests).toBeGreaterThan(asked);
      }
      const answers = await buying;
      const stock = await stockOf(on);
      expect(stock).toEqual({ capacity, taken: tally(answers)['201'] ?? 0 });
      expect(stock?.taken).toBeLessThanOrEqual(capacity);
      expect(Object.keys(tally(answers)).every((kind) => ['201', '409 sold_out'].includes(kind))).toBe(true);
      const taken = stock?.taken ?? 0;
      expect((await setCapacity(on, taken)).status).toBe(200);
      if (taken > 1)
        expect((await setCapacity(on, taken - 1)).body).toMatchObject({ committed_guests: taken });
      expect(await violated(box)).toEqual([]);
    }
  });

  it('is not made smaller than a purchase that came first, and a purchase that comes after sees it', async () => {
    const on = await eventOnSale(attic, { types: [{ price_pence: 1500, capacity: 10 }] });
    const [bought, refused] = await atPlaces(
      on,
      () => purchase(on, 2),
      () => setCapacity(on, 1),
    );
    expect(bought.status).toBe(201);
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'capacity_below_committed', committed_guests: 2 },
    });
    const [changed, sold] = await atPlaces(
      on,
      () => setCapacity(on, 2),
      () => purchase(on),
    );
    expect(changed.status).toBe(200);
    expect(sold).toMatchObject({ status: 409, body: { code: 'sold_out' } });
  });

  it('is either deleted or bought', async () => {
    const on = () => eventOnSale(attic, { types: [{ price_pence: 1500 }, {}] });
    const [first, second] = [await on(), await on()];
    const [bought, kept] = await atPlaces(
      first,
      () => purchase(first),
      () => remove(first),
    );
    expect([bought.status, kept.body.code]).toEqual([201, 'ticket_type_ordered']);
    const [deleted, refused] = await atPlaces(
      second,
      () => remove(second),
      () => purchase(second),
    );
    expect([deleted.status, refused.status, refused.body.code]).toEqual([200, 409, 'sale_closed']);
    expect(await violated(box)).toEqual([]);
  });

  it('whoever is first of many, there is no order of a type that is gone', async () => {
    for (const turn of times(size(5, 50))) {
      const on = await eventOnSale(attic, { types: [{ price_pence: 1500 }, {}] });
      const crowd = chance(turn).shuffled([...(await people(box, 10)), undefined]);
      const answers = await atOnce(crowd, (buyer) =>
        buyer ? persistently((headers) => buy(buyer, on, 1, headers)) : remove(on),
      );
      const deleted = answers[crowd.indexOf(undefined)];
      const sold = answers.filter(({ status }) => status === 201).length;
      expect(deleted?.status === 200 ? sold : Math.min(sold, 1)).toBe(deleted?.status === 200 ? 0 : 1);
      expect((await stockOf(on)) === undefined).toBe(deleted?.status === 200);
    }
    expect(await violated(box)).toEqual([]);
  });

  it('of two that are the last two of an approved event, one stays', async () => {
    const on = await eventOnSale(attic, { types: [{}, {}] });
    const answers = await atOnce(on.typeIds, (typeId) => remove({ ...on, typeIds: [typeId] }));
    expect(tally(answers)).toEqual({ 200: 1, '409 last_ticket_type': 1 });
  });
});

describe('control: capacity by what was counted before, and a type that is not closed before it goes', () => {
  beforeAll(async () => {
    await open();
    await box.sql('ALTER TABLE ticketing.stock DROP CONSTRAINT stock_never_oversold');
  });
  afterAll(() => box.stop({ sound: false }));

  it('a capacity is less than what is sold', async () => {
    const on = await eventOnSale(attic, { types: [{ price_pence: 1500, capacity: 10 }] });
    // A subquery sees the statement's snapshot, not the row that the statement waited for.
    const committed = `(SELECT c.held + c.sold FROM ticketing.stock c WHERE c.ticket_type_id = s.ticket_type_id AND c.date_id = s.date_id)`;
    const [bought, changed] = await withoutGuard(
      [['s.held + s.sold <= $2::int)', `${committed} <= $2::int)`]],
      () =>
        atPlaces(
          on,
          () => purchase(on, 2),
          () => setCapacity(on, 1),
        ),
    );
    expect([bought.status, changed.status]).toEqual([201, 200]);
    expect(await stockOf(on)).toEqual({ capacity: 1, taken: 2 });
    expect(await violated(box)).toContain('1 never oversold (ticket types)');
  });

  it('an order is of a type that is gone', async () => {
    const on = await eventOnSale(attic, { types: [{ price_pence: 1500 }, {}] });
    const closing =
      'WHERE ticket_type_id = $1 ORDER BY date_id FOR UPDATE)\n       UPDATE ticketing.stock s SET closed = true';
    const [bought, deleted] = await withoutGuard([[closing, closing.replace('$1', '$1 AND false')]], () =>
      atPlaces(
        on,
        () => purchase(on),
        () => remove(on),
      ),
    );
    expect([bought.status, deleted.status]).toEqual([201, 200]);
    expect(await stockOf(on)).toBeUndefined();
    expect(await violated(box)).toContain(
      '2 held = places of pending orders, sold = live tickets (ticket types)',
    );
  });
});
