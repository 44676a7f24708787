import { newCode, newPass } from './offer-requests.js';
import { boughtPass } from './passes.js';
import type { Request } from './requests.js';
import type { Stage } from './stage.js';
import { buy, eventOnSale, person, register } from './world.js';

let made = 0;

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
  listMyBookings: ({ sam }) => ({
    client: sam.client,
    query: { when: 'upcoming', limit: '5', offset: '0' },
  }),
  giveUpOrder: async ({ box, on }) => {
    const buyer = await person(box);
    const { body } = await buy(buyer, on);
    return { client: buyer.client, params: { orderId: body.orderId }, of: 'customer' };
  },
  listPassesOnSale: async ({ sam, attic }) => {
    await newPass(attic);
    return { client: sam.client, headers: { orgid: attic.id }, query: { limit: '5', page: '1' } };
  },
  purchasePass: async ({ box, attic }) => ({
    client: (await person(box)).client,
    headers: { orgid: attic.id, 'idempotency-key': `pass-${(made += 1)}` },
    body: { passTemplateId: await newPass(attic) },
  }),
  listMyPasses: async ({ box, attic, sam }) => {
    await boughtPass(box, sam, attic, { price_pence: 0 });
    return { client: sam.client, query: { limit: '5', offset: '0' } };
  },
  cancelMyOrder: async ({ box, attic }) => {
    const buyer = await person(box);
    const { body } = await register(buyer, await eventOnSale(attic, { types: [{ price_pence: 0 }] }));
    return { client: buyer.client, params: { orderId: body.orderId }, of: 'customer' };
  },
};
