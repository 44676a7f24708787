import { privateId } from '#libs/platform';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Json } from '../support/client.js';
import {
  atOnce,
  persistently,
  postgresVersion,
  rewrite,
  tally,
  times,
  until,
  violated,
  withoutGuard,
} from '../support/race.js';
import { chance, printSeed, size, soak, SOAK_TIMEOUT } from '../support/sizes.js';
import { keepFigures } from '../support/soak-results.js';
import {
  buy,
  confirm,
  eventOnSale,
  holdRunsOut,
  organisation,
  pay,
  person,
  type OnSale,
  type Organisation,
  type Somebody,
} from '../support/world.js';

const CONFIRMS = 20;
/** A control ends with the first turn that goes wrong. */
const CONTROL_TURNS = 30;
const WEBHOOKS = 5;
const orders = size(6, 200);
const late = size(6, 100);

const sandbox = (box: Boxoffice, path: string, body: Json = {}) =>
  fetch(`${box.sandbox.url}/_sandbox${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const ledger = async (box: Boxoffice): Promise<Json> =>
  (await fetch(`${box.sandbox.url}/_sandbox/ledger`)).json();

/** The webhook that says that the last payment succeeded. */
async function newsOfMoney(box: Boxoffice): Promise<string> {
  const response = await fetch(
    `${box.sandbox.stripe.apiBase}/v1/events?type=payment_intent.succeeded&limit=1`,
    { headers: { authorization: `Bearer ${box.sandbox.stripe.secretKey}` } },
  );
  return ((await response.json()) as Json).data[0].id;
}

/** Everybody hears of the money at the same moment: the customer's app many times, and the webhook as often. */
async function confirmFromEverywhere(box: Boxoffice, buyer: Somebody, orderId: string, turn: number) {
  // Where a guard is missing the answer may be one that no document tells of.
  const undocumented = ({ message: text }: Error) => ({
    status: 500,
    text,
    body: {},
    headers: new Headers(),
  });
  const confirms = times(CONFIRMS).map(
    () => () => persistently(() => confirm(buyer, orderId)).catch(undocumented),
  );
  const eventId = await newsOfMoney(box);
  const webhooks = async () => {
    await sandbox(box, '/webhooks/release');
    await sandbox(box, '/webhooks/redeliver', { eventId, times: WEBHOOKS });
    return undefined;
  };
  const answers = await atOnce(chance(turn).shuffled([...confirms, webhooks]), (act) => act());
  await box.sandbox.whenIdle();
  await until('the webhooks are handled', async () => {
    const [row] = await box.sql<{ open: number }>(
      `SELECT (SELECT count(*) FROM payments.stripe_events WHERE handled_at IS NULL)
            + (SELECT count(*) FROM platform.outbox WHERE handled_at IS NULL) AS open`,
    );
    return Number(row?.open) === 0;
  });
  return answers.filter((answer) => answer !== undefined);
}

async function ticketsOf(box: Boxoffice, orderId: string): Promise<number> {
  const [row] = await box.sql<{ n: number }>(
    'SELECT count(*)::int AS n FROM ticketing.tickets WHERE order_id = $1',
    [privateId('ord', orderId)],
  );
  return row?.n ?? -1;
}

/** A hold that ended without Stripe having been told, as after a crash: it can still be paid. */
async function endedHere(box: Boxoffice, orderId: string): Promise<void> {
  const key = privateId('ord', orderId);
  await holdRunsOut(box, key);
  await box.sql('SELECT ticketing.expire_order($1)', [key]);
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
      const answers = await confirmFromEverywhere(box, buyer, body.orderId, turn);
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

  it('too late: confirms while the places are free, else goes back once', async () => {
    const began = performance.now();
    let refunded = 0;
    for (const turn of times(late)) {
      const one = await eventOnSale(attic, { types: [{ price_pence: 1500, capacity: 1 }] });
      const buyer = await person(box);
      const { body } = await buy(buyer, one);
      await endedHere(box, body.orderId);
      const gone = turn % 2 === 0;
      if (gone) expect((await buy(await person(box), one)).status).toBe(201);
      await pay(box, body);
      const answers = await confirmFromEverywhere(box, buyer, body.orderId, turn);
      expect(tally(answers)).toEqual(gone ? { '409 order_expired': CONFIRMS } : { 200: CONFIRMS });
      expect(await ticketsOf(box, body.orderId)).toBe(gone ? 0 : 1);
      if (gone) refunded += 1;
    }
    await until('the refunds are sent', async () => (await ledger(box)).refunds.length >= refunded);
    expect(
      await box.sql(
        `SELECT count(*)::int AS n, count(DISTINCT payment_id)::int AS payments FROM payments.refunds`,
      ),
    ).toEqual([{ n: refunded, payments: refunded }]);
    const { refunds } = await ledger(box);
    expect(refunds.map(({ amount }: Json) => amount)).toEqual(times(refunded).map(() => 1500));
    await keepFigures('late payment heard of from everywhere', began, {
      sizes: { orders: late, 'confirms each': CONFIRMS, 'webhooks each': WEBHOOKS + 1 },
      outcome: { confirmed: late - refunded, 'refunded once': refunded, 'refunded twice': 0 },
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
      await confirmFromEverywhere(box, buyer, body.orderId, turn);
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

  it('money that goes back without a look at what went back already goes back again', async () => {
    await rewrite(box, 'ticketing.confirm_order', [
      ['FOR UPDATE', ''],
      [
        'UPDATE ticketing.orders o SET given_up_at = now() WHERE o.id = order_id AND o.given_up_at IS NULL;',
        '',
      ],
    ]);
    await box.sql('ALTER TABLE payments.payments DROP CONSTRAINT payments_refunded');
    const putBack = withoutGuard([
      [' AND refunded_amount + lost_amount + $3 <= amount', ''],
      [`("Payment"."status" = $2)) LIMIT 1 FOR UPDATE`, `("Payment"."status" = $2)) LIMIT 1`],
    ]);
    let most = 0;
    for (let turn = 0; most < 2 && turn < CONTROL_TURNS; turn += 1) {
      const one = await eventOnSale(attic, { types: [{ price_pence: 1500, capacity: 1 }] });
      const buyer = await person(box);
      const { body } = await buy(buyer, one);
      await endedHere(box, body.orderId);
      await buy(await person(box), one);
      await pay(box, body);
      await confirmFromEverywhere(box, buyer, body.orderId, turn);
      const [row] = await box.sql<{ n: number }>(
        'SELECT max(n)::int AS n FROM (SELECT count(*) AS n FROM payments.refunds GROUP BY payment_id) counted',
      );
      most = row?.n ?? 0;
    }
    putBack();
    // It is Stripe that refuses the second one then.
    expect(most).toBeGreaterThan(1);
  });
});
