import type { Boxoffice } from './boxoffice.js';
import type { Json } from './client.js';
import { keyOf, sandbox } from './interventions.js';

/** Stripe's id of the intent that an order is paid by. */
export async function intentOf(box: Boxoffice, orderId: string): Promise<string> {
  const [row] = await box.sql<{ id: string }>(
    'SELECT stripe_intent_id AS id FROM payments.payments WHERE order_id = $1',
    [keyOf(orderId)],
  );
  return row?.id ?? '';
}

/** A cardholder's bank asks for an order's money back: Stripe's id of the dispute. */
export async function openDispute(box: Boxoffice, orderId: string, opening: Json = {}): Promise<string> {
  const { id } = await sandbox(box, 'disputes', {
    payment_intent: await intentOf(box, orderId),
    ...opening,
  });
  return id;
}

/** The bank decides. */
export const closeDispute = (box: Boxoffice, disputeId: string, status: 'won' | 'lost'): Promise<Json> =>
  sandbox(box, `disputes/${disputeId}/close`, { status });

/** The same, heard of and acted on. */
export async function disputed(box: Boxoffice, orderId: string, opening: Json = {}): Promise<string> {
  const id = await openDispute(box, orderId, opening);
  await box.settle();
  return id;
}

export async function decided(box: Boxoffice, disputeId: string, status: 'won' | 'lost'): Promise<void> {
  await closeDispute(box, disputeId, status);
  await box.settle();
}

/** How an order's tickets stand, in the order in which they were issued. */
export async function ticketStatuses(box: Boxoffice, orderId: string): Promise<string[]> {
  const rows = await box.sql<{ status: string }>(
    'SELECT status FROM ticketing.tickets WHERE order_id = $1 ORDER BY id',
    [keyOf(orderId)],
  );
  return rows.map(({ status }) => status);
}
