import { randomUUID } from 'node:crypto';
import { OpenPayment } from '#libs/payments';
import { newId, publicId } from '#libs/platform';
import { OrderStore } from '../../libs/ticketing/src/orders/order.store.js';
import type { Boxoffice } from './boxoffice.js';
import type { Answer, Json } from './client.js';
import { keyOf } from './interventions.js';
import {
  confirm,
  daysAhead,
  eventOnSale,
  pay,
  type EventOptions,
  type OnSale,
  type Organisation,
  type Somebody,
} from './world.js';

export interface Series extends OnSale {
  /** By start; `dateId` is the first. */
  dateIds: string[];
}

export const FIRST_DAY = 21;

/** Adds dates to an event: their ids. */
export async function addDates({ operator }: Organisation, eventId: string, body: Json): Promise<string[]> {
  const { status, text, body: answer } = await operator.client.post(`/api/my-events/${eventId}/dates`, body);
  if (status !== 201) throw new Error(`no dates: ${status} ${text}`);
  return answer.ids;
}

/** An approved event that takes place so many weeks from 18:00 to 19:00, three weeks ahead the first time. */
export async function seriesOnSale(
  of: Organisation,
  weeks: number,
  options: EventOptions = {},
): Promise<Series> {
  const times = { start_time: '18:00', end_time: '19:00' };
  const event = { event_date: daysAhead(FIRST_DAY), ...times, ...options.event };
  const on = await eventOnSale(of, { ...options, event });
  const others = await addDates(of, on.eventId, {
    rrule: `FREQ=WEEKLY;COUNT=${weeks - 1}`,
    date: daysAhead(FIRST_DAY + 7),
    ...times,
  });
  return { ...on, dateIds: [on.dateId, ...others] };
}

export const ofDate = (on: OnSale, dateId: string): OnSale => ({ ...on, dateId });

export const buyOfDate = (buyer: Somebody, on: OnSale, quantity = 1): Promise<Answer> =>
  buyer.client.post('/api/client/events/tickets/purchase', {
    eventId: on.eventId,
    dateId: on.dateId,
    tickets: [{ ticketTypeId: on.typeIds[0], quantity }],
  });

/** Buys, pays and confirms places of one date. */
export async function boughtOfDate(box: Boxoffice, buyer: Somebody, on: OnSale, quantity = 1): Promise<Json> {
  const { body } = await buyOfDate(buyer, on, quantity);
  await pay(box, body);
  return confirmed(buyer, body.orderId);
}

/** A pending order for a place on each of these dates, at these prices, with its payment opened. */
export async function block(
  box: Boxoffice,
  buyer: Somebody,
  { eventId, typeIds: [typeId = ''] }: OnSale,
  prices: Record<string, number>,
): Promise<Json> {
  const [event] = await box.sql<{ organisation_id: string }>(
    'SELECT organisation_id FROM catalogue.events WHERE id = $1',
    [keyOf(eventId)],
  );
  const organisationId = event?.organisation_id ?? '';
  const lines = Object.entries(prices).map(([dateId, price]) => ({
    id: newId(),
    ticketTypeId: keyOf(typeId),
    dateId: keyOf(dateId),
    name: 'Every week',
    quantity: 1,
    unitPrice: price,
    amount: price,
    attendees: null,
    credits: 0,
  }));
  const amount = lines.reduce((sum, line) => sum + line.amount, 0);
  const order = { customerId: buyer.userId, organisationId, currency: 'GBP', amount };
  const placed = await box.app.get(OrderStore, { strict: false }).place({
    ...order,
    id: newId(),
    eventId: keyOf(eventId),
    places: lines.length,
    holdMinutes: 15,
    pendingLimit: 1000,
    voucherId: null,
    passId: null,
    dates: lines.length,
    idempotencyKey: { caller: buyer.userId, route: 'block', key: randomUUID(), bodyHash: '' },
    lines,
  });
  if (placed.outcome !== 'pending') throw new Error(`not pending: ${placed.outcome}`);
  const payment = await box.app
    .get(OpenPayment, { strict: false })
    .execute({ ...order, orderId: placed.orderId, eventId: keyOf(eventId) }, (orderIds) =>
      Promise.resolve(new Set(orderIds)),
    );
  return {
    orderId: publicId('ord', placed.orderId),
    paymentIntentId: payment?.intentId,
    paymentIntentSecret: payment?.clientSecret,
  };
}

/** The same, paid and confirmed: the order with its tickets. */
export async function boughtBlock(
  box: Boxoffice,
  buyer: Somebody,
  on: OnSale,
  prices: Record<string, number>,
): Promise<Json> {
  const order = await block(box, buyer, on, prices);
  await pay(box, order);
  return confirmed(buyer, order.orderId);
}

async function confirmed(buyer: Somebody, orderId: string): Promise<Json> {
  const { status, text, body } = await confirm(buyer, orderId);
  if (status !== 200) throw new Error(`not confirmed: ${status} ${text}`);
  return body;
}

export const cancelDate = (
  { operator }: Organisation,
  { eventId, dateId }: OnSale,
  body?: Json,
): Promise<Answer> => operator.client.post(`/api/my-events/${eventId}/dates/${dateId}/cancel`, body);

/** How far a date's cancellation has come. */
export const dateProgress = async ({ operator }: Organisation, { eventId, dateId }: OnSale): Promise<Json> =>
  (await operator.client.get(`/api/my-events/${eventId}/dates/${dateId}/cancellation`)).body;
