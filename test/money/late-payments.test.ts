import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer } from '../support/client.js';
import { expectSound } from '../support/ledger.js';
import {
  cancelBooking,
  confirmFromEverywhere,
  CONFIRMS,
  deliver,
  endedHere,
  placed,
  WEBHOOKS,
  type Placed,
} from '../support/news-of-money.js';
import { expectEnded, PRICE, type OrderEnding } from '../support/order-ends.js';
import { atOnce, postgresVersion, rewrite, tally, times, violated, withoutGuard } from '../support/race.js';
import { chance, printSeed, size, soak, SOAK_TIMEOUT } from '../support/sizes.js';
import { keepFigures } from '../support/soak-results.js';
import {
  buy,
  eventOnSale,
  holdRunsOut,
  organisation,
  pay,
  person,
  type OnSale,
  type Organisation,
} from '../support/world.js';

/** A control ends with the first turn that goes wrong. */
const CONTROL_TURNS = 30;
/** How often the operator asks, at once. */
const CANCELS = 3;
const late = size(10, 200);

/** The operator cancels with all of the money back, several times at the same moment. */
const cancel = (of: Organisation, on: OnSale, one: Placed): Promise<Answer[]> =>
  atOnce(times(CANCELS), () => cancelBooking(of, on, one));

beforeAll(printSeed);
if (soak) jest.setTimeout(SOAK_TIMEOUT);

describe('a payment that comes too late', () => {
  let box: Boxoffice;
  let attic: Organisation;
  beforeAll(async () => {
    box = await startBoxoffice({ worker: true, webhooks: 'hold' });
    attic = await organisation(box);
  });
  afterAll(() => box.stop());

  /** An order of the only place there is. */
  const ofTheLastPlace = async () => {
    const on = await eventOnSale(attic, { types: [{ price_pence: PRICE, capacity: 1 }] });
    return { on, one: await placed(await person(box), on) };
  };
  const takenBySomebodyElse = async (on: OnSale) =>
    expect((await buy(await person(box), on)).status).toBe(201);

  it.each([
    ['free', 'confirmed', '200'],
    ['gone', 'expired, refunded', '409 order_expired'],
  ] as const)('with its places %s ends %s, once', async (places, ending, answer) => {
    const began = performance.now();
    const keys: string[] = [];
    for (const turn of times(late)) {
      const { on, one } = await ofTheLastPlace();
      await endedHere(box, one.key);
      if (places === 'gone') await takenBySomebodyElse(on);
      expect((await pay(box, one.order)).status).toBe('succeeded');
      expect(tally(await confirmFromEverywhere(box, one, turn))).toEqual({ [answer]: CONFIRMS });
      keys.push(one.key);
    }
    expect(await expectEnded(box, keys)).toEqual({ [ending]: late });
    await expectSound(box);
    await keepFigures(`a payment after its hold, places ${places}`, began, {
      sizes: { orders: late, 'confirms each': CONFIRMS, 'webhooks each': WEBHOOKS + 1 },
      outcome: { [ending]: late, twice: 0, neither: 0 },
      postgres: await postgresVersion(box),
    });
  });

  it('while the operator cancels is fulfilled or goes back, never both and never neither', async () => {
    const began = performance.now();
    const keys: string[] = [];
    const cancelled: Answer[] = [];
    for (const turn of times(late)) {
      const { on, one } = await ofTheLastPlace();
      const stands = chance(turn).below(4);
      if (stands < 2) await holdRunsOut(box, one.key);
      else await endedHere(box, one.key);
      if (stands === 3) await takenBySomebodyElse(on);
      const answers = await confirmFromEverywhere(box, one, turn, [
        async () => void cancelled.push(...(await cancel(attic, on, one))),
        async () => {
          await pay(box, one.order);
          return deliver(box, one.order);
        },
      ]);
      const known = ['200', '402 payment_required', '409 order_cancelled', '409 order_expired'];
      expect(Object.keys(tally(answers)).filter((kind) => !known.includes(kind))).toEqual([]);
      keys.push(one.key);
    }
    const ended: Partial<Record<OrderEnding, number>> = await expectEnded(box, keys);
    expect(
      Object.keys(tally(cancelled)).filter((kind) => !['200', '409 not_cancellable'].includes(kind)),
    ).toEqual([]);
    await expectSound(box);
    await keepFigures('a late payment while the operator cancels', began, {
      sizes: { orders: late, 'confirms each': CONFIRMS, 'cancels each': CANCELS },
      outcome: { ...ended, 'fulfilled and refunded': 0, neither: 0 },
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
    await box.sql('ALTER TABLE ticketing.stock DROP CONSTRAINT stock_never_oversold');
    await box.sql('ALTER TABLE ticketing.date_stock DROP CONSTRAINT date_stock_never_oversold');
  });
  afterEach(() => box.stop({ sound: false }));

  it('money that goes back without a look at what went back already goes back again', async () => {
    await rewrite(box, 'ticketing.confirm_order', [
      ['FOR UPDATE', ''],
      [
        'UPDATE ticketing.orders o SET given_up_at = now() WHERE o.id = order_id AND o.given_up_at IS NULL;',
        '',
      ],
    ]);
    await box.sql('ALTER TABLE payments.payments DROP CONSTRAINT payments_refunded');
    const guards: [string, string][] = [
      [' AND refunded_amount + lost_amount + $3 <= amount', ''],
      [`("Payment"."status" = $2)) LIMIT 1 FOR UPDATE`, `("Payment"."status" = $2)) LIMIT 1`],
    ];
    let most = 0;
    await withoutGuard(guards, async () => {
      for (let turn = 0; most < 2 && turn < CONTROL_TURNS; turn += 1) {
        const on = await eventOnSale(attic, { types: [{ price_pence: PRICE, capacity: 1 }] });
        const one = await placed(await person(box), on);
        await endedHere(box, one.key);
        await buy(await person(box), on);
        await pay(box, one.order);
        await confirmFromEverywhere(box, one, turn);
        const [row] = await box.sql<{ n: number }>(
          'SELECT max(n)::int AS n FROM (SELECT count(*) AS n FROM payments.refunds GROUP BY payment_id) counted',
        );
        most = row?.n ?? 0;
      }
    });
    // It is Stripe that refuses the second one then.
    expect(most).toBeGreaterThan(1);
  });

  it('an order that is not locked while it is cancelled gives its place back twice, which verify reports', async () => {
    await rewrite(box, 'ticketing.cancel_order', [['FOR UPDATE', '']]);
    await box.sql('DROP INDEX ticketing.cancellations_of_order');
    const on = await eventOnSale(attic, { types: [{ price_pence: PRICE }] });
    let broken: string[] = [];
    for (let turn = 0; broken.length === 0 && turn < CONTROL_TURNS; turn += 1) {
      const one = await placed(await person(box), on);
      await pay(box, one.order);
      await confirmFromEverywhere(box, one, turn);
      await cancel(attic, on, one);
      broken = await violated(box);
    }
    expect(broken).toContain('2 held = places of pending orders, sold = live tickets (ticket types)');
  });
});
