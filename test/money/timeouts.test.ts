import { randomUUID } from 'node:crypto';
import { ReconcileMoney } from '#libs/ticketing';
import { SendRefund } from '../../libs/payments/src/send-refund/send-refund.js';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer } from '../support/client.js';
import { keyOf, sandbox, sweep } from '../support/interventions.js';
import { expectLedgerAgrees, expectSound } from '../support/ledger.js';
import { PATIENCE_MS, stripeOf, waitsForStripe, withAnswersLost } from '../support/lost-answers.js';
import { cancelBooking, placedAtOnce, type Placed } from '../support/news-of-money.js';
import { expectEnded, PRICE } from '../support/order-ends.js';
import { atOnce, persistently, postgresVersion, tally, withoutGuard } from '../support/race.js';
import { printSeed, size, soak, SOAK_TIMEOUT } from '../support/sizes.js';
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
  type Organisation,
  type Somebody,
} from '../support/world.js';

const calls = size(10, 200);
const PART = 500;
const CREATE = { method: 'POST', path: '/v1/payment_intents$' };
const CONFIRM = { method: 'POST', path: '/v1/payment_intents/*/confirm' };
const READ = { method: 'GET', path: '/v1/payment_intents/*' };
const REFUND = { method: 'POST', path: '/v1/refunds' };
const A_DAY_LATER = 25 * 3600;

interface Asked extends Placed {
  /** Buys the same again, as an app does that got no answer. */
  again: () => Promise<Answer>;
  status: number;
}

beforeAll(printSeed);
if (soak) jest.setTimeout(SOAK_TIMEOUT);

describe('Stripe does what it was asked, and its answer is lost', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let on: OnSale;

  beforeEach(async () => {
    box = await startBoxoffice({ webhooks: 'drop' });
    waitsForStripe(box, PATIENCE_MS);
    attic = await organisation(box);
    on = await eventOnSale(attic, { types: [{ price_pence: PRICE }] });
  });
  afterEach(() => jest.restoreAllMocks());

  const keysOf = (orders: readonly Placed[]) => orders.map(({ key }) => key);
  const reconcile = async () => {
    expect(await box.app.get(ReconcileMoney, { strict: false }).execute({ lateSeconds: 0 })).toBe(true);
    await box.settle();
  };
  /** Each third of the orders goes on in another way. */
  const third = <T>(orders: readonly T[], which: number) => orders.filter((_, n) => n % 3 === which);

  const purchase = async (buyer: Somebody): Promise<Asked> => {
    const headers = { 'idempotency-key': randomUUID() };
    const again = () => persistently(() => buy(buyer, on, 1, headers));
    const { status, body: order } = await again();
    return { buyer, order, key: keyOf(order.orderId), again, status };
  };
  const payAndConfirm = async ({ buyer, order }: Placed) => {
    await pay(box, order);
    return confirm(buyer, order.orderId);
  };
  const paidOrders = async (count: number): Promise<Placed[]> => {
    const orders = await placedAtOnce(box, on, count);
    expect(tally(await atOnce(orders, payAndConfirm))).toEqual({ 200: count });
    return orders;
  };
  const unsent = () =>
    box.sql<{ refundId: string }>(
      `SELECT id AS "refundId" FROM payments.refunds WHERE status = 'pending' AND stripe_refund_id IS NULL`,
    );
  /** As its job does. @returns how many were not answered */
  const send = async (refunds: readonly { refundId: string }[]): Promise<number> => {
    const job = box.app.get(SendRefund, { strict: false });
    const sent = await Promise.allSettled(refunds.map((refund) => job.run(refund)));
    return sent.filter(({ status }) => status === 'rejected').length;
  };

  describe('and nothing is done twice', () => {
    afterEach(() => box.stop());

    it('when a payment is created', async () => {
      const began = performance.now();
      const buyers = await people(box, calls);
      let asked: Asked[] = [];
      const lost = await withAnswersLost(box, CREATE, async () => {
        asked = await atOnce(buyers, purchase);
      });
      const unanswered = asked.filter(({ status }) => status === 502).length;
      expect(asked.filter(({ status }) => ![201, 502].includes(status))).toEqual([]);

      // All that can be done about it, at the same moment: the app repeats it, the hold ends, the reconciler looks.
      for (const { key } of third(asked, 1)) await holdRunsOut(box, key);
      const repeats = atOnce(third(asked, 0), async (one) =>
        Object.assign(one, { order: (await one.again()).body }),
      );
      await Promise.all([repeats, sweep(box, calls), reconcile()]);
      await reconcile();
      expect(tally(await atOnce(third(asked, 0), payAndConfirm))).toEqual({ 200: third(asked, 0).length });
      await box.settle();

      await expectSound(box);
      expect(await expectEnded(box, keysOf(third(asked, 0)))).toEqual({ confirmed: third(asked, 0).length });
      expect(await expectEnded(box, keysOf(third(asked, 1)))).toEqual({
        'expired, unpaid': third(asked, 1).length,
      });
      await keepFigures('answers of Stripe lost: creating payments', began, {
        sizes: { calls, ...lost },
        outcome: { 'purchases unanswered': unanswered, 'charged twice': 0, orphans: 0 },
        postgres: await postgresVersion(box),
      });
    });

    it('when a payment is made, and when we ask for it', async () => {
      const began = performance.now();
      const orders = await placedAtOnce(box, on, calls);
      let unanswered = 0;
      const lost = await withAnswersLost(box, CONFIRM, () =>
        atOnce(orders, async ({ order }) => {
          const answer = await pay(box, order, 'pm_card_visa', AbortSignal.timeout(PATIENCE_MS)).catch(
            () => ({}),
          );
          if (answer.status === 'succeeded') return;
          unanswered += 1;
          // They try again, with another card.
          await pay(box, order, 'pm_card_mastercard', AbortSignal.timeout(PATIENCE_MS)).catch(() => ({}));
        }),
      );
      const confirming = [...third(orders, 0), ...third(orders, 1)];
      let answers: Answer[] = [];
      const unread = await withAnswersLost(box, READ, async () => {
        answers = await atOnce(confirming, ({ buyer, order }) => confirm(buyer, order.orderId));
      });
      const known = ['200', '502 payment_provider_unavailable'];
      expect(Object.keys(tally(answers)).filter((kind) => !known.includes(kind))).toEqual([]);
      await Promise.all([
        atOnce(third(orders, 0), ({ buyer, order }) => confirm(buyer, order.orderId)),
        reconcile(),
      ]);
      expect(await expectEnded(box, keysOf(orders))).toEqual({ confirmed: calls });
      await expectSound(box);
      await keepFigures('answers of Stripe lost: paying and confirming', began, {
        sizes: { calls, ...lost, 'and when we ask': Object.values(unread).reduce((sum, n) => sum + n, 0) },
        outcome: { 'payments unanswered': unanswered, 'charged twice': 0, confirmed: calls },
        postgres: await postgresVersion(box),
      });
    });

    it('when money is sent back, though Stripe may have forgotten the key', async () => {
      const began = performance.now();
      const orders = await paidOrders(calls);
      const wish = (n: number) => (n % 2 === 0 ? 'full' : PART);
      const cancelled = await atOnce(orders, (one, n) => cancelBooking(attic, on, one, wish(n)));
      expect(tally(cancelled)).toEqual({ 200: calls });
      const due = await unsent();
      expect(due).toHaveLength(calls);
      let unanswered = 0;
      const lost = await withAnswersLost(box, REFUND, async () => {
        unanswered = await send(due);
      });
      // Some jobs run again at once; the others only when Stripe does not know the key any more.
      const left = await unsent();
      expect(left).toHaveLength(unanswered);
      await send(left.slice(0, Math.floor(left.length / 2)));
      await sandbox(box, 'clock', { advanceSeconds: A_DAY_LATER });
      await box.sql(
        `UPDATE payments.refunds SET created_at = created_at - make_interval(secs => $1) WHERE status = 'pending'`,
        [A_DAY_LATER],
      );
      await reconcile();
      await reconcile();
      await expectSound(box);
      expect(
        await box.sql(
          'SELECT status, amount, count(*)::int AS n FROM payments.refunds GROUP BY 1, 2 ORDER BY 2',
        ),
      ).toEqual([
        { status: 'succeeded', amount: PART, n: Math.floor(calls / 2) },
        { status: 'succeeded', amount: PRICE, n: Math.ceil(calls / 2) },
      ]);
      await keepFigures('answers of Stripe lost: refunds', began, {
        sizes: { calls, ...lost },
        outcome: { 'refunds unanswered': unanswered, 'sent twice': 0, lost: 0 },
        postgres: await postgresVersion(box),
      });
    });
  });

  describe('controls', () => {
    afterEach(() => box.stop({ sound: false }));

    it('without its key a repeated creation leaves an intent that nobody knows', async () => {
      const { paymentIntents } = stripeOf(box);
      const create = paymentIntents.create.bind(paymentIntents);
      jest.spyOn(paymentIntents, 'create').mockImplementation((parameters) => create(parameters));
      const buyers = await people(box, calls);
      let asked: Asked[] = [];
      await withAnswersLost(box, CREATE, async () => {
        asked = await atOnce(buyers, purchase);
      });
      await atOnce(asked, ({ again }) => again());
      await expect(expectLedgerAgrees(box)).rejects.toThrow();
    });

    it('where an order may have several payments, the customer who tries again pays twice', async () => {
      await box.sql('DROP INDEX payments.payments_live_of_order');
      await withoutGuard([[`ON CONFLICT (order_id) WHERE status <> 'canceled' DO NOTHING`, '']], async () => {
        const [buyer] = await people(box, 1);
        const one = await purchase(buyer as Somebody);
        await pay(box, one.order);
        await pay(box, (await one.again()).body);
      });
      const { totals } = await sandbox(box, 'ledger');
      expect(totals.gbp.captured).toBe(2 * PRICE);
    });

    it('without its key a refund goes back twice', async () => {
      const orders = await paidOrders(calls);
      await atOnce(orders, (one) => cancelBooking(attic, on, one, PART));
      const { refunds } = stripeOf(box);
      const create = refunds.create.bind(refunds);
      jest.spyOn(refunds, 'create').mockImplementation((parameters) => create(parameters));
      const due = await unsent();
      await withAnswersLost(box, REFUND, () => send(due));
      await send(await unsent());
      await expect(expectLedgerAgrees(box)).rejects.toThrow();
      const { totals } = await sandbox(box, 'ledger');
      expect(totals.gbp.refunded).toBeGreaterThan(calls * PART);
    });
  });
});
