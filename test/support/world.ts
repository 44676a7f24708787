import { CreateOrganisation, OrganisationStore } from '#libs/identity';
import { DateTime } from 'luxon';
import { newId, privateId, publicId, type IdPrefix, type Role } from '#libs/platform';
import { UserTokens } from '../../libs/identity/src/sessions/user-tokens.js';
import type { Boxoffice } from './boxoffice.js';
import { Client, type Answer, type Json } from './client.js';

let made = 0;
const next = () => (made += 1);

const HOUR = 3_600_000;

/** Somebody signed in. */
export interface Somebody {
  /** Primary key. */
  userId: string;
  email: string;
  client: Client;
}

export interface Organisation {
  /** Primary key and public id. */
  key: string;
  id: string;
  slug: string;
  operator: Somebody;
}

/** Accounts signed in without the cost of a password: a user and a session row each, in one statement. */
export async function people(
  box: Boxoffice,
  count: number,
  membership?: { organisationKey: string | null; role: Role; allVenues?: boolean },
): Promise<Somebody[]> {
  const tokens = box.app.get(UserTokens, { strict: false });
  const expiresAt = new Date(Date.now() + HOUR);
  const rows = Array.from({ length: count }, () => {
    const n = next();
    return {
      userId: newId(),
      sessionId: newId(),
      membershipId: newId(),
      email: `person${n}@example.com`,
      first: `First${n}`,
      last: `Last${n}`,
    };
  });
  await box.sql(
    `INSERT INTO identity.users (id, email, first_name, last_name)
     SELECT "userId", email, first, last FROM jsonb_to_recordset($1) AS t("userId" uuid, email text, first text, last text)`,
    [JSON.stringify(rows)],
  );
  if (membership) {
    await box.sql(
      `INSERT INTO identity.memberships (id, user_id, organisation_id, role, all_venues)
       SELECT "membershipId", "userId", $2, $3, $4 FROM jsonb_to_recordset($1) AS t("membershipId" uuid, "userId" uuid)`,
      [JSON.stringify(rows), membership.organisationKey, membership.role, membership.allVenues ?? true],
    );
  }
  await box.sql(
    `INSERT INTO identity.sessions (id, user_id, membership_id, expires_at)
     SELECT "sessionId", "userId", CASE WHEN $3 THEN "membershipId" END, $2
       FROM jsonb_to_recordset($1) AS t("sessionId" uuid, "userId" uuid, "membershipId" uuid)`,
    [JSON.stringify(rows), expiresAt, membership !== undefined],
  );
  return rows.map(({ userId, sessionId, email }) => ({
    userId,
    email,
    client: box.client.as(tokens.sign({ id: sessionId, userId, expiresAt })),
  }));
}

export async function person(box: Boxoffice, membership?: Parameters<typeof people>[2]): Promise<Somebody> {
  const [somebody] = await people(box, 1, membership);
  if (!somebody) throw new Error('nobody');
  return somebody;
}

/** An organisation with its operator. */
export async function organisation(box: Boxoffice): Promise<Organisation> {
  const n = next();
  const slug = `organisation-${n}`;
  const owner = {
    email: `owner${n}@example.com`,
    password: 'not used here',
    firstName: 'Olive',
    lastName: 'Owner',
  };
  const key = await box.app
    .get(CreateOrganisation, { strict: false })
    .execute({ name: `Organisation ${n}`, slug, owner });
  return {
    key,
    id: publicId('org', key),
    slug,
    operator: await person(box, { organisationKey: key, role: 'client' }),
  };
}

/** Door staff of an organisation, everywhere unless assigned to venues only. */
export const staff = (box: Boxoffice, { key }: Organisation, allVenues = true) =>
  person(box, { organisationKey: key, role: 'staff', allVenues });

export const admin = (box: Boxoffice) => person(box, { organisationKey: null, role: 'admin' });

export async function venue({ operator }: Organisation, fields: Json = {}): Promise<string> {
  const answer = await operator.client.post('/api/my-venues', {
    name: `Venue ${next()}`,
    city: 'London',
    time_zone: 'Europe/London',
    exclusive_dates: false,
    ...fields,
  });
  return created(answer);
}

export interface OnSale {
  eventId: string;
  dateId: string;
  venueId: string;
  /** In the order asked for. */
  typeIds: string[];
}

export interface EventOptions {
  event?: Json;
  /** Fields of the ticket types; default one of £15. */
  types?: Json[];
  venueId?: string;
}

/** An approved event three weeks ahead with its ticket types. */
export async function eventOnSale(
  of: Organisation,
  { event = {}, types = [{ price_pence: 1500 }], venueId }: EventOptions = {},
): Promise<OnSale> {
  const { client } = of.operator;
  const at = venueId ?? (await venue(of));
  const eventId = created(
    await client.post('/api/my-events', {
      venue_id: at,
      name: `Event ${next()}`,
      event_date: daysAhead(21),
      start_time: '20:00',
      status: 'approved',
      ...event,
    }),
  );
  const typeIds: string[] = [];
  for (const type of types) {
    typeIds.push(
      created(
        await client.post(`/api/my-events/${eventId}/ticket-types`, { name: `Type ${next()}`, ...type }),
      ),
    );
  }
  const { body } = await client.get(`/api/my-events/${eventId}`);
  return { eventId, dateId: body.data.dates[0].id, venueId: at, typeIds };
}

/** An approved event whose doors are open now, wherever the clock stands. */
export function eventNow(of: Organisation, options: EventOptions = {}): Promise<OnSale> {
  // Starts today and runs for almost 24 hours, with doors open long before.
  const event = {
    event_date: daysAhead(0),
    start_time: '23:59',
    end_time: '23:58',
    doors_open_minutes: 2880,
    ...options.event,
  };
  return eventOnSale(of, { ...options, event });
}

/** Local date some days from today, in London. */
export function daysAhead(days: number): string {
  return DateTime.now().setZone('Europe/London').plus({ days }).toFormat('yyyy-MM-dd');
}

/** The id that a creating call answered with. */
export function created({ status, body, text }: Answer): string {
  if (status !== 201) throw new Error(`not created: ${status} ${text}`);
  return body.id;
}

export const buy = (
  buyer: Somebody,
  on: OnSale,
  quantity = 1,
  headers: Record<string, string> = {},
): Promise<Answer> =>
  buyer.client.post(
    '/api/client/events/tickets/purchase',
    { eventId: on.eventId, tickets: [{ ticketTypeId: on.typeIds[0], quantity }] },
    headers,
  );

export const register = (
  buyer: Somebody,
  on: OnSale,
  quantity = 1,
  headers: Record<string, string> = {},
): Promise<Answer> =>
  buyer.client.post(
    '/api/client/events/tickets/register',
    { eventId: on.eventId, ticketTypeId: on.typeIds[0], quantity },
    headers,
  );

export const confirm = (buyer: Somebody, orderId: string): Promise<Answer> =>
  buyer.client.post('/api/client/events/tickets/confirm-order', { orderId });

/** Pays as Stripe.js does, from the customer's browser, with the client secret. */
export async function pay(box: Boxoffice, purchase: Json, paymentMethod = 'pm_card_visa'): Promise<Json> {
  const response = await fetch(
    `${box.sandbox.stripe.apiBase}/v1/payment_intents/${purchase.paymentIntentId}/confirm`,
    {
      method: 'POST',
      headers: {
        authorization: `Bearer ${box.sandbox.stripe.publishableKey}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({
        client_secret: purchase.paymentIntentSecret,
        payment_method: paymentMethod,
      }).toString(),
    },
  );
  return response.json();
}

/** Buys, pays and confirms: the confirmed order with its tickets. */
export async function bought(box: Boxoffice, buyer: Somebody, on: OnSale, quantity = 1): Promise<Json> {
  const { body } = await buy(buyer, on, quantity);
  await pay(box, body);
  const confirmed = await confirm(buyer, body.orderId);
  if (confirmed.status !== 200) throw new Error(`not confirmed: ${confirmed.status} ${confirmed.text}`);
  return confirmed.body;
}

/** The text in a ticket's QR. */
export const codeOf = async (holder: Somebody, ticketId: string): Promise<string> =>
  (await holder.client.get(`/api/client/events/tickets/${ticketId}/qr`)).body.payload;

export const checkIn = (door: Somebody, ticketId: string, body: Json): Promise<Answer> =>
  door.client.post(`/api/events/check-in/${ticketId}`, body);

/** Moves a hold's end into the past, as if the minutes had gone by. */
export const holdRunsOut = (box: Boxoffice, orderKey: string) =>
  box.sql(
    `UPDATE ticketing.orders SET expires_at = now() - interval '1 second' WHERE id = $1 AND status = 'pending'`,
    [orderKey],
  );

export const organisations = (box: Boxoffice) => box.app.get(OrganisationStore, { strict: false });

/** The primary key behind a public id. */
export const keyOf = (id: string): string => privateId(id.slice(0, id.lastIndexOf('_')) as IdPrefix, id);

/** Moves a date to minutes from now, as if the days had gone by. */
export const takesPlace = (
  box: Boxoffice,
  dateId: string,
  { starts, ends, lastEntry = null }: { starts: number; ends: number; lastEntry?: number | null },
) =>
  box.sql(
    `UPDATE catalogue.event_dates SET starts_at = now() + make_interval(mins => $2), ends_at = now() + make_interval(mins => $3),
            last_entry_at = now() + make_interval(mins => $4) WHERE id = $1`,
    [keyOf(dateId), starts, ends, lastEntry],
  );

/** Another date of an event, a week after the first, with the same places on sale. */
export async function anotherDate(box: Boxoffice, { dateId }: OnSale): Promise<string> {
  const key = newId();
  await box.sql(
    `INSERT INTO catalogue.event_dates (id, event_id, organisation_id, venue_id, local_date, local_start, local_end, time_zone, starts_at, ends_at)
     SELECT $2, event_id, organisation_id, venue_id, local_date + 7, local_start, local_end, time_zone,
            starts_at + interval '7 days', ends_at + interval '7 days' FROM catalogue.event_dates WHERE id = $1`,
    [keyOf(dateId), key],
  );
  await box.sql(
    `INSERT INTO ticketing.stock (ticket_type_id, date_id, capacity, closed)
     SELECT ticket_type_id, $2, capacity, closed FROM ticketing.stock WHERE date_id = $1`,
    [keyOf(dateId), key],
  );
  await box.sql(
    `INSERT INTO ticketing.date_stock (date_id, capacity, closed)
     SELECT $2, capacity, closed FROM ticketing.date_stock WHERE date_id = $1`,
    [keyOf(dateId), key],
  );
  return publicId('date', key);
}

/** What else may become of a ticket, with the place that it frees. */
export async function ticketBecomes(
  box: Boxoffice,
  ticketId: string,
  status: 'transfer_pending' | 'frozen' | 'cancelled' | 'refunded',
): Promise<void> {
  const freed = status === 'cancelled' || status === 'refunded' ? 1 : 0;
  await box.sql(
    `WITH t AS (UPDATE ticketing.tickets SET status = $2 WHERE id = $1 RETURNING ticket_type_id, date_id),
          s AS (UPDATE ticketing.stock s SET sold = s.sold - $3 FROM t
                 WHERE s.ticket_type_id = t.ticket_type_id AND s.date_id = t.date_id)
     UPDATE ticketing.date_stock d SET sold = d.sold - $3 FROM t WHERE d.date_id = t.date_id`,
    [keyOf(ticketId), status, freed],
  );
}

/** Cancels an event with all it takes but the money, as a later cascade would. */
export const cancelledWithBookings = (box: Boxoffice, eventId: string) =>
  box.sql(`UPDATE catalogue.events SET status = 'cancelled' WHERE id = $1`, [keyOf(eventId)]);

/** Gives somebody whose membership does not reach every venue this one. */
export const assign = (box: Boxoffice, { userId }: Somebody, { key }: Organisation, venueId: string) =>
  box.sql('INSERT INTO venues.assignments (venue_id, user_id, organisation_id) VALUES ($1, $2, $3)', [
    keyOf(venueId),
    userId,
    key,
  ]);

/** Places held and sold of an event's first ticket type on its date. */
export async function placesOf(
  box: Boxoffice,
  { typeIds: [typeId = ''], dateId }: OnSale,
): Promise<{ held: number; sold: number }> {
  const [places] = await box.sql<{ held: number; sold: number }>(
    'SELECT held, sold FROM ticketing.stock WHERE ticket_type_id = $1 AND date_id = $2',
    [keyOf(typeId), keyOf(dateId)],
  );
  if (!places) throw new Error('no stock');
  return places;
}

/** The sandbox's part of a dashboard, a bank or a person; see `/_sandbox/*`. */
export async function sandbox(box: Boxoffice, path: string, body?: unknown): Promise<Json> {
  const answer = await new Client(box.sandbox.url).call(
    body === undefined ? 'GET' : 'POST',
    `/_sandbox/${path}`,
    {
      body,
    },
  );
  if (answer.status !== 200) throw new Error(`sandbox: ${answer.status} ${answer.text}`);
  return answer.body;
}

/** What Stripe's books say of a payment intent, and the refunds of it. */
export async function booksOf(box: Boxoffice, intentId: string): Promise<{ intent: Json; refunds: Json[] }> {
  const { payment_intents: intents, refunds } = await sandbox(box, 'ledger');
  return {
    intent: intents.find(({ id }: Json) => id === intentId),
    refunds: refunds.filter((refund: Json) => refund.payment_intent === intentId),
  };
}
