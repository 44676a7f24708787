import { newCode } from './offer-requests.js';
import type { Request } from './requests.js';
import type { Stage } from './stage.js';
import { buy, eventOnSale, person, register } from './world.js';

/** A successful request of each operation about an order before and after it is placed, by its id. */
export const orderRequests: Record<string, (stage: Stage) => Request | Promise<Request>> = {
  quoteOrder: async ({ sam, attic, on }) => ({
    client: sam.client,
    headers: { orgid: attic.id },
    body: {
      eventId: on.eventId,
      dateId: on.dateId,
      tickets: [{ ticketTypeId: on.typeIds[0], quantity: 2 }],
      voucherCode: await newCode(attic),
    },
  }),
  giveUpOrder: async ({ box, on }) => {
    const buyer = await person(box);
    const { body } = await buy(buyer, on);
    return { client: buyer.client, params: { orderId: body.orderId }, of: 'customer' };
  },
  cancelMyOrder: async ({ box, attic }) => {
    const buyer = await person(box);
    const { body } = await register(buyer, await eventOnSale(attic, { types: [{ price_pence: 0 }] }));
    return { client: buyer.client, params: { orderId: body.orderId }, of: 'customer' };
  },
};
