import type { Request } from './requests.js';
import type { Stage } from './stage.js';
import { buy, person } from './world.js';

let made = 0;

/** A successful request of each operation of the customer's Stripe section, by its id. */
export const stripeRequests: Record<string, (stage: Stage) => Request | Promise<Request>> = {
  showStripeConfig: ({ sam, attic }) => ({ client: sam.client, headers: { orgid: attic.slug } }),
  openIntent: async ({ box, on }) => {
    const buyer = await person(box);
    const { body } = await buy(buyer, on);
    return { client: buyer.client, body: { orderId: body.orderId }, of: 'customer' };
  },
  startCheckout: async ({ box, attic, on }) => ({
    client: (await person(box)).client,
    headers: { orgid: attic.id, 'idempotency-key': `checkout-${(made += 1)}` },
    body: {
      eventId: on.eventId,
      dateId: on.dateId,
      tickets: [{ ticketTypeId: on.typeIds[0], quantity: 1 }],
      successUrl: 'http://127.0.0.1:5173/paid',
      cancelUrl: 'http://127.0.0.1:5173/basket',
    },
  }),
};
