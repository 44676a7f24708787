import type { Invariant } from './invariant.js';

export const events: Invariant[] = [
  {
    name: 'event lifecycle: no bookings of a draft or a rejected event',
    sql: `SELECT e.id, e.status, count(*) AS bookings FROM catalogue.v_events e
            JOIN ticketing.orders o ON o.event_id = e.id AND o.status IN ('pending', 'confirmed')
           WHERE e.status IN ('draft', 'rejected') GROUP BY 1, 2`,
  },
  {
    name: 'event lifecycle: no bookings of what was cancelled, once that is finished',
    sql: `SELECT o.id, o.status, c.event_id, c.date_id FROM ticketing.event_cancellations c
            JOIN ticketing.orders o ON o.event_id = c.event_id AND o.status IN ('pending', 'confirmed')
           WHERE c.finished_at IS NOT NULL
             AND (c.date_id IS NULL
                  OR EXISTS (SELECT FROM ticketing.tickets t WHERE t.order_id = o.id AND t.date_id = c.date_id
                                                               AND t.status NOT IN ('cancelled', 'refunded'))
                  OR (o.status = 'pending'
                      AND EXISTS (SELECT FROM ticketing.order_lines l WHERE l.order_id = o.id AND l.date_id = c.date_id)))`,
  },
  {
    name: 'event lifecycle: a cancelled date is being cancelled, or has been',
    sql: `SELECT d.id, d.status, c.cancelled_at FROM catalogue.v_event_dates d
            FULL JOIN (SELECT * FROM ticketing.event_cancellations WHERE date_id IS NOT NULL) c ON c.date_id = d.id
           WHERE (d.status IS NOT DISTINCT FROM 'cancelled') <> (c.date_id IS NOT NULL)`,
  },
  {
    name: 'event lifecycle: only what is live is on sale',
    sql: `SELECT e.id, e.status, s.date_id FROM ticketing.date_stock s
            JOIN catalogue.v_event_dates d ON d.id = s.date_id JOIN catalogue.v_events e ON e.id = d.event_id
           WHERE NOT s.closed AND (e.status <> 'approved' OR d.status <> 'active')`,
  },
  {
    name: 'event lifecycle: one approved or pending event on a day of a venue with exclusive dates',
    sql: `SELECT d.venue_id, d.local_date, count(DISTINCT d.event_id) AS events FROM catalogue.event_dates d
            JOIN catalogue.events e ON e.id = d.event_id AND e.status IN ('approved', 'pending_venue_approval')
            JOIN venues.venues v ON v.id = d.venue_id AND v.exclusive_dates
           WHERE d.status = 'active' AND d.ends_at > now() GROUP BY 1, 2 HAVING count(DISTINCT d.event_id) > 1`,
  },
  {
    name: 'capacity of a date that is on = what its event says',
    sql: `SELECT s.date_id, s.capacity, e.guest_list_capacity FROM ticketing.date_stock s
            JOIN catalogue.v_event_dates d ON d.id = s.date_id AND d.status = 'active'
            JOIN catalogue.v_events e ON e.id = d.event_id
           WHERE s.capacity IS DISTINCT FROM e.guest_list_capacity`,
  },
  {
    name: 'nothing is left of an event that was deleted',
    sql: `SELECT o.id, o.event_id FROM ticketing.orders o LEFT JOIN catalogue.v_events e ON e.id = o.event_id WHERE e.id IS NULL AND o.event_id IS NOT NULL
           UNION ALL
          SELECT s.date_id, NULL FROM ticketing.date_stock s LEFT JOIN catalogue.v_event_dates d ON d.id = s.date_id WHERE d.id IS NULL`,
  },
];
