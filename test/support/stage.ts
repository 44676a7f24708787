import type { Boxoffice } from './boxoffice.js';
import {
  bought,
  codeOf,
  eventNow,
  organisation,
  person,
  type OnSale,
  type Organisation,
  type Somebody,
} from './world.js';

/** Somebody who sells and somebody who has bought: what requests need to succeed. */
export interface Stage {
  box: Boxoffice;
  attic: Organisation;
  /** With a type for money, then a free one. */
  on: OnSale;
  sam: Somebody;
  orderId: string;
  ticketId: string;
  qr: string;
  /** An event whose status may be changed. */
  draftId: string;
}

export async function setStage(box: Boxoffice): Promise<Stage> {
  const attic = await organisation(box);
  const on = await eventNow(attic, { types: [{ price_pence: 1500 }, { price_pence: 0 }] });
  const draft = await eventNow(attic);
  const sam = await person(box);
  const order = await bought(box, sam, on);
  const ticketId = order.tickets[0].id as string;
  const qr = await codeOf(sam, ticketId);
  return { box, attic, on, sam, orderId: order.orderId, ticketId, qr, draftId: draft.eventId };
}
