import { privateId } from '#libs/platform';
import type { Boxoffice } from './boxoffice.js';
import type { Answer, Json } from './client.js';
import type { Request } from './requests.js';
import type { Stage } from './stage.js';
import {
  buy,
  eventOnSale,
  people,
  person,
  register,
  type EventOptions,
  type OnSale,
  type Organisation,
  type Somebody,
} from './world.js';

export const waitingPath = ({ eventId }: Pick<OnSale, 'eventId'>): string =>
  `/api/client/events/${eventId}/waiting-list`;

export const wait = (who: Somebody, on: OnSale, quantity = 1, more: Json = {}): Promise<Answer> =>
  who.client.post(waitingPath(on), { ticketTypeId: on.typeIds[0], quantity, ...more });

export const mine = async (who: Somebody, on: OnSale): Promise<Json[]> =>
  (await who.client.get(waitingPath(on))).body.data;

/** An event with a waiting list whose every place somebody holds: one order each, in their order. */
export async function full(
  box: Boxoffice,
  of: Organisation,
  places: number,
  { event = {}, types = [{ price_pence: 1500 }], ...options }: EventOptions = {},
): Promise<{ on: OnSale; holders: { who: Somebody; orderId: string }[] }> {
  const on = await eventOnSale(of, {
    ...options,
    event: { waiting_list_enabled: true, ...event },
    types: types.map((type) => ({ capacity: places, ...type })),
  });
  const holders: { who: Somebody; orderId: string }[] = [];
  for (const who of await people(box, places)) {
    const { status, body, text } = await (types[0]?.['price_pence'] === 0 ? register : buy)(who, on);
    if (status !== 201) throw new Error(`not booked: ${status} ${text}`);
    holders.push({ who, orderId: body.orderId });
  }
  return { on, holders };
}

export const giveUp = ({ who, orderId }: { who: Somebody; orderId: string }): Promise<Answer> =>
  who.client.delete(`/api/client/events/orders/${orderId}`);

export interface InLine {
  customer: string;
  status: string;
  quantity: number;
  order: string | null;
  orderId: string | null;
}

/** Everybody who was ever in an event's lines, in line order. */
export const lineOf = (box: Boxoffice, { eventId }: OnSale): Promise<InLine[]> =>
  box.sql<InLine>(
    `SELECT w.customer_id AS customer, w.status, w.quantity, o.status AS "order", platform.public_id('ord', o.id) AS "orderId"
       FROM ticketing.waiting_list_entries w LEFT JOIN ticketing.orders o ON o.waiting_entry_id = w.id
      WHERE w.event_id = $1 ORDER BY w.number`,
    [privateId('evt', eventId)],
  );

/** A successful request of each operation about waiting lists, by its id. */
export const waitingRequests: Record<string, (stage: Stage) => Request | Promise<Request>> = {
  joinWaitingList: async ({ box, attic }) => {
    const { on } = await full(box, attic, 1);
    return {
      client: (await person(box)).client,
      headers: { orgid: attic.id },
      params: { eventId: on.eventId },
      body: { dateId: on.dateId, ticketTypeId: on.typeIds[0], quantity: 2 },
    };
  },
  listMyWaiting: async ({ box, attic, sam }) => {
    const { on } = await full(box, attic, 1);
    await wait(sam, on);
    return { client: sam.client, params: { eventId: on.eventId }, query: { limit: '5', offset: '0' } };
  },
  listWaiting: ({ attic, on }) => ({
    client: attic.operator.client,
    params: { id: on.eventId },
    query: {
      date_id: on.dateId,
      ticket_type_id: on.typeIds[0] ?? '',
      status: 'waiting',
      limit: '5',
      page: '1',
    },
    of: 'organisation',
  }),
  leaveWaitingList: async ({ box, attic }) => {
    const { on } = await full(box, attic, 1);
    const who = await person(box);
    await wait(who, on);
    return {
      client: who.client,
      params: { eventId: on.eventId },
      query: { dateId: on.dateId, ticketTypeId: on.typeIds[0] ?? '' },
      of: 'customer',
    };
  },
};
