import { statusAtStripe, type PaymentStatus } from '../payments/payment-status.js';

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

/** A signed event, as we keep it. */
export interface StripeNews {
  id: string;
  type: string;
  payload: { livemode: boolean; object: Json };
}

export type Json = Record<string, unknown>;

/** Thrown for JSON that is not what it should be, such as an error page of something in between. */
export class NotStripes extends Error {}

/** Members that are kept of an event's object: nothing personal, no client secret. */
const KEPT = [
  ...['id', 'object', 'status', 'amount', 'amount_received', 'currency', 'livemode', 'metadata', 'created'],
  ...['amount_total', 'payment_status', 'mode', 'expires_at'],
  ...['payment_intent', 'charge', 'latest_charge', 'reason', 'cancellation_reason', 'failure_reason'],
];

const LONGEST_ID = 255;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function text(json: Json, key: string): string {
  const value = json[key];
  if (typeof value !== 'string') throw new NotStripes(`${key} is not a text`);
  return value;
}

function whole(json: Json, key: string): number {
  const value = json[key];
  if (typeof value !== 'number' || !Number.isInteger(value))
    throw new NotStripes(`${key} is not a whole number`);
  return value;
}

function optionalText(json: Json, key: string): string | null {
  const value = json[key];
  return typeof value === 'string' ? value : null;
}

/** An id, or the expanded object that has it. */
function reference(json: Json, key: string): string | null {
  const value = json[key];
  return isObject(value) ? optionalText(value, 'id') : optionalText(json, key);
}

function metadata(json: Json): Record<string, string> {
  const given = isObject(json['metadata']) ? json['metadata'] : {};
  return Object.fromEntries(
    Object.entries(given).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** @throws NotStripes unless it is an object of this kind: the SDK hands on error answers that have no `error` */
function assertKind(json: unknown, kind: string): asserts json is Json {
  if (!isObject(json) || json['object'] !== kind) throw new NotStripes(`not a ${kind}`);
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

// A jsonb or text column takes neither NUL nor half a surrogate pair, which JSON can both write.
const UNSTORABLE = /\u0000|\p{Surrogate}/gu;

function storable(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(UNSTORABLE, '\uFFFD');
  if (Array.isArray(value)) return value.map(storable);
  return isObject(value) ? storableObject(value) : value;
}

const storableObject = (json: Json): Json =>
  Object.fromEntries(Object.entries(json).map(([key, value]) => [String(storable(key)), storable(value)]));

/**
 * What is kept of a webhook's body.
 * @throws NotStripes unless it is an event about an object: Stripe sends news of other kinds, too
 */
export const newsOf = (rawBody: Buffer): StripeNews => newsOfEvent(parsed(rawBody));

/**
 * What is kept of an event.
 * @throws NotStripes unless it is one about an object
 */
export function newsOfEvent(json: unknown): StripeNews {
  assertKind(json, 'event');
  const object = isObject(json['data']) ? json['data']['object'] : undefined;
  if (!isObject(object)) throw new NotStripes('an event without an object');
  const error = object['last_payment_error'];
  const id = text(json, 'id');
  if (id.length > LONGEST_ID) throw new NotStripes('its id is too long');
  const kept = {
    ...Object.fromEntries(KEPT.filter((key) => key in object).map((key) => [key, object[key]])),
    ...(isObject(error) && {
      last_payment_error: { code: error['code'] ?? null, decline_code: error['decline_code'] ?? null },
    }),
  };
  return {
    id: String(storable(id)),
    type: String(storable(text(json, 'type'))),
    payload: { livemode: json['livemode'] === true, object: storableObject(kept) },
  };
}

function parsed(rawBody: Buffer): unknown {
  try {
    return JSON.parse(rawBody.toString('utf8'));
  } catch {
    throw new NotStripes('no JSON');
  }
}
