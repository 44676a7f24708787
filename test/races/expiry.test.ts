import { ClosePayment } from '#libs/payments';
import { privateId } from '#libs/platform';
import { ExpireHolds } from '#libs/ticketing';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Json } from '../support/client.js';
import { atOnce, gate, persistently, postgresVersion, rewrite, times, violated } from '../support/race.js';
import { chance, printSeed, size, soak, SOAK_TIMEOUT } from '../support/sizes.js';
import { keepFigures } from '../support/soak-results.js';
import {
  buy,
  confirm,
  eventOnSale,
  holdRunsOut,
  organisation,
  pay,
  people,
  type OnSale,
  type Somebody,
} from '../support/world.js';

const SWEEPS = 2;
const batch = 5;
const turns = size(5, 200);

interface Ended {
  id: string;
  status: string;
  tickets: number;
  paid: number;
  refunded: number;
  /** At Stripe. */
  captured: number;
  returned: number;
}

/**
 * Holds run out while their customers pay and confirm, and while several sweeps end them. All of them gather
 * before the orders' rows; who has paid by then, who pays meanwhile and who never does is the turn's luck.
 */
async function payAtTheLastMoment(box: Boxoffice, on: OnSale, buyers: readonly Somebody[], turn: number) {
  const luck = chance(turn);
  const placed = await atOnce(buyers, async (buyer) => {
    const { body } = await buy(buyer, on);
    await holdRunsOut(box, privateId('ord', body.orderId));
    return { buyer, body, pays: luck.below(3) };
  });
  const keys = placed.map(({ body }) => privateId('ord', body.orderId));
  const payer = async ({ buyer, body }: (typeof placed)[number]) => {
    await pay(box, body);
    return persistently(() => confirm(buyer, body.orderId));
  };
  const sweep = () => box.app.get(ExpireHolds, { strict: false }).execute();

  const rows = await gate(box, 'SELECT FROM ticketing.orders WHERE id = ANY ($1) FOR UPDATE', [keys]);
  const early = placed.filter(({ pays }) => pays === 0);
  const paidEarly = atOnce(early, payer);
  await rows.gathered(early.length);
  const meanwhile = atOnce(
    luck.shuffled([
      ...placed.filter(({ pays }) => pays === 1).map((one) => () => payer(one)),
      ...times(SWEEPS).map(() => sweep),
    ]),
    (act: () => Promise<unknown>) => act(),
  );
  await rows.gathered(early.length + 1);
  await rows.open();
  await Promise.all([paidEarly, meanwhile]);
  await sweep();
  await box.settle();
  return endOf(box, keys);
}

async function endOf(box: Boxoffice, keys: readonly string[]): Promise<Ended[]> {
  const ledger: Json = await (await fetch(`${box.sandbox.url}/_sandbox/ledger`)).json();
  const orders = await box.sql<Ended & { intents: string[] }>(
    `SELECT platform.public_id('ord', o.id) AS id, o.status,
            (SELECT count(*)::int FROM ticketing.tickets t WHERE t.order_id = o.id) AS tickets,
            coalesce(sum(p.amount) FILTER (WHERE p.status = 'succeeded'), 0)::int AS paid,
            coalesce(sum(p.refunded_amount), 0)::int AS refunded, array_agg(p.stripe_intent_id) AS intents
       FROM ticketing.orders o JOIN payments.payments p ON p.order_id = o.id WHERE o.id = ANY ($1) GROUP BY o.id`,
    [keys],
  );
  return orders.map(({ intents, ...order }) => {
    const charges = ledger.charges.filter(({ payment_intent }: Json) => intents.includes(payment_intent));
    const total = (field: string) => charges.reduce((sum: number, charge: Json) => sum + charge[field], 0);
    return { ...order, captured: total('amount_captured'), returned: total('amount_refunded') };
  });
}

const PRICE = 1500;
const asConfirmed = {
  status: 'confirmed',
  tickets: 1,
  paid: PRICE,
  refunded: 0,
  captured: PRICE,
  returned: 0,
};
const asExpired = { status: 'expired', tickets: 0, paid: 0, refunded: 0, captured: 0, returned: 0 };
const asRefunded = { ...asExpired, paid: PRICE, refunded: PRICE, captured: PRICE, returned: PRICE };

beforeAll(printSeed);
if (soak) jest.setTimeout(SOAK_TIMEOUT);

describe('a hold that runs out while it is paid', () => {
  let box: Boxoffice;
  beforeAll(async () => {
    box = await startBoxoffice();
  });
  afterAll(() => box.stop());

  it('ends confirmed and paid, or expired and with no money kept', async () => {
    const attic = await organisation(box);
    const outcome = { 'confirmed and paid': 0, 'expired and unpaid': 0, 'expired and refunded': 0 };
    const began = performance.now();
    for (const turn of times(turns)) {
      const on = await eventOnSale(attic, { types: [{ price_pence: PRICE, capacity: batch }] });
      for (const { id, ...ended } of await payAtTheLastMoment(box, on, await people(box, batch), turn)) {
        const asExpected =
          ended.status === 'confirmed' ? asConfirmed : ended.paid > 0 ? asRefunded : asExpired;
        expect({ id, ...ended }).toEqual({ id, ...asExpected });
        if (asExpected === asConfirmed) outcome['confirmed and paid'] += 1;
        else outcome[asExpected === asExpired ? 'expired and unpaid' : 'expired and refunded'] += 1;
      }
      expect(await violated(box)).toEqual([]);
    }
    expect(Object.values(outcome).reduce((sum, n) => sum + n)).toBe(turns * batch);
    await keepFigures('a hold runs out while it is paid', began, {
      sizes: { orders: turns * batch, sweeps: SWEEPS },
      outcome,
      postgres: await postgresVersion(box),
    });
  });
});

describe('control: a hold is ended without asking Stripe, or where the order stands', () => {
  let box: Boxoffice;
  beforeAll(async () => {
    box = await startBoxoffice();
    jest.spyOn(box.app.get(ClosePayment, { strict: false }), 'execute').mockResolvedValue('closed');
    await rewrite(box, 'ticketing.expire_order', [
      ["AND o.status = 'pending' AND o.expires_at <= now()", ''],
    ]);
    await box.sql('ALTER TABLE ticketing.stock DROP CONSTRAINT stock_never_oversold');
    await box.sql('ALTER TABLE ticketing.date_stock DROP CONSTRAINT date_stock_never_oversold');
  });
  afterAll(() => box.stop({ sound: false }));

  it('leaves orders that are over and still have tickets, which verify reports', async () => {
    const attic = await organisation(box);
    let broken: Ended[] = [];
    for (let turn = 0; broken.length === 0 && turn < 20; turn += 1) {
      const on = await eventOnSale(attic, { types: [{ price_pence: PRICE }] });
      const ended = await payAtTheLastMoment(box, on, await people(box, batch), turn);
      broken = ended.filter(({ status, tickets }) => tickets !== (status === 'confirmed' ? 1 : 0));
    }
    expect(broken.length).toBeGreaterThan(0);
    expect(await violated(box)).toContain(
      '2 held = places of pending orders, sold = live tickets (ticket types)',
    );
  });
});
