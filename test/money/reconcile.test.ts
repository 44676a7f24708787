import { newId, publicId } from '#libs/platform';
import { ClosePayment, ReconcilePayments } from '#libs/payments';
import { ReconcileMoney } from '#libs/ticketing';
import { StripeGateway } from '../../libs/payments/src/stripe/stripe.gateway.js';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Json } from '../support/client.js';
import { booksOf, keyOf, sandbox } from '../support/interventions.js';
import { stripeGate, type StripeGate } from '../support/stripe-gate.js';
import {
  buy,
  confirm,
  eventOnSale,
  holdRunsOut,
  organisation,
  pay,
  person,
  type Organisation,
} from '../support/world.js';

const PRICE = 1500;

describe('the reconciler, with every webhook lost', () => {
  let box: Boxoffice;
  let gate: StripeGate;
  let attic: Organisation;

  beforeAll(async () => {
    gate = await stripeGate();
    box = await startBoxoffice({ webhooks: 'drop', env: { STRIPE_API_BASE: gate.url } });
    gate.to(box.sandbox.stripe.apiBase);
    attic = await organisation(box);
  });
  afterEach(() => {
    gate.become('open');
    jest.restoreAllMocks();
  });
  afterAll(async () => {
    await box.stop();
    await gate.close();
  });

  /** As if the ten minutes had gone by. */
  const reconcile = async (lateSeconds = 0): Promise<void> => {
    expect(await box.app.get(ReconcileMoney, { strict: false }).execute({ lateSeconds })).toBe(true);
    await box.settle();
  };
  const purchase = async (capacity = 10) => {
    const on = await eventOnSale(attic, { types: [{ price_pence: PRICE, capacity }] });
    const sam = await person(box);
    const { body } = await buy(sam, on);
    return { on, sam, order: body, key: keyOf(body.orderId) };
  };
  const statusOf = async (key: string) =>
    (await box.sql<{ status: string }>('SELECT status FROM ticketing.orders WHERE id = $1', [key]))[0]
      ?.status;
  const forgetJobs = () => box.sql('DELETE FROM graphile_worker._private_jobs');
  /** Places that go while a payment is under way, so that it is refunded. */
  const refunded = async (paymentMethod?: string) => {
    const { on, sam, order, key } = await purchase(1);
    await holdRunsOut(box, key);
    await box.sql('SELECT ticketing.expire_order($1)', [key]);
    const { body: other } = await buy(await person(box), on);
    await pay(box, order, paymentMethod);
    expect((await confirm(sam, order.orderId)).body.code).toBe('order_expired');
    return { order, key, other };
  };
  const refundOf = async (key: string): Promise<Json> =>
    (await box.sql('SELECT * FROM payments.v_refunds WHERE order_id = $1', [key]))[0];

  it('confirms what was paid and that nobody ever told us of', async () => {
    const { order, key } = await purchase();
    await pay(box, order);
    await reconcile();
    expect(await statusOf(key)).toBe('confirmed');
    const [last] = await box.sql<{ cause: unknown }>(
      `SELECT h.cause FROM payments.history h JOIN payments.payments p ON p.id = h.payment_id
        WHERE p.order_id = $1 AND h.to_status = 'succeeded'`,
      [key],
    );
    expect(last?.cause).toEqual({ job: 'reconcile' });
  });

  it('leaves alone what is not late', async () => {
    const { order, key } = await purchase();
    await pay(box, order);
    const asked = jest.spyOn(box.app.get(StripeGateway, { strict: false }), 'intent');
    await reconcile(600);
    expect(asked).not.toHaveBeenCalled();
    expect(await statusOf(key)).toBe('pending');
  });

  it('acts on a webhook whose job is gone', async () => {
    const { order, key } = await purchase();
    await sandbox(box, 'webhooks', { mode: 'deliver' });
    await pay(box, order);
    await box.sandbox.whenIdle();
    await sandbox(box, 'webhooks', { mode: 'drop' });
    await forgetJobs();
    await reconcile();
    expect(await statusOf(key)).toBe('confirmed');
    expect(await box.sql('SELECT id FROM payments.stripe_events WHERE handled_at IS NULL')).toEqual([]);
  });

  it('settles an order whose payment is known and whose news was lost', async () => {
    const { order, key } = await purchase();
    await pay(box, order);
    await box.app.get(ReconcilePayments, { strict: false }).execute({
      ...{ lateSeconds: 0, intentsSeconds: 0, stopping: () => false },
    });
    await box.sql(`UPDATE platform.outbox SET handled_at = now() WHERE key = $1`, [key]);
    await box.settle();
    expect(await statusOf(key)).toBe('pending');
    await reconcile();
    expect(await statusOf(key)).toBe('confirmed');
  });

  it('sends a refund whose job is gone, once', async () => {
    const { order, key } = await refunded();
    await forgetJobs();
    expect(await refundOf(key)).toMatchObject({ status: 'pending' });
    await reconcile();
    await reconcile();
    expect(await refundOf(key)).toMatchObject({ status: 'succeeded', amount: PRICE });
    expect((await booksOf(box, order.paymentIntentId)).refunds).toHaveLength(1);
  });

  it('gives back what was paid for places that are gone', async () => {
    const { on, order, key } = await purchase(1);
    await holdRunsOut(box, key);
    await box.sql('SELECT ticketing.expire_order($1)', [key]);
    await buy(await person(box), on);
    await pay(box, order);
    await reconcile();
    expect(await refundOf(key)).toMatchObject({ status: 'succeeded', amount: PRICE });
    expect((await booksOf(box, order.paymentIntentId)).refunds).toHaveLength(1);
  });

  it('takes down the intent whose creation was never answered', async () => {
    const on = await eventOnSale(attic);
    const sam = await person(box);
    gate.become('mute');
    const refused = await buy(sam, on);
    expect([refused.status, refused.body.code]).toEqual([502, 'payment_provider_unavailable']);
    gate.become('open');
    await reconcile();
    const payments = await box.sql<{ status: string; stripe_intent_id: string }>(
      'SELECT status, stripe_intent_id FROM payments.payments WHERE order_id = $1',
      [keyOf(refused.body.orderId)],
    );
    expect(payments).toEqual([
      { status: 'requires_payment_method', stripe_intent_id: expect.stringMatching(/^pi_/) },
    ]);
  });

  describe('an intent that no payment of ours points to', () => {
    const stray = async (organisationId: string, paymentId = newId()): Promise<Json> => {
      const response = await fetch(`${box.sandbox.stripe.apiBase}/v1/payment_intents`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${box.sandbox.stripe.secretKey}`,
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: new URLSearchParams({
          amount: '990',
          currency: 'gbp',
          'metadata[payment_id]': publicId('pay', paymentId),
          'metadata[order_id]': publicId('ord', newId()),
          'metadata[organisation_id]': organisationId,
        }).toString(),
      });
      const intent = (await response.json()) as Json;
      return { ...intent, paymentIntentId: intent.id, paymentIntentSecret: intent.client_secret };
    };

    it('is ended', async () => {
      const intent = await stray(attic.id);
      await reconcile();
      expect((await booksOf(box, intent.id)).intent.status).toBe('canceled');
    });

    it('is ended, too, where its payment was: Stripe had refused to create one', async () => {
      const { key } = await purchase();
      await box.app.get(ClosePayment, { strict: false }).execute(key);
      const [payment] = await box.sql<{ id: string }>(
        'SELECT id FROM payments.payments WHERE order_id = $1',
        [key],
      );
      await box.sql('UPDATE payments.payments SET stripe_intent_id = NULL WHERE order_id = $1', [key]);
      const intent = await stray(attic.id, payment?.id);
      await reconcile();
      expect((await booksOf(box, intent.id)).intent.status).toBe('canceled');
    });

    it('is left alone where it belongs to no organisation of this installation', async () => {
      const intent = await stray(publicId('org', newId()));
      await reconcile();
      expect((await booksOf(box, intent.id)).intent.status).toBe('requires_payment_method');
    });

    it('is quarantined once where money has come', async () => {
      const intent = await stray(attic.id);
      await pay(box, intent);
      await reconcile();
      await reconcile();
      const rows = await box.sql('SELECT outcome, note FROM payments.stripe_events WHERE id LIKE $1', [
        `%${intent.id}%`,
      ]);
      expect(rows).toEqual([{ outcome: 'quarantined', note: 'money without a payment of ours' }]);
    });
  });

  it('goes on without Stripe, and settles the rest once it is back', async () => {
    const { order, key } = await purchase();
    await pay(box, order);
    gate.become('shut');
    await reconcile();
    expect(await statusOf(key)).toBe('pending');
    gate.become('open');
    await reconcile();
    expect(await statusOf(key)).toBe('confirmed');
  });

  it('is at work once, however many workers there are', async () => {
    const service = box.app.get(ReconcileMoney, { strict: false });
    let release = () => undefined as void;
    const held = new Promise<void>((resolve) => (release = resolve));
    const work = jest
      .spyOn(box.app.get(ReconcilePayments, { strict: false }), 'execute')
      .mockImplementation(() => held);
    const both = [service.execute(), service.execute()];
    expect(await Promise.race(both)).toBe(false);
    release();
    expect((await Promise.all(both)).sort()).toEqual([false, true]);
    expect(work).toHaveBeenCalledTimes(1);
    expect(await service.execute()).toBe(true);
  });
});
