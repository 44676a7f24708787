/**
 * SQL that makes an event as its customers see it, over `e` (v_events) and `v` (v_venues): what it was when it was taken
 * back, which to them is cancelled. What is made of it since is nobody's who has only a cancelled ticket.
 */
export const eventJson = `CASE WHEN e.last_shown IS NOT NULL THEN (e.last_shown -> 'event')::json ELSE
  json_build_object('id', platform.public_id('evt', e.id), 'name', e.name, 'status', e.status, 'imageUrl', e.image_url,
                    'venue', json_build_object('id', platform.public_id('ven', v.id), 'name', v.name, 'city', v.city)) END`;

/** The same of its date, over `e` and `d` (v_event_dates). */
export const dateJson = `coalesce((e.last_shown #> ARRAY['dates', d.id::text])::json,
  json_build_object('id', platform.public_id('date', d.id), 'startsAt', platform.iso(d.starts_at), 'endsAt', platform.iso(d.ends_at),
                    'localStart', to_char(d.local_date + d.local_start, 'YYYY-MM-DD"T"HH24:MI:SS'), 'timeZone', d.time_zone))`;

/** The same of its ticket type, over `e` and `y` (v_ticket_types). */
export const ticketTypeJson = `coalesce((e.last_shown #> ARRAY['ticketTypes', y.id::text])::json,
  json_build_object('id', platform.public_id('tkt', y.id), 'name', y.name))`;

/**
 * SQL that makes a ticket as customers see it, over `t` (tickets), `e` (v_events), `d` (v_event_dates),
 * `v` (v_venues), `y` (v_ticket_types) and `u` (v_users, the holder).
 */
export const ticketJson = `json_build_object(
  'id', platform.public_id('ticket', t.id),
  'status', t.status,
  'event', ${eventJson},
  'date', ${dateJson},
  'ticketType', ${ticketTypeJson},
  'holder', json_build_object('firstName', coalesce(t.attendee_first_name, u.first_name),
                              'lastName', coalesce(t.attendee_last_name, u.last_name),
                              'email', coalesce(t.attendee_email, u.email::text)),
  'orderId', platform.public_id('ord', t.order_id),
  'seatLabel', NULL,
  'checkedInAt', platform.iso(t.first_admitted_at))`;

export const ticketFrom = `ticketing.tickets t
  JOIN catalogue.v_events e ON e.id = t.event_id
  JOIN catalogue.v_event_dates d ON d.id = t.date_id
  JOIN venues.v_venues v ON v.id = e.venue_id
  JOIN catalogue.v_ticket_types y ON y.id = t.ticket_type_id
  JOIN identity.v_users u ON u.id = t.holder_id`;
