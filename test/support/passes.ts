import type { Boxoffice } from './boxoffice.js';
import type { Answer, Json } from './client.js';
import { newPass } from './offer-requests.js';
import { confirm, pay, type OnSale, type Organisation, type Somebody } from './world.js';

export const PASSES = '/api/client/events/passes';

/** What an event says that takes passes as well as cards. */
export const takesPasses = { payment_methods: ['CARD', 'PASS'] };

/** The order of a new pass: unpaid, unless it costs nothing. */
export async function orderedPass(buyer: Somebody, of: Organisation, fields: object = {}): Promise<Json> {
  const passTemplateId = await newPass(of, fields);
  const { status, body, text } = await buyer.client.post(`${PASSES}/purchase`, { passTemplateId });
  if (status !== 201) throw new Error(`not ordered: ${status} ${text}`);
  return body;
}

/** The same, paid and confirmed. */
export async function paidPass(
  box: Boxoffice,
  buyer: Somebody,
  of: Organisation,
  fields: object = {},
): Promise<Json> {
  const order = await orderedPass(buyer, of, fields);
  if (order.status === 'confirmed') return order;
  await pay(box, order);
  return (await confirm(buyer, order.orderId)).body;
}

/** Orders a pass, pays and confirms: the pass as its owner sees it. */
export const boughtPass = async (
  box: Boxoffice,
  buyer: Somebody,
  of: Organisation,
  fields: object = {},
): Promise<Json> => (await paidPass(box, buyer, of, fields)).pass;

/** The operator takes a sold pass back. */
export const cancelPass = (
  { operator }: Organisation,
  orderId: string,
  refund: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> =>
  operator.client.post(
    `/api/my-passes/sold/${orderId.replace('ord_', 'bkg_')}/cancel`,
    { refund, reason: 'Moved away' },
    headers,
  );

/** Places paid with a pass. */
export const passBooking = (on: OnSale, passId: string, quantity = 1): Json => ({
  eventId: on.eventId,
  tickets: [{ ticketTypeId: on.typeIds[0], quantity }],
  passId,
});
