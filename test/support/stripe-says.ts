import Stripe from 'stripe';
import type { Boxoffice } from './boxoffice.js';
import type { Request } from './requests.js';

let made = 0;

/** A webhook as Stripe sends it. */
export function stripeSays(box: Boxoffice, event: object, { at = Date.now(), secret = '' } = {}): Request {
  const body = JSON.stringify({
    id: `evt_${(made += 1)}`,
    object: 'event',
    livemode: false,
    created: 1,
    ...event,
  });
  return {
    client: box.client,
    headers: {
      'content-type': 'application/json',
      'stripe-signature': Stripe.webhooks.generateTestHeaderString({
        payload: body,
        secret: secret || (box.config.STRIPE_WEBHOOK_SECRET ?? ''),
        timestamp: Math.floor(at / 1000),
      }),
    },
    body,
  };
}
