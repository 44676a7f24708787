import { CreateOrganisation, OrganisationStore } from '#libs/identity';
import { DateTime } from 'luxon';
import { newId, publicId, type Role } from '#libs/platform';
import { UserTokens } from '../../libs/identity/src/sessions/user-tokens.js';
import type { Boxoffice } from './boxoffice.js';
import type { Answer, Client, Json } from './client.js';

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

/** Who submits events to an organisation's venues. */
export const organiser = (box: Boxoffice, { key }: Organisation) =>
  person(box, { organisationKey: key, role: 'organiser' });

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

/** An event that an organiser submitted, three weeks ahead. */
export async function submission(by: Somebody, venueId: string, fields: Json = {}): Promise<string> {
  return created(
    await by.client.post('/api/my-submissions', {
      venue_id: venueId,
      name: `Submission ${next()}`,
      event_date: daysAhead(21),
      ...fields,
    }),
  );
}

/** An approved event whose doors are open now, wherever the clock stands. */
export function eventNow(of: Organisation, options: EventOptions = {}): Promise<OnSale> {
  // Starts today and runs for almost 24 hours, with doors open long before.
  const event = {
    event_date: london().toFormat('yyyy-MM-dd'),
    start_time: '23:59',
    end_time: '23:58',
    doors_open_minutes: 2880,
    ...options.event,
  };
  return eventOnSale(of, { ...options, event });
}

const london = () => DateTime.now().setZone('Europe/London');
const started = london();

/** Local date some days from the one on which the tests began, in London: the same at every call. */
export const daysAhead = (days: number): string => started.plus({ days }).toFormat('yyyy-MM-dd');

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
export async function pay(
  box: Boxoffice,
  purchase: Json,
  paymentMethod = 'pm_card_visa',
  signal?: AbortSignal,
): Promise<Json> {
  const response = await fetch(
    `${box.sandbox.stripe.apiBase}/v1/payment_intents/${purchase.paymentIntentId}/confirm`,
    {
      method: 'POST',
      headers: { authorization: `Bearer ${box.sandbox.stripe.publishableKey}` },
      body: new URLSearchParams({
        client_secret: purchase.paymentIntentSecret,
        payment_method: paymentMethod,
      }),
      signal: signal ?? null,
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

/** Cancels an event; its bookings follow when the jobs run. */
export async function cancelEvent({ operator }: Organisation, eventId: string): Promise<void> {
  const { status, text } = await operator.client.patch(`/api/my-events/${eventId}/status`, {
    status: 'cancelled',
  });
  if (status !== 200) throw new Error(`not cancelled: ${status} ${text}`);
}

/** The text in a ticket's QR. */
export const codeOf = async (holder: Somebody, ticketId: string): Promise<string> =>
  (await holder.client.get(`/api/client/events/tickets/${ticketId}/qr`)).body.payload;

export const checkIn = (door: Somebody, ticketId: string, body: Json): Promise<Answer> =>
  door.client.post(`/api/events/check-in/${ticketId}`, body);

/** Moves a hold's end into the past, as if the minutes had gone by. */
export const holdRunsOut = (box: Boxoffice, orderKey: string) =>
  box.sql(
    `UPDATE ticketing.orders SET expires_at = now() - interval '1 second', sweep_after = NULL WHERE id = $1 AND status = 'pending'`,
    [orderKey],
  );

export const organisations = (box: Boxoffice) => box.app.get(OrganisationStore, { strict: false });
