import { ClosePayment } from '#libs/payments';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import { atStripe, checkout, intentFor, payable, payHosted, timesPaid } from '../support/hosted.js';
import { keyOf, sandbox, sweep } from '../support/interventions.js';
import { stripeOf } from '../support/lost-answers.js';
import { expectEnded, PRICE } from '../support/order-ends.js';
import { atOnce, persistently, tally, times } from '../support/race.js';
import { chance, printSeed, size, soak, SOAK_TIMEOUT } from '../support/sizes.js';
import {
  buy,
  confirm,
  eventOnSale,
  holdRunsOut,
  organisation,
  pay,
  people,
  person,
  type OnSale,
  type Somebody,
} from '../support/world.js';

const turns = size(4, 100);
const buyers = 4;
const FIGHTS = 20;

beforeAll(printSeed);
if (soak) jest.setTimeout(SOAK_TIMEOUT);

/** A customer who pays on the hosted page and in the app's form as soon as either is open, both at once. */
async function payBothWays(box: Boxoffice, buyer: Somebody, on: OnSale, turn: number): Promise<string> {
  const luck = chance(turn);
  const { orderId } = (await buy(buyer, on)).body;
  const page = (await checkout(buyer, orderId)).body;
  const inForm = async () => {
    const { status, body } = await persistently(() => intentFor(buyer, orderId));
    if (status !== 200) return;
    await pay(box, { paymentIntentId: body.paymentIntentId, paymentIntentSecret: body.clientSecret });
  };
  const onPage = async () => {
    if (luck.below(2) === 0) await persistently(() => checkout(buyer, orderId));
    await payHosted(box, page.url);
  };
  await atOnce(luck.shuffled([inForm, onPage, inForm, onPage]), (act) => act());
  await persistently(() => confirm(buyer, orderId));
  return orderId;
}

describe('an order that is paid embedded and hosted at the same moment', () => {
  let box: Boxoffice;
  let on: OnSale;
  beforeAll(async () => {
    box = await startBoxoffice();
    on = await eventOnSale(await organisation(box), { types: [{ price_pence: PRICE, capacity: 10_000 }] });
  });
  afterAll(() => box.stop());

  it('is paid at most once, and confirmed when it is', async () => {
    for (const turn of times(turns)) {
      const orders = await atOnce(await people(box, buyers), (buyer) => payBothWays(box, buyer, on, turn));
      await box.settle();
      for (const orderId of orders) expect(await timesPaid(box, orderId)).toBeLessThanOrEqual(1);
      // Whoever was turned away by the other's path tries once more.
      const unpaid: string[] = [];
      for (const orderId of orders) if ((await timesPaid(box, orderId)) === 0) unpaid.push(orderId);
      for (const orderId of unpaid) {
        expect(await payable(box, orderId)).toBe(1);
        await holdRunsOut(box, keyOf(orderId));
      }
      while ((await sweep(box)) > 0);
      await box.settle();
      const counts = await expectEnded(box, orders.map(keyOf));
      expect(counts.confirmed ?? 0).toBe(buyers - unpaid.length);
    }
  });

  it('is opened both ways by who asks for both at once, and nobody is told to come again', async () => {
    for (const _ of times(FIGHTS)) {
      const buyer = await person(box);
      const { orderId } = (await buy(buyer, on)).body;
      const answers = await atOnce(times(12), (n) =>
        n % 3 === 0
          ? intentFor(buyer, orderId)
          : checkout(buyer, orderId, { successUrl: `http://127.0.0.1:5173/paid/${n % 3}` }),
      );
      expect(tally(answers)).toEqual({ 200: 4, 201: 8 });
      expect(await payable(box, orderId)).toBe(1);
    }
  });

  it('has one page however many ask for it at once', async () => {
    const buyer = await person(box);
    const { orderId } = (await buy(buyer, on)).body;
    const answers = await atOnce(times(5), () => persistently(() => checkout(buyer, orderId)));
    expect(answers.map(({ status }) => status)).toEqual(times(5).map(() => 201));
    expect(new Set(answers.map(({ body }) => body.sessionId)).size).toBe(1);
    expect(await payable(box, orderId)).toBe(1);
  });
});

describe('control: the other path is closed in our books alone', () => {
  let box: Boxoffice;
  beforeAll(async () => {
    box = await startBoxoffice();
    jest
      .spyOn(box.app.get(ClosePayment, { strict: false }), 'execute')
      .mockImplementation(async (orderId) => {
        await box.sql(
          "UPDATE payments.payments SET status = 'canceled' WHERE order_id = $1 AND status <> 'succeeded'",
          [orderId],
        );
        return 'closed';
      });
  });
  afterAll(() => box.stop({ sound: false }));

  it('is paid twice', async () => {
    const on = await eventOnSale(await organisation(box), {
      types: [{ price_pence: PRICE, capacity: 1000 }],
    });
    let most = 0;
    for (let turn = 0; most < 2 && turn < 20; turn += 1) {
      const orders = await atOnce(await people(box, buyers), (buyer) => payBothWays(box, buyer, on, turn));
      for (const orderId of orders) most = Math.max(most, await timesPaid(box, orderId));
    }
    expect(most).toBeGreaterThan(1);
  });
});

describe('a hold that runs out while its page is paid', () => {
  let box: Boxoffice;
  beforeAll(async () => {
    box = await startBoxoffice();
  });
  afterAll(() => box.stop());

  it('ends confirmed and paid, or expired and with no money kept', async () => {
    const on = await eventOnSale(await organisation(box), {
      types: [{ price_pence: PRICE, capacity: 10_000 }],
    });
    for (const turn of times(turns)) {
      const luck = chance(turn);
      const orders = await atOnce(await people(box, buyers), async (buyer) => {
        const { orderId } = (await buy(buyer, on)).body;
        const page = (await checkout(buyer, orderId)).body;
        await holdRunsOut(box, keyOf(orderId));
        return { buyer, orderId, page };
      });
      const payers = orders.map(({ buyer, orderId, page }) => async () => {
        await payHosted(box, page.url);
        await persistently(() => confirm(buyer, orderId));
      });
      await atOnce(
        luck.shuffled<() => Promise<unknown>>([...payers, () => sweep(box), () => sweep(box)]),
        (act) => act(),
      );
      while ((await sweep(box)) > 0);
      await box.settle();
      await expectEnded(
        box,
        orders.map(({ orderId }) => keyOf(orderId)),
      );
      for (const { orderId } of orders) expect(await payable(box, orderId)).toBe(0);
    }
  });
});

describe('a session whose creation is not answered', () => {
  let box: Boxoffice;
  let on: OnSale;
  let buyer: Somebody;
  let orderId: string;
  beforeAll(async () => {
    box = await startBoxoffice();
    on = await eventOnSale(await organisation(box), { types: [{ price_pence: PRICE, capacity: 1000 }] });
  });
  afterAll(() => box.stop());
  beforeEach(async () => {
    buyer = await person(box);
    orderId = (await buy(buyer, on)).body.orderId;
    // The SDK asks again once by itself.
    const match = { method: 'POST', path: '/v1/checkout/sessions$' };
    await sandbox(box, 'faults', { match, kind: 'error-after', times: 2 });
    expect((await checkout(buyer, orderId)).status).toBe(502);
    expect(await payable(box, orderId)).toBe(1);
  });
  afterEach(() => jest.restoreAllMocks());

  it('is the one that a repeat finds', async () => {
    const { status, body } = await checkout(buyer, orderId);
    expect(status).toBe(201);
    expect((await atStripe(box, orderId)).sessions.map(({ id }) => id)).toEqual([body.sessionId]);
    await payHosted(box, body.url);
    expect((await confirm(buyer, orderId)).status).toBe(200);
  });

  it('is closed before the app may pay', async () => {
    expect((await intentFor(buyer, orderId)).status).toBe(200);
    expect((await atStripe(box, orderId)).sessions.map(({ status }) => status)).toEqual(['expired']);
    expect(await payable(box, orderId)).toBe(1);
  });

  it('is closed before its places go', async () => {
    await holdRunsOut(box, keyOf(orderId));
    expect(await sweep(box)).toBe(1);
    expect(await payable(box, orderId)).toBe(0);
    expect(await expectEnded(box, [keyOf(orderId)])).toEqual({ 'expired, unpaid': 1 });
  });

  it('control: without its key, the repeat leaves another one behind', async () => {
    const { sessions } = stripeOf(box).checkout;
    const create = sessions.create.bind(sessions);
    jest.spyOn(sessions, 'create').mockImplementation((parameters) => create(parameters));
    expect((await checkout(buyer, orderId)).status).toBe(201);
    expect(await payable(box, orderId)).toBe(2);
  });
});
