import { dateJson, eventJson, ticketTypeJson } from '#libs/ticketing';

/**
 * SQL of what a transfer's parties see of its ticket, over `e` (v_events), `v` (v_venues), `d` (v_event_dates),
 * `y` (v_ticket_types) and `u` (v_users, the sender): members of a JSON object.
 */
export const ticketOfTransferJson = `
  'event', ${eventJson},
  'date', ${dateJson},
  'ticketType', ${ticketTypeJson},
  'sender', json_build_object('firstName', u.first_name, 'lastName', u.last_name)`;

/** Joins to `x` (transfers). */
export const ticketOfTransferFrom = `
  JOIN ticketing.v_tickets t ON t.id = x.ticket_id
  JOIN catalogue.v_events e ON e.id = t.event_id
  JOIN venues.v_venues v ON v.id = e.venue_id
  JOIN catalogue.v_event_dates d ON d.id = t.date_id
  JOIN catalogue.v_ticket_types y ON y.id = t.ticket_type_id
  JOIN identity.v_users u ON u.id = x.sender_id`;

/** A transfer may be over before we come to write it down. */
export const transferStatus = `
  CASE WHEN x.status <> 'pending' THEN x.status
       WHEN t.status IN ('cancelled', 'refunded') THEN 'cancelled'
       WHEN x.expires_at <= now() THEN 'expired' ELSE 'pending' END`;
