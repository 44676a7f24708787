import { ReconcilePayments } from '#libs/payments';
import type { Failpoint } from '#libs/platform';
import type { Boxoffice } from './boxoffice.js';
import type { Answer, Json } from './client.js';
import { keyOf, sandbox } from './interventions.js';
import { messageIdsTo } from './invitations.js';
import { refunded } from './money-requests.js';
import { uploadDeath } from './upload-deaths.js';
import { PRICE, reconcile, type Scene } from './victim.js';
import { bought, buy, confirm, holdRunsOut, pay, person, register, type Somebody } from './world.js';

const LATE = `now() - interval '11 minutes'`;
const PART = 900;

/** What the customer has in the end, and the money that was kept for it. */
export interface Outcome {
  orderId: string;
  tickets: number;
  kept: number;
}

/** Leads the victim to its point; what it answers with is asked after recovery, and repeats the call. */
type Death = (scene: Scene) => Promise<() => Promise<Outcome>>;

const purchase: Death = async ({ box, sam, on, headers, dies }) => {
  await dies((at) => buy(at(sam), on, 1, headers));
  return async () => {
    const { status, body } = await buy(sam, on, 1, headers);
    expect([status, body.status]).toEqual([201, 'pending']);
    await pay(box, body);
    expect((await confirm(sam, body.orderId)).status).toBe(200);
    return { orderId: body.orderId, tickets: 1, kept: PRICE };
  };
};

const registration: Death = async ({ sam, on, headers, dies }) => {
  const free = { ...on, typeIds: on.typeIds.slice(1) };
  await dies((at) => register(at(sam), free, 1, headers));
  return async () => {
    const { status, body } = await register(sam, free, 1, headers);
    expect([status, body.status]).toEqual([201, 'confirmed']);
    return { orderId: body.orderId, tickets: 1, kept: 0 };
  };
};

/** Paid, and no webhook has told us. */
async function paid({ box, sam, on, headers }: Scene): Promise<Json> {
  const { body } = await buy(sam, on, 1, headers);
  await box.settle();
  await pay(box, body);
  return body;
}

/** The order is confirmed without anybody asking; asked, it answers the same. */
const isConfirmed = async (sam: Somebody, orderId: string, kept = PRICE): Promise<Outcome> => {
  expect((await sam.client.get(`/api/client/events/orders/${orderId}`)).body.status).toBe('confirmed');
  expect((await confirm(sam, orderId)).status).toBe(200);
  return { orderId, tickets: 1, kept };
};

const confirmation: Death = async (scene) => {
  const { sam, dies } = scene;
  const { orderId } = await paid(scene);
  await dies((at) => confirm(at(sam), orderId));
  return () => isConfirmed(sam, orderId);
};

/** Stripe's one webhook that matters; the others of the sandbox are dropped. */
async function tellOfPayment(box: Boxoffice, { paymentIntentId }: Json): Promise<void> {
  const of = `payment_intent=${paymentIntentId}&type=payment_intent.succeeded`;
  const { data } = await sandbox(box, `events?${of}`);
  await sandbox(box, 'webhooks/redeliver', { eventId: data[0].id });
}

const webhook: Death = async (scene) => {
  const { box, sam, dies } = scene;
  const order = await paid(scene);
  await dies(() => tellOfPayment(box, order));
  return () => isConfirmed(sam, order.orderId);
};

/** Money for places that went in the meantime, by a hand that did not ask Stripe first. */
const latePayment: Death = async ({ box, sam, on, dies }) => {
  const { body: order } = await buy(sam, on);
  await holdRunsOut(box, keyOf(order.orderId));
  await box.sql('SELECT ticketing.expire_order($1)', [keyOf(order.orderId)]);
  expect((await buy(await person(box), on)).status).toBe(201);
  await box.settle();
  await pay(box, order);
  await dies(() => tellOfPayment(box, order));
  return async () => {
    expect((await confirm(sam, order.orderId)).body.code).toBe('order_expired');
    return { orderId: order.orderId, tickets: 0, kept: 0 };
  };
};

const failedRefund = async (scene: Scene, known: boolean): Promise<{ orderId: string; refundId: string }> => {
  const { box, sam, on, attic } = scene;
  const { orderId } = await bought(box, sam, on);
  const refund = await refunded(box, orderId, PART);
  await sandbox(box, `refunds/${await stripesIdOf(box, refund)}/settle`, { succeed: false });
  if (known) await reconcile(box);
  const { body } = await attic.operator.client.get(`/api/my-payments?event_id=${on.eventId}`);
  return { orderId, refundId: body.data[0].refunds[0].id };
};

async function stripesIdOf(box: Boxoffice, refundId: string): Promise<string> {
  const [row] = await box.sql<{ id: string }>(
    'SELECT stripe_refund_id AS id FROM payments.refunds WHERE id = $1',
    [refundId],
  );
  return row?.id ?? '';
}

const refundRetry: Death = async (scene) => {
  const { sam, attic, dies } = scene;
  const { orderId, refundId } = await failedRefund(scene, true);
  const retry = (who: Somebody) => who.client.post(`/api/my-payments/refunds/${refundId}/retry`);
  await dies((at) => retry(at(attic.operator)));
  return async () => {
    const [first, second] = [await retry(attic.operator), await retry(attic.operator)];
    expect([first.status, second.status, second.body.id]).toEqual([201, 201, first.body.id]);
    return isConfirmed(sam, orderId, PRICE - PART);
  };
};

const cancellation =
  (state: 'paid' | 'unpaid'): Death =>
  async ({ box, sam, on, attic, headers, dies }) => {
    const { orderId } = state === 'paid' ? await bought(box, sam, on) : (await buy(sam, on)).body;
    await box.settle();
    const path = `/api/my-events/${on.eventId}/bookings/${orderId.replace('ord_', 'bkg_')}/cancel`;
    const cancel = (who: Somebody): Promise<Answer> =>
      who.client.post(path, { refund: 'full', reason: 'Illness' }, headers);
    await dies((at) => cancel(at(attic.operator)));
    return async () => {
      const { status, body } = await cancel(attic.operator);
      expect([status, body.refund?.amount]).toEqual([200, state === 'paid' ? PRICE : undefined]);
      return { orderId, tickets: 0, kept: 0 };
    };
  };

const eventCancellation: Death = async ({ box, sam, on, attic, dies }) => {
  const { orderId } = await bought(box, sam, on);
  await box.settle();
  const cancel = (who: Somebody): Promise<Answer> =>
    who.client.patch(`/api/my-events/${on.eventId}/status`, { status: 'cancelled' });
  await dies((at) => cancel(at(attic.operator)));
  return async () => {
    expect((await cancel(attic.operator)).status).toBe(200);
    await box.settle();
    const { body } = await attic.operator.client.get(`/api/my-events/${on.eventId}/cancellation`);
    expect(body).toMatchObject({ bookings: 1, cancelled: 1, refunded: 1, failed: 0, amount_refunded: PRICE });
    return { orderId, tickets: 0, kept: 0 };
  };
};

const holdOver =
  (intent: 'known' | 'unknown'): Death =>
  async ({ box, sam, on, headers, dies }) => {
    // Twice, because it is tried again at once.
    if (intent === 'unknown') await sandbox(box, 'faults', { ...LOST_CREATION, times: 2 });
    const { status, body } = await buy(sam, on, 1, headers);
    expect(status).toBe(intent === 'known' ? 201 : 502);
    await box.settle();
    await holdRunsOut(box, keyOf(body.orderId));
    await dies();
    return async () => {
      const again = await buy(sam, on, 1, headers);
      expect([again.status, again.body.status, again.body.paymentIntentSecret]).toEqual([
        201,
        'expired',
        null,
      ]);
      return { orderId: body.orderId, tickets: 0, kept: 0 };
    };
  };

const LOST_CREATION = { match: { method: 'POST', path: '/v1/payment_intents$' }, kind: 'error-after' };

const reconciling: Death = async (scene) => {
  const { box, sam, dies } = scene;
  const { orderId } = await paid(scene);
  await box.sql(`UPDATE payments.payments SET updated_at = ${LATE} WHERE order_id = $1`, [keyOf(orderId)]);
  await dies();
  return () => isConfirmed(sam, orderId);
};

/** The payment is in our books, and its message was lost. */
const reconcilingOrder: Death = async (scene) => {
  const { box, sam, dies } = scene;
  const { orderId } = await paid(scene);
  const now = { lateSeconds: 0, intentsSeconds: 0, stopping: () => false };
  await box.app.get(ReconcilePayments, { strict: false }).execute(now);
  await box.sql('UPDATE platform.outbox SET handled_at = now() WHERE key = $1', [keyOf(orderId)]);
  await box.sql(`UPDATE payments.payments SET succeeded_at = ${LATE} WHERE order_id = $1`, [keyOf(orderId)]);
  await dies();
  return () => isConfirmed(sam, orderId);
};

/** A refund that took Stripe a while. */
const reconcilingRefund: Death = async (scene) => {
  const { box, sam, on, dies } = scene;
  await sandbox(box, 'refunds', { next: 'succeeded', afterSeconds: 3600 });
  const { orderId } = await bought(box, sam, on);
  const refundId = await refunded(box, orderId, PART);
  await sandbox(box, `refunds/${await stripesIdOf(box, refundId)}/settle`, { succeed: true });
  await box.sql(`UPDATE payments.refunds SET created_at = ${LATE} WHERE id = $1`, [refundId]);
  await dies();
  return () => isConfirmed(sam, orderId, PRICE - PART);
};

const reconcilingNews: Death = async (scene) => {
  const { orderId } = await failedRefund(scene, false);
  await scene.dies();
  return () => isConfirmed(scene.sam, orderId);
};

/** The mail of a booking has arrived, and we do not know it: it comes once more, as what it is. */
const mailing: Death = async (scene) => {
  const again = await registration(scene);
  const { box, sam } = scene;
  expect(messageIdsTo(box, sam.email)).toHaveLength(1);
  return async () => {
    const [first, ...others] = messageIdsTo(box, sam.email);
    expect(others).toEqual([first]);
    return again();
  };
};

/** How each point is reached. */
export const deaths: Record<Failpoint, Death> = {
  'register.placed': registration,
  'purchase.placed': purchase,
  'open-payment.written': purchase,
  'open-payment.created': purchase,
  'open-payment.recorded': purchase,
  'check-payment.asked': confirmation,
  'confirm-order.checked': confirmation,
  'settle-order.uncommitted': confirmation,
  'confirm-order.settled': confirmation,
  'receive-webhook.verified': webhook,
  'receive-webhook.stored': webhook,
  'handle-webhook.begun': webhook,
  'handle-webhook.uncommitted': webhook,
  'handle-webhook.committed': webhook,
  'relay.uncommitted': webhook,
  'relay.handled': webhook,
  'relay.marked': webhook,
  'relay.committed': webhook,
  'request-refund.uncommitted': latePayment,
  'send-refund.begun': latePayment,
  'send-refund.made': latePayment,
  'send-refund.recorded': latePayment,
  'retry-refund.uncommitted': refundRetry,
  'retry-refund.committed': refundRetry,
  'close-payment.created': holdOver('unknown'),
  'close-payment.ended': holdOver('known'),
  'expire-holds.closed': holdOver('known'),
  'expire-holds.expired': holdOver('known'),
  'cancel-order.closed': cancellation('unpaid'),
  'cancel-order.uncommitted': cancellation('paid'),
  'cancel-order.cancelled': cancellation('paid'),
  'cancel-event.uncommitted': eventCancellation,
  'cancel-event.order-cancelled': eventCancellation,
  'cancel-event.handed-over': eventCancellation,
  'reconcile.asked': reconciling,
  'reconcile.recorded': reconciling,
  'reconcile.refund-asked': reconcilingRefund,
  'reconcile.news-stored': reconcilingNews,
  'reconcile.settled': reconcilingOrder,
  'upload-pictures.announced': uploadDeath(true),
  'upload-pictures.stored': uploadDeath(true),
  'remove-file.deleted': uploadDeath(false),
  'send-mail.accepted': mailing,
};
