import { Injectable } from '@nestjs/common';
import { pageOf, Transaction, type Window } from '#libs/platform';
import { dateJson, eventJson } from '../tickets/ticket-json.js';
import type { TicketsWhen } from '../tickets/ticket.store.js';

const live = `t.status NOT IN ('cancelled', 'refunded')`;

/** The orders of customer $1 that are or were confirmed or still hold their places; of a block the next date, else the last. */
const ordered = `
  SELECT o.id, o.id AS order_id, o.status, CASE o.status WHEN 'pending' THEN o.places ELSE n.tickets END AS tickets,
         n.held, n.checked_in, next.id AS date_id, next.starts_at, next.ends_at
    FROM ticketing.orders o
   CROSS JOIN LATERAL (SELECT count(*)::int AS tickets, count(*) FILTER (WHERE t.holder_id = $1)::int AS held,
                              count(*) FILTER (WHERE t.holder_id = $1 AND t.entries > 0)::int AS checked_in
                         FROM ticketing.tickets t WHERE t.order_id = o.id AND ${live}) n
   CROSS JOIN LATERAL (SELECT d.id, d.starts_at, d.ends_at
                         FROM ticketing.order_lines l JOIN catalogue.v_event_dates d ON d.id = l.date_id
                        WHERE l.order_id = o.id
                        ORDER BY d.status <> 'active', d.ends_at <= now(), CASE WHEN d.ends_at > now() THEN d.starts_at END,
                                 d.starts_at DESC LIMIT 1) next
   WHERE o.customer_id = $1 AND o.kind = 'tickets' AND ticketing.shown_to($1, o.id)
     AND (o.status = 'pending' OR o.confirmed_at IS NOT NULL)`;

/** The tickets of customer $1 out of others' orders, by date. */
const received = `
  SELECT min(t.id::text)::uuid AS id, NULL::uuid AS order_id, CASE WHEN bool_or(${live}) THEN 'confirmed' ELSE 'cancelled' END AS status,
         count(*) FILTER (WHERE ${live})::int AS tickets, count(*) FILTER (WHERE ${live})::int AS held,
         count(*) FILTER (WHERE ${live} AND t.entries > 0)::int AS checked_in, d.id AS date_id, d.starts_at, d.ends_at
    FROM ticketing.tickets t
    JOIN ticketing.orders o ON o.id = t.order_id
    JOIN catalogue.v_event_dates d ON d.id = t.date_id
   WHERE t.holder_id = $1 AND o.customer_id <> $1
   GROUP BY d.id, d.starts_at, d.ends_at`;

const bookingJson = `json_build_object(
  'bookingId', platform.public_id('ord', p.order_id), 'status', p.status, 'event', ${eventJson}, 'date', ${dateJson},
  'tickets', p.tickets, 'held', p.held, 'checkedIn', p.checked_in,
  'startsIn', greatest(0, ceil(extract(epoch FROM p.starts_at - now())))::int)`;

@Injectable()
export class MyBookingStore {
  constructor(private readonly transaction: Transaction) {}

  /** A page of what the customer has reserved as JSON text `{ data, total, limit, offset, hasMore }`. */
  page(customerId: string, when: TicketsWhen, window: Window): Promise<string> {
    return pageOf(
      this.transaction,
      {
        found: `SELECT b.* FROM (${ordered} UNION ALL ${received}) b
                 WHERE CASE $2 WHEN 'upcoming' THEN b.tickets > 0 AND b.ends_at > now()
                               WHEN 'past' THEN b.tickets > 0 AND b.ends_at <= now() ELSE true END`,
        order: 'starts_at, id',
        item: bookingJson,
        join: `JOIN catalogue.v_event_dates d ON d.id = p.date_id
               JOIN catalogue.v_events e ON e.id = d.event_id
               JOIN venues.v_venues v ON v.id = e.venue_id`,
        more: 'hasMore',
      },
      [customerId, when],
      window,
    );
  }
}
