import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';

/** Read model of clashes: JSON made in SQL. */
@Injectable()
export class ConflictStore {
  constructor(private readonly transaction: Transaction) {}

  /** What is on at a venue on a local date. A booking is affected that holds a place, or has a live ticket, that day. */
  async on(venueId: string, date: string, exceptEventId: string | null): Promise<string> {
    const row = await this.transaction.queryOne<{ answer: string }>(
      `WITH days AS (
         SELECT d.id, d.starts_at, e.id AS event_id, e.name, e.status
           FROM catalogue.v_event_dates d JOIN catalogue.v_events e ON e.id = d.event_id
          WHERE d.venue_id = $1 AND d.local_date = $2 AND d.status = 'active'
            AND e.status IN ('approved', 'pending_venue_approval') AND e.id IS DISTINCT FROM $3::uuid),
       clashing AS (SELECT event_id, name, status, min(starts_at) AS starts_at FROM days GROUP BY 1, 2, 3)
       SELECT json_build_object(
         'has_event_conflict', EXISTS (SELECT FROM days),
         'events', (SELECT coalesce(json_agg(json_build_object('id', platform.public_id('evt', event_id), 'name', name, 'status', status)
                                             ORDER BY starts_at, event_id), '[]') FROM clashing),
         'affected_bookings', (SELECT count(*) FROM ticketing.v_orders o
           WHERE o.event_id IN (SELECT event_id FROM days) AND o.order_status IN ('pending', 'confirmed')
             AND CASE o.order_status
                   WHEN 'pending' THEN EXISTS (SELECT FROM ticketing.v_booking_lines l JOIN days ON days.id = l.date_id
                                                WHERE l.order_id = o.order_id)
                   ELSE EXISTS (SELECT FROM ticketing.v_booking_tickets t JOIN days ON days.id = t.date_id
                                 WHERE t.order_id = o.order_id AND t.live) END),
         'affected_guests', (SELECT coalesce(sum(c.committed), 0) FROM ticketing.v_committed c JOIN days ON days.id = c.date_id))::text AS answer`,
      [venueId, date, exceptEventId],
    );
    return row?.answer ?? '';
  }
}
