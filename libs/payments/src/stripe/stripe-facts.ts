import { statusAtStripe, type PaymentStatus } from '../payments/payment-status.js';
import {
  assertKind,
  isObject,
  metadata,
  NotStripes,
  optionalText,
  reference,
  text,
  whole,
} from './stripe-json.js';

/** What we act on of a PaymentIntent. Minor units; the currency in upper case, as ours are. */
export interface Intent {
  id: string;
  status: PaymentStatus;
  amount: number;
  amountReceived: number;
  currency: string;
  livemode: boolean;
  metadata: Readonly<Record<string, string>>;
  /** Why the last attempt was declined. */
  failureCode: string | null;
  /** Lets a customer's browser pay; only in an answer to our own call. */
  clientSecret: string | null;
}

/** An intent as far as its payment is concerned; a session that nobody tried to pay has none yet. */
export type IntentFacts = Omit<Intent, 'id' | 'clientSecret'> & { id: string | null };

/** What we act on of a Checkout Session. Minor units; the currency in upper case. */
export interface CheckoutSession {
  id: string;
  status: 'open' | 'complete' | 'expired';
  mode: string;
  paid: boolean;
  amount: number;
  currency: string;
  livemode: boolean;
  metadata: Readonly<Record<string, string>>;
  /** The intent that the first attempt to pay makes. */
  intentId: string | null;
  /** The same in full; only in an answer to our own call. */
  intent: Intent | null;
  /** The page that Stripe hosts, while it is open. */
  url: string | null;
}

export type RefundStatus = 'pending' | 'succeeded' | 'failed';

/** What we act on of a Refund. */
export interface StripeRefund {
  id: string;
  status: RefundStatus;
  amount: number;
  currency: string;
  intentId: string | null;
  metadata: Readonly<Record<string, string>>;
  failure: string | null;
}

/** Where a dispute stands; won and lost are final. */
export type DisputeStatus = 'open' | 'won' | 'lost';

/** What we act on of a Dispute. */
export interface StripeDispute {
  id: string;
  status: DisputeStatus;
  /** The bank only asks: it took no money, and refunds are still possible. */
  inquiry: boolean;
  amount: number;
  currency: string;
  livemode: boolean;
  intentId: string | null;
  reason: string;
  metadata: Readonly<Record<string, string>>;
}

/** @throws NotStripes */
export function intentOf(json: unknown): Intent {
  assertKind(json, 'payment_intent');
  const error = isObject(json['last_payment_error']) ? json['last_payment_error'] : {};
  return {
    id: text(json, 'id'),
    status: statusAtStripe(text(json, 'status')),
    amount: whole(json, 'amount'),
    amountReceived: whole(json, 'amount_received'),
    currency: text(json, 'currency').toUpperCase(),
    livemode: json['livemode'] === true,
    metadata: metadata(json),
    failureCode: optionalText(error, 'decline_code') ?? optionalText(error, 'code'),
    clientSecret: optionalText(json, 'client_secret'),
  };
}

/** @throws NotStripes */
export function sessionOf(json: unknown): CheckoutSession {
  assertKind(json, 'checkout.session');
  const status = text(json, 'status');
  if (status !== 'open' && status !== 'complete' && status !== 'expired')
    throw new NotStripes('a session of an unknown status');
  return {
    id: text(json, 'id'),
    status,
    mode: text(json, 'mode'),
    paid: json['payment_status'] === 'paid',
    amount: whole(json, 'amount_total'),
    currency: text(json, 'currency').toUpperCase(),
    livemode: json['livemode'] === true,
    metadata: metadata(json),
    intentId: reference(json, 'payment_intent'),
    intent: isObject(json['payment_intent']) ? intentOf(json['payment_intent']) : null,
    url: optionalText(json, 'url'),
  };
}

const refundStatuses: Readonly<Record<string, RefundStatus>> = {
  succeeded: 'succeeded',
  failed: 'failed',
  canceled: 'failed',
};

/** @throws NotStripes */
export function refundOf(json: unknown): StripeRefund {
  assertKind(json, 'refund');
  const status = refundStatuses[text(json, 'status')] ?? 'pending';
  return {
    id: text(json, 'id'),
    status,
    amount: whole(json, 'amount'),
    currency: text(json, 'currency').toUpperCase(),
    intentId: reference(json, 'payment_intent'),
    metadata: metadata(json),
    failure: status === 'failed' ? (optionalText(json, 'failure_reason') ?? text(json, 'status')) : null,
  };
}

// `prevented`: the customer's bank was given the money before it could ask for it.
const disputeEnds: Readonly<Record<string, DisputeStatus>> = {
  won: 'won',
  warning_closed: 'won',
  lost: 'lost',
  prevented: 'lost',
};

/**
 * What we do not know of a status counts as open: nobody enters and nothing is given back until it is decided.
 * @throws NotStripes
 */
export function disputeOf(json: unknown): StripeDispute {
  assertKind(json, 'dispute');
  const status = text(json, 'status');
  return {
    id: text(json, 'id'),
    status: disputeEnds[status] ?? 'open',
    inquiry: status.startsWith('warning_'),
    amount: whole(json, 'amount'),
    currency: text(json, 'currency').toUpperCase(),
    livemode: json['livemode'] === true,
    intentId: reference(json, 'payment_intent'),
    reason: optionalText(json, 'reason') ?? 'general',
    metadata: metadata(json),
  };
}
