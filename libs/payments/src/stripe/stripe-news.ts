import { assertKind, isObject, NotStripes, text, type Json } from './stripe-json.js';

/** A signed event, as we keep it. */
export interface StripeNews {
  id: string;
  type: string;
  payload: { livemode: boolean; object: Json };
}

/** Members that are kept of an event's object: nothing personal, no client secret. */
const KEPT = [
  ...['id', 'object', 'status', 'amount', 'amount_received', 'currency', 'livemode', 'metadata', 'created'],
  ...['amount_total', 'payment_status', 'mode', 'expires_at'],
  ...['payment_intent', 'charge', 'latest_charge', 'reason', 'cancellation_reason', 'failure_reason'],
];

const LONGEST_ID = 255;

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
