import { MESSAGES_SINCE, told, type Invariant } from './invariant.js';

export const waitingList: Invariant[] = [
  {
    name: 'waiting list: an entry has at most one offer, and stands where its offer does',
    sql: `SELECT w.id, w.status, o.id AS order_id, o.status AS order_status FROM ticketing.waiting_list_entries w
            LEFT JOIN ticketing.orders o ON o.waiting_entry_id = w.id
           WHERE NOT CASE w.status WHEN 'offered' THEN o.status IS NOT DISTINCT FROM 'pending'
                                   WHEN 'confirmed' THEN o.confirmed_at IS NOT NULL
                                   WHEN 'passed' THEN o.status IN ('expired', 'cancelled') AND o.confirmed_at IS NULL
                                   WHEN 'closed' THEN true ELSE o.id IS NULL END
           UNION ALL
          SELECT waiting_entry_id, 'offered', NULL, 'pending' FROM ticketing.orders WHERE status = 'pending'
           GROUP BY waiting_entry_id HAVING waiting_entry_id IS NOT NULL AND count(*) > 1`,
  },
  {
    name: 'waiting list: an offer is what was waited for, and whose it was',
    sql: `SELECT w.id, o.id AS order_id FROM ticketing.waiting_list_entries w JOIN ticketing.orders o ON o.waiting_entry_id = w.id
            LEFT JOIN ticketing.order_lines l ON l.order_id = o.id
           WHERE (o.customer_id, o.event_id, o.organisation_id, l.date_id, l.ticket_type_id, l.quantity, o.places)
                 IS DISTINCT FROM (w.customer_id, w.event_id, w.organisation_id, w.date_id, w.ticket_type_id, w.quantity, w.quantity)
              OR o.pass_id IS DISTINCT FROM w.pass_id`,
  },
  {
    name: 'waiting list: nothing is free that somebody in line could have',
    sql: `SELECT w.id, w.quantity, s.capacity - s.held - s.sold AS of_type, ds.capacity - ds.held - ds.sold AS of_date
            FROM ticketing.waiting_list_entries w
            JOIN ticketing.stock s ON s.ticket_type_id = w.ticket_type_id AND s.date_id = w.date_id AND NOT s.closed
             AND (s.capacity IS NULL OR s.held + s.sold + w.quantity <= s.capacity)
            JOIN ticketing.date_stock ds ON ds.date_id = w.date_id AND NOT ds.closed
             AND (ds.capacity IS NULL OR ds.held + ds.sold + w.quantity <= ds.capacity)
            JOIN catalogue.v_event_dates d ON d.id = w.date_id AND d.status = 'active' AND d.starts_at > now()
            JOIN catalogue.v_ticket_types y ON y.id = w.ticket_type_id
             AND y.sale_ends_at IS NULL AND y.ticket_profile_id IS NULL
           WHERE w.status = 'waiting' AND w.pass_id IS NULL
             AND EXISTS (SELECT FROM catalogue.v_events e WHERE e.id = w.event_id AND 'CARD' = ANY (e.payment_methods))`,
  },
  {
    name: 'waiting list: each entry and each offer told of once',
    sql: `SELECT w.id FROM ticketing.waiting_list_entries w LEFT JOIN ticketing.orders o ON o.waiting_entry_id = w.id AND o.expires_at IS NOT NULL
            LEFT JOIN ${told({ times: 'waiting-list.joined' })} joined ON joined.key = w.id::text
            LEFT JOIN ${told({ times: 'waiting-list.offered' })} offered ON offered.key = o.id::text
           WHERE w.created_at >= ${MESSAGES_SINCE}
             AND (coalesce(joined.times, 0) <> 1 OR coalesce(offered.times, 0) <> (o.id IS NOT NULL)::int)`,
  },
];
