import { newId, publicId, Relay } from '#libs/platform';
import { ExpireHolds } from '#libs/ticketing';
import { ExpireTransfers } from '#libs/transfers';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import { BY_HAND, checkOut, offline, perkOf, redeem, upload } from '../support/door-requests.js';
import { galleryOf } from '../support/gallery.js';
import { keyOf } from '../support/interventions.js';
import { choose, PARTICIPATION } from '../support/participation.js';
import { addFacilitator, addSession, conference, confirmedParticipant } from '../support/programme.js';
import { newPass, newProfile, newRules, newVoucher } from '../support/offer-requests.js';
import type { Client } from '../support/client.js';
import { apiClient, as } from '../support/machines.js';
import { claim, send, takeBack } from '../support/transfers.js';
import { asked, fetchedBy, growing, scannedBy } from '../support/plans.js';
import { atOnce } from '../support/race.js';
import {
  buy,
  daysAhead,
  checkIn,
  eventOnSale,
  organisation,
  organiser,
  person,
  submission,
  register,
  type OnSale,
  type Organisation,
  type Somebody,
} from '../support/world.js';

describe('queries that are asked all day', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let on: OnSale;
  let sam: Somebody;
  let day: OnSale;
  let rulesId: string;
  let otis: Somebody;
  let tonight: OnSale;
  let ticketId: string;
  let perkId: string;
  let crm: Client;
  let crmId: string;

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
    on = await eventOnSale(attic, { types: [{ price_pence: 1500 }, { price_pence: 0 }] });
    sam = await person(box);
    const facilitator = await addFacilitator(attic);
    day = await conference(attic, { event: { facilitator_ids: [facilitator] } });
    const speaker = await confirmedParticipant(attic, day);
    await addSession(attic, day, { participant_ids: [speaker] });
    await newVoucher(attic, { event_id: on.eventId });
    await newPass(attic);
    await newProfile(attic);
    rulesId = await newRules(attic);
    otis = await organiser(box, attic);
    await submission(otis, on.venueId);
    tonight = await eventOnSale(attic, { types: [{ price_pence: 0 }] });
    [{ id: ticketId }] = (await register(sam, tonight)).body.tickets;
    perkId = await perkOf(box, attic, tonight.typeIds[0] ?? '');
    const credentials = await apiClient(attic);
    crmId = credentials.id;
    crm = await as(box, credentials);
    await crm.get('/events');
    await box.sql(crowd);
    for (const table of growing) await box.sql(`ANALYZE ${table}`);
  });
  // What was copied into the tables was never sold.
  afterAll(async () => {
    await box.sql(`DROP TABLE placed; DELETE FROM payments.payments WHERE stripe_intent_id LIKE 'crowd%'`);
    await box.sql('UPDATE ticketing.stock SET held = 0, sold = 0');
    await box.sql(
      `UPDATE ticketing.date_stock SET held = 0, sold = 0, capacity = NULL; UPDATE ticketing.orders SET status = 'expired'`,
    );
    await box.sql(
      'TRUNCATE media.items, media.files, ticketing.session_selections, transfers.transfers, ticketing.tickets, ticketing.occupancy, ticketing.order_lines, ticketing.orders, ticketing.waiting_list_entries, platform.outbox CASCADE',
    );
    await box.stop();
  });

  const calls: [string, () => Promise<unknown>][] = [
    ['browsing a storefront', () => sam.client.with({ orgid: attic.id }).get('/api/client/events')],
    [
      'browsing a storefront by date',
      () => sam.client.with({ orgid: attic.id }).get('/api/client/events?from=2026-01-01&free=true'),
    ],
    ['browsing the marketplace', () => sam.client.get('/api/client/events')],
    ['one event', () => sam.client.get(`/api/client/events/${on.eventId}`)],
    ['its ticket types', () => sam.client.get(`/api/client/events/${on.eventId}/ticket-types`)],
    ["a customer's tickets", () => sam.client.get('/api/client/events/tickets/mine')],
    [
      "a customer's tickets to come",
      () => sam.client.get('/api/client/events/tickets/mine?when=upcoming&status=confirmed'),
    ],
    ["a customer's bookings", () => sam.client.get('/api/client/events/booking')],
    ['all a customer ever booked', () => sam.client.get('/api/client/events/booking?when=all')],
    ["an operator's events", () => attic.operator.client.get('/api/my-events')],
    ["a venue's events", () => attic.operator.client.get(`/api/my-venues/${on.venueId}/events`)],
    ["an operator's event", () => attic.operator.client.get(`/api/my-events/${on.eventId}`)],
    ["an event's sessions", () => attic.operator.client.get(`/api/my-events/${day.eventId}/sessions`)],
    [
      "an event's participants",
      () => attic.operator.client.get(`/api/my-events/${day.eventId}/participants?status=confirmed`),
    ],
    ["an operator's event with sessions", () => attic.operator.client.get(`/api/my-events/${day.eventId}`)],
    ["an organisation's facilitators", () => attic.operator.client.get('/api/my-facilitators')],
    ['sessions for customers', () => sam.client.get(`/api/client/events/${day.eventId}/sessions`)],
    ['a schedule', () => sam.client.get(`/api/client/events/${day.eventId}/schedule`)],
    [
      'a schedule for calendars',
      () =>
        sam.client.call('GET', `/api/client/events/${day.eventId}/schedule`, {
          headers: { accept: 'text/calendar' },
        }),
    ],
    ['participants for customers', () => sam.client.get(`/api/client/events/${day.eventId}/participants`)],
    ['its ticket types', () => attic.operator.client.get(`/api/my-events/${on.eventId}/ticket-types`)],
    ['a ticket type that is to go', () => attic.operator.client.delete(pathOf(on))],
    ['vouchers', () => attic.operator.client.get('/api/my-vouchers')],
    ['vouchers by event', () => attic.operator.client.get(`/api/my-vouchers?event_id=${on.eventId}&q=a`)],
    ['passes', () => attic.operator.client.get('/api/my-passes')],
    ['passes sold', () => attic.operator.client.get('/api/my-passes/sold')],
    ['payments', () => attic.operator.client.get('/api/my-payments?from=2026-01-01')],
    [
      'payments as a file',
      () => attic.operator.client.get('/api/my-payments', { headers: { accept: 'text/csv' } }),
    ],
    ['payments by event', () => attic.operator.client.get(`/api/my-payments?event_id=${on.eventId}`)],
    ['admission rules', () => attic.operator.client.get('/api/my-admission-rules')],
    [
      'admission rules that are to go',
      () => attic.operator.client.delete(`/api/my-admission-rules/${rulesId}`),
    ],
    ['ticket profiles', () => attic.operator.client.get('/api/my-ticket-profiles')],
    ['the figures of an event', () => attic.operator.client.get(`/api/my-events/${on.eventId}/stats`)],
    [
      'an event as it happens',
      () =>
        attic.operator.client.get(`/api/my-events/${on.eventId}/live`, { headers: { 'last-event-id': '1' } }),
    ],
    ['its bookings', () => attic.operator.client.get(`/api/my-events/${on.eventId}/bookings?q=sam`)],
    [
      'its bookings of a status and a date',
      () =>
        attic.operator.client.get(
          `/api/my-events/${on.eventId}/bookings?status=approved&date_id=${on.dateId}`,
        ),
    ],
    ['who waits for it', () => attic.operator.client.get(`/api/my-events/${on.eventId}/waiting-list`)],
    [
      'who waited for a type on a date',
      () =>
        attic.operator.client.get(
          `/api/my-events/${on.eventId}/waiting-list?status=waiting&date_id=${on.dateId}&ticket_type_id=${on.typeIds[0]}`,
        ),
    ],
    [
      'its bookings as a file',
      () =>
        attic.operator.client.get(`/api/my-events/${on.eventId}/bookings`, {
          headers: { accept: 'text/csv' },
        }),
    ],
    [
      'a customer of an organisation',
      () => attic.operator.client.get(`/api/my-guests/${publicId('cust', sam.userId)}`),
    ],
    [
      'what a venue has on a day',
      () =>
        attic.operator.client.get(`/api/events/conflict-check?venue_id=${on.venueId}&date=${daysAhead(21)}`),
    ],
    ["an organiser's submissions", () => otis.client.get('/api/my-submissions')],
    ["an event's dates", () => attic.operator.client.get(`/api/my-events/${on.eventId}/dates`)],
    ["a machine's events", () => crm.get('/events')],
    [
      "a machine's page of events",
      () => crm.get('/events?timeFilter=future&startDate=2026-01-01T00:00:00Z&limit=10'),
    ],
    ["a machine's event", () => crm.get(`/event/${on.eventId}`)],
    ['a register', () => crm.get(`/event/${on.eventId}/dates/${on.dateId}/register`)],
    ['a sign-in that is new here', async () => (await person(box)).client.get('/api/auth/me')],
    ['their calls', () => attic.operator.client.get(`/api/my-api-clients/${crmId}/audit`)],
    ["an operator's venues", () => attic.operator.client.get('/api/my-venues')],
    ["an event's gallery", () => sam.client.get(galleryOf(tonight.eventId))],
    [
      'its next page',
      () => sam.client.get(`${galleryOf(tonight.eventId)}?cursor=${publicId('med', newId())}`),
    ],
    ['a choice of sessions', () => choose(sam, tonight, [publicId('ses', sam.userId)])],
    ['chosen sessions', () => sam.client.get(`${PARTICIPATION}/mine`)],
    ["a ticket's perks", () => sam.client.get(`/api/client/events/tickets/${ticketId}/perks`)],
    ['a check-in', () => checkIn(attic.operator, ticketId, BY_HAND)],
    ['a check-out', () => checkOut(attic.operator, ticketId)],
    ['scans made offline', () => upload(attic.operator, tonight, 'scanner-1', [offline(ticketId)])],
    ['a perk redeemed', () => redeem(attic.operator, ticketId, perkId)],
    ["a door's events", () => attic.operator.client.get('/api/events/door')],
    ...['door-list', 'door-list?q=lee', 'occupancy', 'check-ins?admitted=false', 'door-pack'].map(
      (what): [string, () => Promise<unknown>] => [
        `an event's ${what}`,
        () => attic.operator.client.get(`/api/events/${tonight.eventId}/${what}`),
      ],
    ),
    ['tickets sent', () => sam.client.get('/api/client/events/tickets/transfers?direction=sent')],
    ['tickets received', () => sam.client.get('/api/client/events/tickets/transfers?direction=received')],
    ['a ticket that is sent', () => send(sam, publicId('ticket', sam.userId))],
    ['a ticket that is taken back', () => takeBack(sam, publicId('ticket', sam.userId))],
    ['a ticket that is claimed', () => claim(sam, 'nothing')],
    [
      'what a token is for',
      () => sam.client.post('/api/client/events/tickets/claim/show', { token: 'nothing' }),
    ],
    ['transfers that have run out', () => box.app.get(ExpireTransfers, { strict: false }).execute()],
    ['places bought', () => atOnce([sam, otis], (who) => buy(who, on))],
    ['places registered for', () => atOnce([sam, otis], (who) => register(who, tonight))],
    ['holds that have run out', () => box.app.get(ExpireHolds, { strict: false }).execute()],
    ['messages that are due', () => box.app.get(Relay).drain()],
  ];

  it.each(calls)('%s: no table that grows is read from end to end', async (_what, call) => {
    const queries = await asked(call);
    expect(queries.length).toBeGreaterThan(0);
    for (const { text, values } of queries) {
      const scanned = await scannedBy(box, text, values);
      expect({ text, scanned }).toEqual({ text, scanned: [] });
    }
  });

  it('places bought: nothing is read of what others have pending, though statistics know of none', async () => {
    const queries = await asked(() => atOnce([sam, otis], (who) => buy(who, on)));
    const lately = `
      DELETE FROM payments.payments WHERE stripe_intent_id IS NULL;
      UPDATE ticketing.orders SET status = 'expired' WHERE status = 'pending';
      ANALYZE ticketing.orders; ANALYZE payments.payments;
      UPDATE ticketing.orders SET status = 'pending', event_id = '${keyOf(on.eventId)}'
       WHERE id IN (SELECT id FROM placed WHERE n % 10 = 0);
      INSERT INTO payments.payments (id, organisation_id, order_id, customer_id, amount, currency)
        SELECT platform.uuid_v7(), organisation, id, customer, 1500, 'GBP' FROM placed WHERE n % 100 = 0`;
    for (const { text, values } of queries) {
      const fetched = await fetchedBy(box, lately, text, values, ['ticketing.orders', 'payments.payments']);
      expect({ text, fetched, few: fetched < 50 }).toEqual({ text, fetched, few: true });
    }
    const pending = `SELECT id FROM ticketing.orders WHERE expires_at > now() AND status = 'pending' AND id = $1`;
    expect(await fetchedBy(box, lately, pending, [newId()], ['ticketing.orders'])).toBeGreaterThan(1000);
  });

  it('would be told apart from one that does', async () => {
    expect(
      await scannedBy(box, `SELECT count(*) FROM ticketing.tickets WHERE attendee_email = 'x'`, []),
    ).toEqual(['ticketing.tickets']);
  });
});

const pathOf = ({ eventId, typeIds }: OnSale) => `/api/my-events/${eventId}/ticket-types/${typeIds[1]}`;

/** Forty other organisations, three thousand events, twenty thousand orders and tickets, as if after a year. */
const crowd = `
  CREATE TEMP TABLE crowd AS
    SELECT n, platform.uuid_v7() AS event, platform.uuid_v7() AS date, platform.uuid_v7() AS type, venue.id AS venue, organisation.id AS organisation
      FROM generate_series(1, 3000) n
      JOIN (SELECT row_number() OVER () - 1 AS r, id FROM (SELECT platform.uuid_v7() AS id FROM generate_series(1, 40)) o) organisation ON organisation.r = n % 40
      JOIN (SELECT row_number() OVER () - 1 AS r, id FROM (SELECT platform.uuid_v7() AS id FROM generate_series(1, 1500)) v) venue ON venue.r = n % 1500;
  INSERT INTO venues.venues (id, organisation_id, name, time_zone, exclusive_dates)
    SELECT DISTINCT ON (venue) venue, organisation, 'Venue', 'Europe/London', false FROM crowd;
  INSERT INTO catalogue.events (id, organisation_id, venue_id, name, status)
    SELECT event, organisation, venue, 'Event ' || n, 'approved' FROM crowd;
  UPDATE catalogue.events SET app_listing_status = 'listed' WHERE name LIKE 'Event %777';
  INSERT INTO catalogue.event_dates (id, event_id, organisation_id, venue_id, local_date, local_start, local_end, time_zone, starts_at, ends_at)
    SELECT date, event, organisation, venue, current_date + (n % 300) - 150, '20:00', '23:00', 'Europe/London',
           now() + make_interval(days => n % 300 - 150), now() + make_interval(days => n % 300 - 150, hours => 3) FROM crowd;
  INSERT INTO catalogue.ticket_types (id, event_id, organisation_id, name, price_pence, currency)
    SELECT type, event, organisation, 'VIP', 1500, 'GBP' FROM crowd;
  CREATE TEMP TABLE talks AS
    SELECT platform.uuid_v7() AS session, platform.uuid_v7() AS participant, platform.uuid_v7() AS facilitator, c.*, k
      FROM crowd c CROSS JOIN generate_series(1, 3) k;
  INSERT INTO catalogue.sessions (id, event_id, date_id, organisation_id, title, local_start, local_end, time_zone, starts_at, ends_at)
    SELECT session, event, date, organisation, 'Talk', now(), now() + interval '1 hour', 'Europe/London', now(), now() + interval '1 hour' FROM talks;
  INSERT INTO ticketing.session_stock (session_id) SELECT session FROM talks;
  INSERT INTO catalogue.participants (id, event_id, organisation_id, name, email, type, status)
    SELECT participant, event, organisation, 'Speaker', 'speaker' || n || k || '@example.com', 'speaker', 'confirmed' FROM talks;
  INSERT INTO catalogue.session_participants (session_id, participant_id, organisation_id, position)
    SELECT session, participant, organisation, 1 FROM talks;
  INSERT INTO catalogue.facilitators (id, organisation_id, name) SELECT facilitator, organisation, 'Facilitator' FROM talks;
  INSERT INTO catalogue.event_facilitators (event_id, facilitator_id, organisation_id, position)
    SELECT event, facilitator, organisation, 1 FROM talks;
  INSERT INTO catalogue.perks (id, ticket_type_id, organisation_id, name) SELECT platform.uuid_v7(), type, organisation, 'Drink' FROM crowd;
  INSERT INTO catalogue.vouchers (id, organisation_id, event_id, name, code, folded_code, discount_type, discount_value, currency)
    SELECT platform.uuid_v7(), organisation, event, 'Voucher', 'CODE' || n, 'code' || n, 'FIXED', 100, 'GBP' FROM crowd;
  INSERT INTO ticketing.voucher_uses (voucher_id, organisation_id) SELECT id, organisation_id FROM catalogue.vouchers
    ON CONFLICT DO NOTHING;
  INSERT INTO catalogue.pass_templates (id, organisation_id, name, credits, price_pence, currency)
    SELECT platform.uuid_v7(), organisation, 'Pass', 10, 9000, 'GBP' FROM crowd;
  INSERT INTO catalogue.admission_rule_groups (id, organisation_id, name) SELECT platform.uuid_v7(), organisation, 'Rules' FROM crowd;
  INSERT INTO catalogue.admission_rules (group_id, position, has_tag, discount_percent)
    SELECT id, n, 'vip', 5 FROM catalogue.admission_rule_groups, generate_series(1, 2) n;
  INSERT INTO catalogue.ticket_profiles (id, organisation_id, name) SELECT platform.uuid_v7(), organisation, 'Profile' FROM crowd;
  INSERT INTO ticketing.stock (ticket_type_id, date_id, capacity, closed) SELECT type, date, 100, false FROM crowd;
  INSERT INTO ticketing.date_stock (date_id, capacity, closed) SELECT date, 100, false FROM crowd;
  INSERT INTO identity.users (id, email, first_name, last_name)
    SELECT platform.uuid_v7(), 'crowd' || n || '@example.com', 'First', 'Last' FROM generate_series(1, 5000) n;
  INSERT INTO identity.sessions (id, user_id, expires_at) SELECT platform.uuid_v7(), id, now() + interval '1 hour' FROM identity.users;
  CREATE TABLE placed AS
    SELECT platform.uuid_v7() AS id, platform.uuid_v7() AS line, u.id AS customer, c.*, k
      FROM crowd c CROSS JOIN generate_series(1, 7) k
      JOIN (SELECT row_number() OVER () AS r, id FROM identity.users) u ON u.r = 1 + (c.n * 7 + k) % 5000;
  INSERT INTO ticketing.waiting_list_entries (id, organisation_id, event_id, date_id, ticket_type_id, customer_id, quantity)
    SELECT platform.uuid_v7(), y.organisation_id, y.event_id, d.id, y.id, u.id, 1
      FROM catalogue.ticket_types y JOIN catalogue.event_dates d ON d.event_id = y.event_id
     CROSS JOIN (SELECT id FROM identity.users LIMIT 7) u;
  INSERT INTO ticketing.orders (id, organisation_id, event_id, customer_id, status, places, amount, currency, payment_method, confirmed_at, expires_at)
    SELECT id, organisation, event, customer, CASE WHEN n % 100 = 0 THEN 'pending' ELSE 'confirmed' END, 1, 1500, 'GBP', 'card', now(),
           now() + interval '10 minutes' FROM placed;
  INSERT INTO ticketing.order_lines (id, order_id, organisation_id, ticket_type_id, date_id, name, quantity, unit_price, amount)
    SELECT line, id, organisation, type, date, 'VIP', 1, 1500, 1500 FROM placed;
  INSERT INTO ticketing.tickets (id, order_id, organisation_id, event_id, date_id, ticket_type_id, holder_id, price)
    SELECT platform.uuid_v7(), id, organisation, event, date, type, customer, 1500 FROM placed WHERE n % 100 <> 0;
  INSERT INTO ticketing.session_selections (holder_id, session_id, ticket_id, date_id, event_id, organisation_id, during)
    SELECT DISTINCT ON (t.holder_id, s.session) t.holder_id, s.session, t.id, t.date_id, t.event_id, t.organisation_id, tstzrange(now(), now() + interval '1 hour')
      FROM ticketing.tickets t JOIN talks s ON s.date = t.date_id AND s.k = 1;
  CREATE TEMP TABLE shots AS
    SELECT platform.uuid_v7() AS id, t.holder_id, t.event_id, t.organisation_id, n FROM ticketing.tickets t
      JOIN crowd c ON c.event = t.event_id;
  INSERT INTO media.files (name, organisation_id, kind, state) SELECT id || what, organisation_id, 'gallery', 'kept' FROM shots, unnest(ARRAY['', 's']) what;
  INSERT INTO media.items (id, organisation_id, event_id, uploader_id, status, picture, thumbnail, width, height)
    SELECT id, organisation_id, event_id, holder_id, 'approved', id::text, id || 's', 1, 1 FROM shots;
  INSERT INTO payments.payments (id, organisation_id, order_id, customer_id, amount, currency, status, stripe_intent_id, succeeded_at)
    SELECT platform.uuid_v7(), organisation, id, customer, 1500, 'GBP', 'succeeded', 'crowd' || id, now() FROM placed WHERE n % 100 <> 0;
  INSERT INTO ticketing.orders (id, organisation_id, kind, customer_id, status, places, amount, currency, payment_method, confirmed_at)
    SELECT platform.uuid_v7(), organisation, 'pass', customer, 'confirmed', 0, 9000, 'GBP', 'card', now() FROM placed WHERE k = 1;
  INSERT INTO ticketing.passes (id, order_id, organisation_id, customer_id, template_id, name, credits, status)
    SELECT platform.uuid_v7(), id, organisation_id, customer_id, id, 'Pass', 10, 'active' FROM ticketing.orders WHERE kind = 'pass';
  INSERT INTO ticketing.scans (id, organisation_id, event_id, date_id, ticket_id, admitted, reason, scanned_by, code_hash)
    SELECT platform.uuid_v7(), organisation_id, event_id, date_id, id, false, 'invalid_qr', holder_id, '' FROM ticketing.tickets;
  INSERT INTO ticketing.perk_redemptions (id, organisation_id, ticket_id, perk_id, nth, allowed, redeemed_by)
    SELECT platform.uuid_v7(), organisation_id, id, ticket_type_id, 1, 1, holder_id FROM ticketing.tickets;
  INSERT INTO transfers.transfers (id, organisation_id, ticket_id, sender_id, email, nonce, token_hash, expires_at)
    SELECT platform.uuid_v7(), organisation_id, id, holder_id, 'to' || (row_number() OVER () % 5000) || '@example.com', uuid_send(id),
           sha256(uuid_send(id)), now() + interval '7 days' FROM ticketing.tickets;
  INSERT INTO identity.api_calls (id, client_id, organisation_id, at, method, path, status)
    SELECT platform.uuid_v7(), type, organisation, now(), 'GET', '/events', 200 FROM crowd;
  INSERT INTO platform.outbox (name, key, payload, handled_at)
    SELECT 'order.placed', id::text, '{}', now() FROM placed;
  INSERT INTO automation.news (organisation_id, sequence, message_id, name, event_id, occurred_at, payload)
    SELECT organisation, row_number() OVER (PARTITION BY organisation), -row_number() OVER (), 'order.placed', event, now(), '{}' FROM placed;
  INSERT INTO automation.sequences (organisation_id, last)
    SELECT organisation_id, max(sequence) FROM automation.news GROUP BY organisation_id ON CONFLICT DO NOTHING`;
