import type { Boxoffice } from './boxoffice.js';
import type { Json } from './client.js';
import { sandbox } from './interventions.js';

interface Refunded {
  /** Stripe's id. */
  id: string | null;
  refund: string | undefined;
  status: string;
  amount: number;
}

/** An intent as Stripe's books and as ours have it. */
interface Line {
  intent: string;
  payment: string | undefined;
  order: string | undefined;
  status: string;
  amount: number;
  captured: number;
  /** Succeeded and pending. */
  refunded: number;
  refunds: Refunded[];
}

const OVER = ['succeeded', 'canceled'];

/**
 * Stripe's own books against ours: each intent there belongs to one payment that stands, was paid and was
 * refunded just so, and each payment that names an intent is there. No refund is there twice or without a row of
 * ours, and nothing can be paid any more for an order that is over.
 */
export async function expectLedgerAgrees(box: Boxoffice): Promise<void> {
  const [theirs, ours] = [await linesAtStripe(box), await linesOfOurs(box)];
  expect(theirs).toEqual(ours);
  const open = theirs.filter(({ status }) => !OVER.includes(status)).map(({ intent }) => intent);
  expect(
    await box.sql(
      `SELECT p.stripe_intent_id, o.status FROM payments.payments p JOIN ticketing.orders o ON o.id = p.order_id
        WHERE p.stripe_intent_id = ANY ($1) AND o.status <> 'pending'`,
      [open],
    ),
  ).toEqual([]);
}

/** Every invariant holds, and Stripe's books are ours. */
export async function expectSound(box: Boxoffice): Promise<void> {
  expect(await box.violations()).toEqual([]);
  await expectLedgerAgrees(box);
}

async function linesAtStripe(box: Boxoffice): Promise<Line[]> {
  const { payment_intents: intents, charges } = await sandbox(box, 'ledger');
  const captured: Record<string, number> = {};
  for (const { payment_intent: intent, amount_captured: amount } of charges)
    captured[intent] = (captured[intent] ?? 0) + amount;
  return inOrder(
    intents.map((intent: Json) => ({
      intent: intent.id,
      payment: intent.metadata.payment_id,
      order: intent.metadata.order_id,
      status: intent.status,
      amount: intent.amount,
      captured: captured[intent.id] ?? 0,
      refunded: intent.refunded,
      refunds: intent.refunds.map(({ id, metadata, status, amount }: Json) => ({
        ...{ id, refund: metadata.refund_id, status, amount },
      })),
    })),
  );
}

/** A refund that Stripe refused to make is none there; one that was never answered must be there by now. */
async function linesOfOurs(box: Boxoffice): Promise<Line[]> {
  return inOrder(
    await box.sql<Line>(
      `SELECT p.stripe_intent_id AS intent, platform.public_id('pay', p.id) AS payment, platform.public_id('ord', p.order_id) AS "order",
              p.status, p.amount, CASE WHEN p.status = 'succeeded' THEN p.amount ELSE 0 END AS captured, p.refunded_amount AS refunded,
              coalesce((SELECT jsonb_agg(jsonb_build_object('id', r.stripe_refund_id, 'refund', platform.public_id('rfd', r.id),
                                                            'status', r.status, 'amount', r.amount))
                          FROM payments.refunds r
                         WHERE r.payment_id = p.id AND NOT (r.status = 'failed' AND r.stripe_refund_id IS NULL)), '[]') AS refunds
         FROM payments.payments p WHERE p.stripe_intent_id IS NOT NULL`,
    ),
  );
}

function inOrder(lines: Line[]): Line[] {
  for (const { refunds } of lines) refunds.sort((a, b) => (`${a.id}` < `${b.id}` ? -1 : 1));
  return lines.sort((a, b) => (a.intent < b.intent ? -1 : 1));
}
