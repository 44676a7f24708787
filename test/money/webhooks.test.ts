import { ReconcileMoney } from '#libs/ticketing';
import { PaymentStore } from '../../libs/payments/src/payments/payment.store.js';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import { sandbox } from '../support/interventions.js';
import { expectSound } from '../support/ledger.js';
import { cancelBooking, newsOf, placedAtOnce, untilActedOn, type Placed } from '../support/news-of-money.js';
import { expectEnded } from '../support/order-ends.js';
import { atOnce, persistently, postgresVersion, tally, violated, withoutGuard } from '../support/race.js';
import { chance, printSeed, size, soak, SOAK_TIMEOUT } from '../support/sizes.js';
import { keepFigures } from '../support/soak-results.js';
import {
  flood,
  PAID_AFTER_ALL,
  paidAfterAll,
  permutationsOf,
  REFUNDED,
  refundedUnheard,
  tell,
} from '../support/webhooks.js';
import { confirm, eventOnSale, organisation, pay, type OnSale, type Organisation } from '../support/world.js';

const COPIES = 50;
const payments = size(10, 200);
const permutations = size(36, 720);

/** Takes away what keeps a payment from being changed by news that is late or known. */
async function withoutLookAtStatus<T>(
  box: Boxoffice,
  more: readonly [string, string][],
  act: () => Promise<T>,
): Promise<T> {
  const store = box.app.get(PaymentStore, { strict: false });
  const locked = store.locked.bind(store);
  const spy = jest
    .spyOn(store, 'locked')
    .mockImplementation(async (id) => Object.assign(await locked(id), { status: 'created' }));
  const known: [string, string] = ['AND status = $2 AND (stripe', 'AND $2::text IS NOT NULL AND (stripe'];
  try {
    return await withoutGuard([known, ...more], act);
  } finally {
    spy.mockRestore();
  }
}

beforeAll(printSeed);
if (soak) jest.setTimeout(SOAK_TIMEOUT);

describe('webhooks', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let on: OnSale;

  const begin = async (worker: boolean) => {
    box = await startBoxoffice({ worker, webhooks: 'drop' });
    attic = await organisation(box);
    on = await eventOnSale(attic);
  };
  const keysOf = (orders: readonly Placed[]) => orders.map(({ key }) => key);
  const paidOrders = async (count: number): Promise<Placed[]> => {
    const orders = await placedAtOnce(box, on, count);
    await atOnce(orders, ({ order }) => pay(box, order));
    return orders;
  };
  describe('that come many times', () => {
    beforeAll(() => begin(true));
    afterAll(() => box.stop());

    it('have one effect each', async () => {
      const began = performance.now();
      const orders = await placedAtOnce(box, on, payments);
      await atOnce(orders, async ({ order }, n) => {
        if (n % 3 === 0) await pay(box, order, 'pm_card_chargeDeclined');
        await pay(box, order, 'pm_card_pendingRefund');
      });
      let came = await flood(box, orders, COPIES, () => true);
      expect(await expectEnded(box, keysOf(orders))).toEqual({ confirmed: payments });

      await atOnce(orders, (one) => cancelBooking(attic, on, one));
      await untilActedOn(box);
      await sandbox(box, 'refunds/settle', { succeed: true });
      came += await flood(box, orders, COPIES, (type) => type.includes('refund'));
      expect(await expectEnded(box, keysOf(orders))).toEqual({ 'cancelled, refunded': payments });

      const effects = await box.sql(
        `SELECT name, count(*)::int AS n, count(DISTINCT key)::int AS keys FROM platform.outbox
          WHERE name IN ('payment.succeeded', 'order.confirmed', 'ticket.issued', 'refund.succeeded') GROUP BY 1 ORDER BY 1`,
      );
      const each = { n: payments, keys: payments };
      expect(effects).toEqual([
        { name: 'order.confirmed', ...each },
        { name: 'payment.succeeded', ...each },
        { name: 'refund.succeeded', ...each },
        { name: 'ticket.issued', ...each },
      ]);
      const [inbox] = await box.sql<{ n: number }>('SELECT count(*)::int AS n FROM payments.stripe_events');
      expect(inbox?.n).toBe(came);
      await expectSound(box);
      await keepFigures('each webhook many times at once', began, {
        sizes: { payments, 'copies each': COPIES, webhooks: came * COPIES },
        outcome: { 'acted on once': came, doubled: 0 },
        postgres: await postgresVersion(box),
      });
    });
  });

  describe('that come in any order, late or never', () => {
    beforeAll(() => begin(false));
    afterAll(() => box.stop());

    /** Every order in which so many orders can hear of a life. */
    const livesOf = (life: readonly string[]) =>
      chance().shuffled(permutationsOf(life)).slice(0, permutations);
    const statesOf = (orders: readonly Placed[]) =>
      box.sql(
        `SELECT DISTINCT o.status, p.status AS payment, p.failure_code, r.status AS refund
           FROM ticketing.orders o JOIN payments.payments p ON p.order_id = o.id
           LEFT JOIN payments.refunds r ON r.payment_id = p.id WHERE o.id = ANY ($1)`,
        [keysOf(orders)],
      );
    const keepPermutations = async (name: string, began: number) =>
      keepFigures(`${name}, its six webhooks in every order`, began, {
        sizes: { permutations, webhooks: permutations * PAID_AFTER_ALL.length },
        outcome: { 'final states': 1 },
        postgres: await postgresVersion(box),
      });

    it('end an order that was paid after all in one state, whatever their order', async () => {
      const began = performance.now();
      const orders = await placedAtOnce(box, on, permutations);
      await atOnce(orders, (one) => paidAfterAll(box, one));
      await tell(box, orders, livesOf(PAID_AFTER_ALL));
      expect(await expectEnded(box, keysOf(orders))).toEqual({ confirmed: permutations });
      expect(await statesOf(orders)).toEqual([
        { status: 'confirmed', payment: 'succeeded', failure_code: null, refund: null },
      ]);
      await expectSound(box);
      await keepPermutations('an order paid after all', began);
    });

    it('end an order that was refunded in one state, whatever their order', async () => {
      const began = performance.now();
      const orders = await placedAtOnce(box, on, permutations);
      await atOnce(orders, async ({ buyer, order }) => {
        await pay(box, order, 'pm_card_chargeDeclined');
        await pay(box, order);
        return confirm(buyer, order.orderId);
      });
      await refundedUnheard(box, () => atOnce(orders, (one) => cancelBooking(attic, on, one)));
      await tell(box, orders, livesOf(REFUNDED));
      expect(await expectEnded(box, keysOf(orders))).toEqual({ 'cancelled, refunded': permutations });
      expect(await statesOf(orders)).toEqual([
        { status: 'cancelled', payment: 'succeeded', failure_code: null, refund: 'succeeded' },
      ]);
      await expectSound(box);
      await keepPermutations('an order refunded', began);
    });

    it('all lost, the reconciler settles every order', async () => {
      const began = performance.now();
      const orders = await paidOrders(payments);
      await box.settle();
      const statuses = await box.sql('SELECT DISTINCT status FROM ticketing.orders WHERE id = ANY ($1)', [
        keysOf(orders),
      ]);
      // Nobody has told us, and nobody has asked.
      expect(statuses).toEqual([{ status: 'pending' }]);
      const asked = performance.now();
      await box.app.get(ReconcileMoney, { strict: false }).execute({ lateSeconds: 0 });
      const seconds = Math.round((performance.now() - asked) / 100) / 10;
      await box.settle();
      expect(await expectEnded(box, keysOf(orders))).toEqual({ confirmed: payments });
      await expectSound(box);
      await keepFigures('all webhooks lost: the reconciler', began, {
        sizes: { payments },
        outcome: { settled: payments, left: 0, 'one round, s': seconds },
        postgres: await postgresVersion(box),
      });
    });

    it('all lost, confirm-order alone settles every order', async () => {
      const began = performance.now();
      const orders = await paidOrders(payments);
      const answers = await atOnce(orders, ({ buyer, order }) =>
        persistently(() => confirm(buyer, order.orderId)),
      );
      expect(tally(answers)).toEqual({ 200: payments });
      await box.settle();
      expect(await expectEnded(box, keysOf(orders))).toEqual({ confirmed: payments });
      await expectSound(box);
      await keepFigures('all webhooks lost: confirm-order', began, {
        sizes: { payments, 'at once': payments },
        outcome: { settled: payments, left: 0 },
        postgres: await postgresVersion(box),
      });
    });
  });

  describe('controls', () => {
    beforeEach(() => begin(false));
    afterEach(() => box.stop({ sound: false }));

    it('where a webhook that came before counts as new, and nobody looks where the payment stands, it has effects again', async () => {
      const orders = await paidOrders(1);
      const known: [string, string] = [
        '$3::jsonb)\n       ON CONFLICT (id) DO NOTHING RETURNING id',
        '$3::jsonb)\n       ON CONFLICT (id) DO UPDATE SET handled_at = NULL, outcome = NULL RETURNING id',
      ];
      await withoutLookAtStatus(box, [known], async () => {
        const eventIds = (await newsOf(box, orders[0]?.order.paymentIntentId)).map(({ id }) => id);
        for (let time = 0; time < 2; time += 1) {
          await sandbox(box, 'webhooks/redeliver', { eventIds });
          await box.settle();
        }
      });
      expect(await violated(box)).toContain('7 each change told of once: payments');
    });

    it('where nobody looks where the payment stands, the last webhook decides', async () => {
      const orders = await placedAtOnce(box, on, 2);
      await atOnce(orders, (one) => paidAfterAll(box, one));
      await withoutLookAtStatus(box, [], () =>
        tell(box, orders, [PAID_AFTER_ALL, [...PAID_AFTER_ALL].reverse()]),
      );
      expect(
        await box.sql<{ status: string }>('SELECT DISTINCT status FROM payments.payments ORDER BY 1'),
      ).toHaveLength(2);
      expect(await violated(box)).toContain(
        '3 each confirmed order with an amount has a succeeded payment of that amount',
      );
    });
  });
});
