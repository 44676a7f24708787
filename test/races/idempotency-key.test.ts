import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer, Json } from '../support/client.js';
import { keyOf } from '../support/interventions.js';
import {
  atOnce,
  gate,
  persistently,
  postgresVersion,
  rewrite,
  tally,
  times,
  violated,
} from '../support/race.js';
import { chance, printSeed, size, soak, SOAK_TIMEOUT } from '../support/sizes.js';
import { keepFigures } from '../support/soak-results.js';
import {
  buy,
  eventOnSale,
  organisation,
  people,
  person,
  register,
  type OnSale,
  type Organisation,
  type Somebody,
} from '../support/world.js';

const CALLS = 50;
const keys = size(4, 100);

const callsWith = (
  call: (headers: Record<string, string>) => Promise<Answer>,
  key: string,
): Promise<Answer[]> => atOnce(times(CALLS), () => persistently(() => call({ 'idempotency-key': key })));

const ordersOf = (box: Boxoffice, { userId }: Somebody) =>
  box.sql<{ id: string }>(
    `SELECT platform.public_id('ord', id) AS id FROM ticketing.orders WHERE customer_id = $1`,
    [userId],
  );

async function intentsOf(box: Boxoffice, orderId: string): Promise<Json[]> {
  const ledger: Json = await (await fetch(`${box.sandbox.url}/_sandbox/ledger`)).json();
  return ledger.payment_intents.filter(({ metadata }: Json) => metadata.order_id === orderId);
}

beforeAll(printSeed);
if (soak) jest.setTimeout(SOAK_TIMEOUT);

describe('one Idempotency-Key many times at once', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let paid: OnSale;
  let free: OnSale;
  beforeAll(async () => {
    box = await startBoxoffice({ env: { PENDING_PLACES_PER_CUSTOMER: '1000' } });
    attic = await organisation(box);
    paid = await eventOnSale(attic);
    free = await eventOnSale(attic, { types: [{ price_pence: 0 }] });
  });
  afterAll(() => box.stop());

  it('buys once: one order, one intent at Stripe, and everybody gets the same answer', async () => {
    const began = performance.now();
    for (const turn of times(keys)) {
      const buyer = await person(box);
      const quantity = 1 + chance(turn).below(4);
      const answers = await callsWith((headers) => buy(buyer, paid, quantity, headers), `key-${turn}`);
      expect(tally(answers)).toEqual({ 201: CALLS });
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
      const [answer] = answers;
      expect(await ordersOf(box, buyer)).toEqual([{ id: answer?.body.orderId }]);
      expect(await intentsOf(box, answer?.body.orderId)).toMatchObject([
        { id: answer?.body.paymentIntentId, amount: quantity * 1500 },
      ]);
    }
    await keepFigures('one Idempotency-Key at once', began, {
      sizes: { keys, 'calls each': CALLS },
      outcome: { orders: keys, intents: keys, 'different answers': 0 },
      postgres: await postgresVersion(box),
    });
  });

  it('registers once', async () => {
    const buyer = await person(box);
    const answers = await callsWith((headers) => register(buyer, free, 2, headers), 'key');
    expect(tally(answers)).toEqual({ 201: CALLS });
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await ordersOf(box, buyer)).toHaveLength(1);
  });

  it('with different bodies buys one of them, and refuses the others', async () => {
    const buyer = await person(box);
    const answers = await atOnce(times(CALLS), (n) =>
      persistently(() => buy(buyer, paid, 1 + (n % 5), { 'idempotency-key': 'key' })),
    );
    expect(tally(answers)).toEqual({ 201: CALLS / 5, '422 idempotency_mismatch': CALLS - CALLS / 5 });
    expect(await ordersOf(box, buyer)).toHaveLength(1);
  });

  it('has the answer of the first, and keeps nobody waiting, while that is in a batch that does not fit', async () => {
    const answers = await againWhileItsBatchWaits(box, attic);
    // Looking their key up, they come last of the batch: nothing is left for them, both times, unless the repeat is first.
    expect([
      { 201: 4, '409 sold_out': 3 },
      { 201: 3, '409 sold_out': 4 },
    ]).toContainEqual(answers);
  });
});

/** A batch with a key in it, of which not all fit; and the key again, while the batch waits for its places. */
async function againWhileItsBatchWaits(box: Boxoffice, attic: Organisation): Promise<Record<string, number>> {
  const on = await eventOnSale(attic, { types: [{ price_pence: 0, capacity: 3 }] });
  const [ahead, keyed, ...others] = await people(box, 6);
  if (!ahead || !keyed) throw new Error('nobody');
  const headers = { 'idempotency-key': 'again' };
  const shut = await gate(box, 'SELECT FROM ticketing.stock WHERE date_id = $1 FOR UPDATE', [
    keyOf(on.dateId),
  ]);
  const answers = [register(ahead, on)];
  await shut.gathered(1);
  answers.push(register(keyed, on, 1, headers), ...others.map((other) => register(other, on)));
  await shut.gathered(2);
  answers.push(register(keyed, on, 1, headers));
  await shut.gathered(3);
  await shut.open();
  return tally(await Promise.all(answers));
}

describe('control: a batch that does not fit takes its keys after its places', () => {
  let box: Boxoffice;
  beforeAll(async () => {
    box = await startBoxoffice();
    await rewrite(box, 'ticketing.place_orders', [
      ['keyed := NULL;\n    IF has_keys THEN', 'keyed := NULL;\n    IF false THEN'],
    ]);
  });
  afterAll(() => box.stop());

  it('somebody is asked to try again', async () => {
    expect(await againWhileItsBatchWaits(box, await organisation(box))).toHaveProperty(['503 busy']);
  });
});

describe('control: the keys are looked up, and not unique', () => {
  let box: Boxoffice;
  beforeAll(async () => {
    box = await startBoxoffice({ env: { PENDING_PLACES_PER_CUSTOMER: '1000' } });
    await box.sql('ALTER TABLE platform.idempotency_keys DROP CONSTRAINT idempotency_keys_pkey');
  });
  afterAll(() => box.stop({ sound: false }));

  it('buys several times, which verify reports', async () => {
    const on = await eventOnSale(await organisation(box));
    let most = 0;
    for (let turn = 0; most < 2 && turn < 20; turn += 1) {
      const buyer = await person(box);
      await callsWith((headers) => buy(buyer, on, 1, headers), 'key');
      most = (await ordersOf(box, buyer)).length;
    }
    expect(most).toBeGreaterThan(1);
    expect(await violated(box)).toContain('9 an idempotency key stands for one order of its caller');
  });
});
