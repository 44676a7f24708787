import type { Boxoffice } from './boxoffice.js';
import type { Json } from './client.js';
import { newPass } from './offer-requests.js';
import { confirm, pay, type OnSale, type Organisation, type Somebody } from './world.js';

export const PASSES = '/api/client/events/passes';

/** What an event says that takes passes as well as cards. */
export const takesPasses = { payment_methods: ['CARD', 'PASS'] };

/** Orders a pass, pays and confirms: the pass as its owner sees it. */
export async function boughtPass(
  box: Boxoffice,
  buyer: Somebody,
  of: Organisation,
  fields: object = {},
): Promise<Json> {
  const passTemplateId = await newPass(of, fields);
  const { status, body, text } = await buyer.client.post(`${PASSES}/purchase`, { passTemplateId });
  if (status !== 201) throw new Error(`not ordered: ${status} ${text}`);
  if (body.status === 'confirmed') return body.pass;
  await pay(box, body);
  return (await confirm(buyer, body.orderId)).body.pass;
}

/** Places paid with a pass. */
export const passBooking = (on: OnSale, passId: string, quantity = 1): Json => ({
  eventId: on.eventId,
  tickets: [{ ticketTypeId: on.typeIds[0], quantity }],
  passId,
});
