import type { Account } from './account.js';

/** What the account holds, for a test to compare its own books with. Amounts in minor units. */
export function ledger(account: Account): object {
  const totals: Record<string, { captured: number; refunded: number; net: number }> = {};
  const intents = [...account.intents.all()].map((intent) => ({
    id: intent.id,
    status: intent.status,
    amount: intent.amount,
    amount_received: intent.amount_received,
    currency: intent.currency,
    customer: intent.customer,
    latest_charge: intent.latest_charge,
    metadata: intent.metadata,
  }));
  const charges = [...account.charges.all()].map((charge) => {
    // An authorisation that was released is "refunded" without ever having been taken.
    const refunded = charge.captured ? charge.amount_refunded : 0;
    const total = (totals[charge.currency] ??= { captured: 0, refunded: 0, net: 0 });
    total.captured += charge.amount_captured;
    total.refunded += refunded;
    total.net += charge.amount_captured - refunded;
    return {
      id: charge.id,
      payment_intent: charge.payment_intent,
      status: charge.status,
      amount_captured: charge.amount_captured,
      amount_refunded: refunded,
      currency: charge.currency,
    };
  });
  const refunds = [...account.refunds.all()].map((refund) => ({
    id: refund.id,
    payment_intent: refund.payment_intent,
    charge: refund.charge,
    status: refund.status,
    amount: refund.amount,
    currency: refund.currency,
    metadata: refund.metadata,
  }));
  return {
    totals,
    payment_intents: intents,
    charges,
    refunds,
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
