import { privateId } from '#libs/platform';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import { confirmFromEverywhere, CONFIRMS, WEBHOOKS } from '../support/news-of-money.js';
import { postgresVersion, rewrite, tally, times, violated } from '../support/race.js';
import { chance, printSeed, size, soak, SOAK_TIMEOUT } from '../support/sizes.js';
import { keepFigures } from '../support/soak-results.js';
import {
  buy,
  eventOnSale,
  organisation,
  pay,
  person,
  type OnSale,
  type Organisation,
} from '../support/world.js';

/** A control ends with the first turn that goes wrong. */
const CONTROL_TURNS = 30;
const orders = size(6, 200);

async function ticketsOf(box: Boxoffice, orderId: string): Promise<number> {
  const [row] = await box.sql<{ n: number }>(
    'SELECT count(*)::int AS n FROM ticketing.tickets WHERE order_id = $1',
    [privateId('ord', orderId)],
  );
  return row?.n ?? -1;
}

beforeAll(printSeed);
if (soak) jest.setTimeout(SOAK_TIMEOUT);

describe('money that is heard of from everywhere at once', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let on: OnSale;
  beforeAll(async () => {
    box = await startBoxoffice({ worker: true, webhooks: 'hold' });
    attic = await organisation(box);
    on = await eventOnSale(attic);
  });
  afterAll(() => box.stop());

  it('confirms the order once, with one set of tickets', async () => {
    const began = performance.now();
    for (const turn of times(orders)) {
      const buyer = await person(box);
      const quantity = 1 + chance(turn).below(4);
      const { body } = await buy(buyer, on, quantity);
      await pay(box, body);
      const answers = await confirmFromEverywhere(box, { buyer, order: body }, turn);
      expect(tally(answers)).toEqual({ 200: CONFIRMS });
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
      expect(answers[0]?.body.tickets).toHaveLength(quantity);
      expect(await ticketsOf(box, body.orderId)).toBe(quantity);
    }
    expect(await violated(box)).toEqual([]);
    await keepFigures('confirm-order and webhook at once', began, {
      sizes: { orders, 'confirms each': CONFIRMS, 'webhooks each': WEBHOOKS + 1 },
      outcome: { 'sets of tickets': orders, doubled: 0 },
      postgres: await postgresVersion(box),
    });
  });
});

describe('controls', () => {
  let box: Boxoffice;
  let attic: Organisation;
  beforeEach(async () => {
    box = await startBoxoffice({ worker: true, webhooks: 'hold' });
    attic = await organisation(box);
  });
  afterEach(() => box.stop({ sound: false }));

  it('an order that is not locked while it is confirmed gets several sets of tickets, which verify reports', async () => {
    await rewrite(box, 'ticketing.confirm_order', [['FOR UPDATE', '']]);
    await box.sql('ALTER TABLE ticketing.stock DROP CONSTRAINT stock_never_oversold');
    await box.sql('ALTER TABLE ticketing.date_stock DROP CONSTRAINT date_stock_never_oversold');
    const on = await eventOnSale(attic);
    let most = 0;
    for (let turn = 0; most < 2 && turn < CONTROL_TURNS; turn += 1) {
      const buyer = await person(box);
      const { body } = await buy(buyer, on);
      await pay(box, body);
      await confirmFromEverywhere(box, { buyer, order: body }, turn);
      most = Math.max(most, await ticketsOf(box, body.orderId));
    }
    expect(most).toBeGreaterThan(1);
    expect(await violated(box)).toEqual(
      expect.arrayContaining([
        '3 tickets of a once-confirmed order = places ordered, and their prices its amount',
        '7 each change told of once: orders',
      ]),
    );
  });
});
