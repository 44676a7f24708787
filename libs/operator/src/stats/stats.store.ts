import { Injectable } from '@nestjs/common';
import { submittedOrReached, submittedOrReachOf } from '#libs/catalogue';
import { Transaction, type Member } from '#libs/platform';

/** Active bookings, their guests and the money of all, by a column of `o`. */
const by = (column: string): string => `
  (SELECT coalesce(json_agg(json_build_object('${column}', g.word, 'bookings', g.bookings, 'guests', g.guests, 'revenue', g.revenue)
                            ORDER BY g.word), '[]')
     FROM (SELECT o.${column} AS word, count(*) FILTER (WHERE o.active) AS bookings,
                  coalesce(sum(o.guests) FILTER (WHERE o.active), 0) AS guests, sum(o.revenue) AS revenue
             FROM o GROUP BY 1) g WHERE g.bookings > 0 OR g.revenue <> 0)`;

/**
 * Each order and ticket of the event is read once, and each payment by the key of its order. Written as a subquery, so
 * that no plan reads every payment there is instead.
 */
const stats = `
  WITH event AS (
    SELECT e.id, e.guest_list_capacity, v.time_zone FROM catalogue.v_events e JOIN venues.v_venues v ON v.id = e.venue_id
     WHERE ${submittedOrReached} AND e.id = $5
  ), t AS MATERIALIZED (
    SELECT t.order_id, t.ticket_type_id, t.price, t.live, t.admitted
      FROM event JOIN catalogue.v_event_dates d ON d.event_id = event.id JOIN ticketing.v_booking_tickets t ON t.date_id = d.id
  ), of_order AS (
    SELECT order_id, count(*) FILTER (WHERE live)::int AS live, bool_or(admitted) AS admitted FROM t GROUP BY 1
  ), o AS MATERIALIZED (
    SELECT b.order_id, b.order_status, b.payment_method, b.source, (b.created_at AT TIME ZONE event.time_zone)::date AS day,
           b.order_status IN ('pending', 'confirmed') AS active, coalesce(x.admitted, false) AS admitted,
           CASE WHEN b.order_status = 'confirmed' THEN x.live ELSE b.places END AS guests,
           CASE WHEN b.amount > 0 THEN coalesce((SELECT sum(p.amount - p.refunded_amount)::int FROM payments.v_payments p
                                                  WHERE p.order_id = b.order_id AND p.status = 'succeeded'), 0) ELSE 0 END AS revenue
      FROM event JOIN ticketing.v_orders b ON b.event_id = event.id LEFT JOIN of_order x ON x.order_id = b.order_id
  ), held AS (
    SELECT s.ticket_type_id, sum(s.held) AS held, sum(s.sold) AS sold
      FROM event JOIN catalogue.v_event_dates d ON d.event_id = event.id JOIN ticketing.v_type_committed s ON s.date_id = d.id
     GROUP BY 1
  )
  SELECT json_build_object(
      'capacity', event.guest_list_capacity, 'event_mode', 'ticketed',
      'total_bookings', n.total, 'active_bookings', n.approved + n.pending, 'approved', n.approved, 'pending', n.pending,
      'checked_in', n.checked_in, 'cancelled', n.cancelled, 'committed_guests', n.guests, 'revenue', n.revenue,
      'timeline', (SELECT coalesce(json_agg(json_build_object('date', d.day, 'count', d.n) ORDER BY d.day), '[]')
                     FROM (SELECT day, count(*) AS n FROM o GROUP BY 1) d),
      'recent', (SELECT coalesce(json_agg(json_build_object('id', platform.public_id('bkg', b.order_id), 'status', b.status,
                          'guest_count', b.guest_count, 'user_name', c.name) ORDER BY b.order_id DESC), '[]')
                   FROM (SELECT order_id FROM o ORDER BY order_id DESC LIMIT 10) last
                   JOIN ticketing.v_bookings b ON b.order_id = last.order_id JOIN ticketing.v_order_customers c ON c.order_id = b.order_id),
      'by_ticket_type', (SELECT coalesce(json_agg(json_build_object('ticket_type_id', platform.public_id('tkt', y.id), 'name', y.name,
                                  'capacity', y.capacity, 'held', coalesce(h.held, 0), 'sold', coalesce(h.sold, 0),
                                  'checked_in', coalesce(a.admitted, 0), 'amount', coalesce(a.amount, 0)) ORDER BY y.sort_order, y.id), '[]')
                           FROM catalogue.v_ticket_types y LEFT JOIN held h ON h.ticket_type_id = y.id
                           LEFT JOIN (SELECT ticket_type_id, count(*) FILTER (WHERE live AND admitted) AS admitted,
                                             sum(price) FILTER (WHERE live) AS amount FROM t GROUP BY 1) a ON a.ticket_type_id = y.id
                          WHERE y.event_id = event.id),
      'by_payment_method', ${by('payment_method')}, 'by_source', ${by('source')})::text AS stats
    FROM event CROSS JOIN (
      SELECT count(*) AS total, count(*) FILTER (WHERE order_status = 'confirmed') AS approved,
             count(*) FILTER (WHERE order_status = 'pending') AS pending,
             count(*) FILTER (WHERE order_status = 'confirmed' AND admitted) AS checked_in,
             count(*) FILTER (WHERE order_status = 'cancelled') AS cancelled,
             coalesce(sum(guests) FILTER (WHERE active), 0) AS guests, coalesce(sum(revenue), 0) AS revenue
        FROM o) n`;

/** An event's bookings in figures: JSON made in SQL, in one statement of one moment. */
@Injectable()
export class StatsStore {
  constructor(private readonly transaction: Transaction) {}

  /** JSON text, if the member may look at the event. */
  async ofEvent(member: Member, eventId: string): Promise<string | undefined> {
    const row = await this.transaction.queryOne<{ stats: string }>(stats, [
      ...submittedOrReachOf(member),
      eventId,
    ]);
    return row?.stats;
  }
}
