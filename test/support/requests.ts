import { accountRequests } from './account-requests.js';
import { attendeeRequests } from './attendee-requests.js';
import { bookingRequests } from './booking-requests.js';
import type { Client } from './client.js';
import { dateRequests } from './date-requests.js';
import { operations, type Operation } from './documented.js';
import { machineRequests } from './machine-requests.js';
import { memberRequests } from './member-requests.js';
import { eventRequests } from './event-requests.js';
import { doorRequests } from './door-requests.js';
import { galleryRequests } from './gallery-requests.js';
import { imageRequests } from './image-requests.js';
import { messageRequests } from './message-requests.js';
import { moneyRequests } from './money-requests.js';
import { sessionRequests } from './session-requests.js';
import { newCode, offerRequests } from './offer-requests.js';
import { orderRequests } from './order-requests.js';
import { soldPassRequests } from './sold-pass-requests.js';
import type { Stage } from './stage.js';
import { stripeRequests } from './stripe-requests.js';
import { stripeSays } from './stripe-says.js';
import { transferRequests } from './transfer-requests.js';
import { waitingRequests } from './waiting-list.js';
import { webhookRequests } from './webhook-requests.js';
import { daysAhead, eventNow, person } from './world.js';

/** A request that succeeds. */
export interface Request {
  client: Client;
  /** In the path, by name. */
  params?: Record<string, string>;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  body?: unknown;
  /** Whose things the request names: to anybody else they are not there. An account's is its password. */
  of?: 'customer' | 'organiser' | 'organisation' | 'account' | 'attendees' | 'holders' | 'guest';
}

let made = 0;

/** A successful request of each operation, by its id. Asked for once each call: some work only once. */
export const requests: Record<string, (stage: Stage) => Request | Promise<Request>> = {
  registerAccount: ({ box }) => ({
    client: box.client,
    body: {
      email: `new${(made += 1)}@example.com`,
      password: 'correct horse battery',
      firstName: 'Sam',
      lastName: 'Lee',
    },
  }),
  signIn: async ({ box }) => {
    const body = { email: 'signs.in@example.com', password: 'correct horse battery' };
    if ((await box.client.post('/api/auth/login', body)).status === 401)
      await box.client.post('/api/auth/register', { ...body, firstName: 'Sam', lastName: 'Lee' });
    return { client: box.client, body };
  },
  showProfile: ({ sam }) => ({ client: sam.client }),
  signOut: async ({ box }) => ({ client: (await person(box)).client }),

  browseEvents: ({ sam, attic, on }) => ({
    client: sam.client,
    headers: { orgid: attic.id },
    query: { q: 'event', venueId: on.venueId, from: daysAhead(-1), to: daysAhead(9), limit: '10', page: '1' },
  }),
  showEvent: ({ sam, attic, on }) => ({
    client: sam.client,
    headers: { orgid: attic.slug },
    params: { eventId: on.eventId },
  }),
  listTicketTypesOnSale: ({ sam, on }) => ({
    client: sam.client,
    params: { eventId: on.eventId },
    query: { dateId: on.dateId, accessCode: 'FRIENDS', limit: '10', offset: '0' },
  }),
  purchaseTickets: async ({ box, attic, on }) => ({
    client: (await person(box)).client,
    headers: { orgid: attic.id, 'idempotency-key': `key-${(made += 1)}` },
    body: {
      eventId: on.eventId,
      dateId: on.dateId,
      tickets: [{ ticketTypeId: on.typeIds[0], quantity: 1, attendees: [guest] }],
      voucherCode: await newCode(attic),
    },
  }),
  registerForFree: async ({ box, on }) => ({
    client: (await person(box)).client,
    headers: { 'idempotency-key': `key-${(made += 1)}` },
    body: {
      eventId: on.eventId,
      dateId: on.dateId,
      ticketTypeId: on.typeIds[1],
      quantity: 1,
      attendees: [guest],
    },
  }),
  confirmOrder: ({ sam, orderId }) => ({ client: sam.client, body: { orderId }, of: 'customer' }),
  showOrder: ({ sam, orderId }) => ({ client: sam.client, params: { orderId }, of: 'customer' }),
  listMyTickets: ({ sam }) => ({
    client: sam.client,
    query: { when: 'upcoming', status: 'confirmed', limit: '5', page: '1' },
  }),
  showTicket: ({ sam, ticketId }) => ({ client: sam.client, params: { ticketId }, of: 'customer' }),
  showTicketCode: ({ sam, ticketId }) => ({
    client: sam.client,
    params: { ticketId },
    query: { format: 'svg' },
    of: 'customer',
  }),

  checkInTicket: ({ attic, ticketId, qr, on }) => ({
    client: attic.operator.client,
    params: { ticketId },
    body: {
      qr,
      event_id: on.eventId,
      date_id: on.dateId,
      scan_point: 'Main entrance',
      device_id: 'scanner-3',
      scanned_at: new Date().toISOString(),
    },
    of: 'organisation',
  }),

  listEvents: ({ attic, on }) => ({
    client: attic.operator.client,
    query: {
      status: 'approved',
      venue_id: on.venueId,
      from: daysAhead(-1),
      to: daysAhead(9),
      q: 'e',
      sort: 'event_date',
      archived: 'false',
    },
  }),
  listVenueEvents: ({ attic, on }) => ({
    client: attic.operator.client,
    params: { id: on.venueId },
    query: { limit: '5', offset: '0' },
    of: 'organisation',
  }),
  showOperatorEvent: ({ attic, on }) => ({
    client: attic.operator.client,
    params: { id: on.eventId },
    of: 'organisation',
  }),
  setEventStatus: async ({ attic }) => ({
    client: attic.operator.client,
    params: { id: (await eventNow(attic)).eventId },
    body: { status: 'draft' },
    of: 'organisation',
  }),
  listTicketTypes: ({ attic, on }) => ({
    client: attic.operator.client,
    params: { eventId: on.eventId },
    of: 'organisation',
  }),
  createTicketType: ({ attic, draftId }) => ({
    client: attic.operator.client,
    params: { eventId: draftId },
    body: {
      name: 'VIP',
      description: 'With a drink',
      price_pence: 1500,
      capacity: 10,
      sort_order: 1,
      sale_starts_at: '2026-01-01T10:00:00Z',
      sale_ends_at: null,
      max_per_order: 4,
      credits: 2,
      transferable: false,
      allow_reentry: true,
      reentry_limit: 2,
      accepted_scan_points: ['Main entrance'],
      admission_rule_group_id: null,
      ticket_profile_id: null,
      perks: [{ name: 'Welcome drink', description: null, quantity: 1 }],
    },
    of: 'organisation',
  }),
  listVenues: ({ attic }) => ({ client: attic.operator.client, query: { limit: '2', page: '1' } }),
  addVenue: ({ attic }) => ({
    client: attic.operator.client,
    body: {
      name: 'The Cellar',
      city: 'Leeds',
      address: null,
      time_zone: 'Europe/London',
      capacity: 100,
      exclusive_dates: false,
    },
  }),
  showVenue: ({ attic, on }) => ({
    client: attic.operator.client,
    params: { id: on.venueId },
    of: 'organisation',
  }),

  ...accountRequests,
  ...eventRequests,
  ...dateRequests,
  ...messageRequests,
  ...moneyRequests,
  ...memberRequests,
  ...machineRequests,
  ...sessionRequests,
  ...offerRequests,
  ...bookingRequests,
  ...doorRequests,
  ...attendeeRequests,
  ...transferRequests,
  ...waitingRequests,
  ...webhookRequests,
  ...stripeRequests,
  ...orderRequests,
  ...soldPassRequests,
  ...imageRequests,
  ...galleryRequests,

  isAlive: ({ box }) => ({ client: box.client }),
  isReady: ({ box }) => ({ client: box.client }),
  receiveStripeWebhook: ({ box }) =>
    stripeSays(box, { type: 'customer.created', data: { object: { id: 'cus_1' } } }),
  showTokenKeys: ({ box }) => ({ client: box.client }),
  showTicketKeys: ({ box }) => ({ client: box.client }),
};

const guest = { firstName: 'Kim', lastName: 'Ng', email: 'kim@example.com' };

/** The operation's path with the request's ids and query in it. */
export function targetOf({ path }: Operation, { params = {}, query = {} }: Request): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams(query).toString();
  return search === '' ? filled : `${filled}?${search}`;
}

export const send = (operation: Operation, request: Request, client = request.client) =>
  client.call(operation.method, targetOf(operation, request), {
    body: request.body,
    ...(request.headers && { headers: request.headers }),
  });

/** Operations that nobody has said how to call. */
export const unknownToUs = operations.filter(({ operationId }) => !(operationId in requests));
