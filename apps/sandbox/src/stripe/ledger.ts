import type { Account } from './account.js';
import { isWithdrawn } from './disputes.js';
import type { Charge, Dispute, PaymentIntent, Refund } from './objects.js';

interface Total {
  captured: number;
  refunded: number;
  /** Captured less refunded: what disputes took is not off it. */
  net: number;
  disputed: number;
}

/**
 * What the account holds, for a test to compare its own books with. Amounts in minor units. Refunded is what is
 * pending or succeeded, as Stripe counts it; disputed is what a bank has taken back, for now or for good.
 */
export function ledger(account: Account, only?: string): object {
  const mine = ({ payment_intent: id }: { payment_intent: string }) => only === undefined || id === only;
  const intents = [...account.intents.all()].filter(({ id }) => only === undefined || id === only);
  const sessions = [...account.sessions.all()].filter(
    ({ payment_intent: id }) => only === undefined || id === only,
  );
  const charges = [...account.charges.all()].filter(mine);
  const refunds = [...account.refunds.all()].filter(mine);
  const disputes = [...account.disputes.all()].filter(mine);
  const of = { charges: byIntent(charges), refunds: byIntent(refunds), disputes: byIntent(disputes) };
  return {
    totals: totalsOf(charges, disputes),
    payment_intents: intents.map((intent) =>
      intentLine(
        intent,
        of.charges.get(intent.id) ?? [],
        of.refunds.get(intent.id) ?? [],
        of.disputes.get(intent.id) ?? [],
      ),
    ),
    checkout_sessions: sessions.map(
      ({ id, status, payment_status, payment_intent, amount_total, metadata }) => ({
        id,
        status,
        payment_status,
        payment_intent,
        amount_total,
        metadata,
      }),
    ),
    charges: charges.map((charge) => ({
      id: charge.id,
      payment_intent: charge.payment_intent,
      status: charge.status,
      amount_captured: charge.amount_captured,
      amount_refunded: refundedOf(charge),
      disputed: charge.disputed,
      currency: charge.currency,
    })),
    refunds: refunds.map((refund) => ({
      id: refund.id,
      payment_intent: refund.payment_intent,
      charge: refund.charge,
      status: refund.status,
      failure_reason: refund.failure_reason ?? null,
      amount: refund.amount,
      currency: refund.currency,
      metadata: refund.metadata,
    })),
    disputes: disputes.map((dispute) => ({
      id: dispute.id,
      payment_intent: dispute.payment_intent,
      charge: dispute.charge,
      status: dispute.status,
      amount: dispute.amount,
      currency: dispute.currency,
    })),
    customers: account.customers.size,
    events: account.events.size,
    deliveries: deliveries(account),
  };
}

/** How many webhooks are pending, delivered, held, dropped, given up. */
export function deliveries(account: Account): Record<string, number> {
  const counts: Record<string, number> = { pending: 0, delivered: 0, held: 0, dropped: 0, given_up: 0 };
  for (const { state } of account.deliveries.all()) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

function intentLine(intent: PaymentIntent, charges: Charge[], refunds: Refund[], disputes: Dispute[]) {
  return {
    id: intent.id,
    status: intent.status,
    amount: intent.amount,
    amount_received: intent.amount_received,
    refunded: sum(charges.map(refundedOf)),
    disputed: sum(disputes.filter(isWithdrawn).map(({ amount }) => amount)),
    canceled: intent.status === 'canceled',
    currency: intent.currency,
    created: intent.created,
    customer: intent.customer,
    latest_charge: intent.latest_charge,
    succeeded_charges: charges.filter(({ status }) => status === 'succeeded').length,
    refunds: refunds.map(({ id, status, amount, metadata }) => ({ id, status, amount, metadata })),
    disputes: disputes.map(({ id, status, amount }) => ({ id, status, amount })),
    metadata: intent.metadata,
  };
}

function totalsOf(charges: Charge[], disputes: Dispute[]): Record<string, Total> {
  const totals: Record<string, Total> = {};
  for (const charge of charges) {
    const total = (totals[charge.currency] ??= { captured: 0, refunded: 0, net: 0, disputed: 0 });
    total.captured += charge.amount_captured;
    total.refunded += refundedOf(charge);
    total.net += charge.amount_captured - refundedOf(charge);
  }
  for (const { currency, amount } of disputes.filter(isWithdrawn)) {
    const total = totals[currency];
    if (total) total.disputed += amount;
  }
  return totals;
}

/** An authorisation that was released is "refunded" without ever having been taken. */
function refundedOf(charge: Charge): number {
  return charge.captured ? charge.amount_refunded : 0;
}

function byIntent<T extends { payment_intent: string }>(rows: T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.payment_intent);
    if (group) group.push(row);
    else groups.set(row.payment_intent, [row]);
  }
  return groups;
}

function sum(amounts: number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
