import { RequestRefund } from '#libs/payments';
import { publicId, Transaction } from '#libs/platform';
import type { Boxoffice } from './boxoffice.js';
import { keyOf, sandbox } from './interventions.js';
import { contradicted } from './quarantined.js';
import type { Request } from './requests.js';
import type { Stage } from './stage.js';
import { admin, bought, cancelEvent, eventNow, person } from './world.js';

/** Gives part of an order's money back, for no reason but a test's. */
export async function refunded(box: Boxoffice, orderId: string, amount: number): Promise<string> {
  const refund = await box.app
    .get(Transaction, { strict: false })
    .run(() =>
      box.app
        .get(RequestRefund, { strict: false })
        .execute({ orderId: keyOf(orderId), amount, reason: 'goodwill' }),
    );
  await box.settle();
  if (!refund) throw new Error('nothing to refund');
  return refund.refundId;
}

/** A refund that the bank sent back. */
export async function failedRefund(box: Boxoffice, orderId: string, amount: number): Promise<string> {
  const refundId = await refunded(box, orderId, amount);
  const [row] = await box.sql<{ id: string }>(
    'SELECT stripe_refund_id AS id FROM payments.refunds WHERE id = $1',
    [refundId],
  );
  await sandbox(box, `refunds/${row?.id}/settle`, { succeed: false });
  await box.settle();
  return publicId('rfd', refundId);
}

async function cancelledEvent({ box, attic }: Stage): Promise<Request> {
  const on = await eventNow(attic);
  await bought(box, await person(box), on);
  await cancelEvent(attic, on.eventId);
  return { client: attic.operator.client, params: { id: on.eventId }, of: 'organisation' };
}

async function quarantinedPayment({ box, attic }: Stage): Promise<Request> {
  const { paymentId } = await contradicted(box, await person(box), await eventNow(attic));
  return { client: (await admin(box)).client, params: { paymentId }, body: { reason: 'Looked at Stripe' } };
}

/** A successful request of each operation about money, by its id. */
export const moneyRequests: Record<string, (stage: Stage) => Request | Promise<Request>> = {
  listPayments: ({ attic, on }) => ({
    client: attic.operator.client,
    query: { event_id: on.eventId, status: 'succeeded', from: '2026-01-01', to: '2099-12-31', limit: '5' },
  }),
  retryRefund: async ({ box, attic }) => {
    const { orderId } = await bought(box, await person(box), await eventNow(attic));
    return {
      client: attic.operator.client,
      params: { refundId: await failedRefund(box, orderId, 100) },
      of: 'organisation',
    };
  },
  showTakings: ({ attic, on }) => ({
    client: attic.operator.client,
    params: { id: on.eventId },
    of: 'organisation',
  }),
  cancelBooking: async ({ box, attic }) => {
    const on = await eventNow(attic);
    const { orderId } = await bought(box, await person(box), on);
    return {
      client: attic.operator.client,
      params: { id: on.eventId, bookingId: orderId.replace('ord_', 'bkg_') },
      body: { refund: 'full', reason: 'Illness' },
      of: 'organisation',
    };
  },
  cancelTicket: async ({ box, attic }) => {
    const on = await eventNow(attic);
    const { tickets } = await bought(box, await person(box), on);
    return {
      client: attic.operator.client,
      params: { id: on.eventId, ticketId: tickets[0].id },
      body: { refund: 100, reason: 'Illness' },
      of: 'organisation',
    };
  },
  showEventCancellation: (stage) => cancelledEvent(stage),
  retryEventCancellation: (stage) => cancelledEvent(stage),
  listAudit: ({ attic }) => ({
    client: attic.operator.client,
    query: { from: '2026-01-01', to: '2099-12-31', limit: '5' },
  }),
  recheckPayment: (stage) => quarantinedPayment(stage),
  refundPayment: (stage) => quarantinedPayment(stage),
  listQuarantine: async ({ box }) => ({
    client: (await admin(box)).client,
    query: { limit: '5', page: '1' },
  }),
};
