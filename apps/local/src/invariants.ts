export interface Invariant {
  /** Its number and words in the domain model. */
  name: string;
  /** Every row it returns is a defect. */
  sql: string;
}

const counted = `
  SELECT l.ticket_type_id, l.date_id,
         coalesce(sum(l.quantity) FILTER (WHERE o.status = 'pending'), 0) AS held
    FROM ticketing.order_lines l JOIN ticketing.orders o ON o.id = l.order_id GROUP BY 1, 2`;
const live = `
  SELECT ticket_type_id, date_id, count(*) AS sold FROM ticketing.tickets
   WHERE status NOT IN ('cancelled', 'refunded') GROUP BY 1, 2`;

/** What must always be true of a database, whatever happened to the processes that wrote it. */
export const invariants: Invariant[] = [
  {
    name: '1 never oversold (ticket types)',
    sql: `SELECT * FROM ticketing.stock WHERE held < 0 OR sold < 0 OR held + sold > capacity`,
  },
  {
    name: '1 never oversold (dates)',
    sql: `SELECT * FROM ticketing.date_stock WHERE held < 0 OR sold < 0 OR held + sold > capacity`,
  },
  {
    name: '1 never overfull (sessions), and each has its counter',
    sql: `SELECT s.id, c.* FROM ticketing.session_stock c FULL JOIN catalogue.sessions s ON s.id = c.session_id
           WHERE c.session_id IS NULL OR s.id IS NULL OR c.taken < 0 OR c.taken > c.capacity
              OR c.capacity IS DISTINCT FROM s.capacity`,
  },
  {
    name: '2 held = places of pending orders, sold = live tickets (ticket types)',
    sql: `SELECT s.*, c.held AS counted_held, t.sold AS counted_sold FROM ticketing.stock s
            FULL JOIN (${counted}) c USING (ticket_type_id, date_id) FULL JOIN (${live}) t USING (ticket_type_id, date_id)
           WHERE coalesce(s.held, -1) <> coalesce(c.held, 0) OR coalesce(s.sold, -1) <> coalesce(t.sold, 0)`,
  },
  {
    name: '2 held = places of pending orders, sold = live tickets (dates)',
    sql: `SELECT d.*, s.held AS counted_held, s.sold AS counted_sold FROM ticketing.date_stock d
            LEFT JOIN (SELECT date_id, sum(held) AS held, sum(sold) AS sold FROM ticketing.stock GROUP BY 1) s USING (date_id)
           WHERE d.held <> coalesce(s.held, 0) OR d.sold <> coalesce(s.sold, 0)`,
  },
  {
    name: '2 each voucher has a counter with its limit',
    sql: `SELECT v.id, v.max_uses, u.max_uses AS counted_max_uses FROM catalogue.vouchers v
            LEFT JOIN ticketing.voucher_uses u ON u.voucher_id = v.id
           WHERE u.voucher_id IS NULL OR u.max_uses IS DISTINCT FROM v.max_uses`,
  },
  {
    name: '3 tickets of a once-confirmed order = places ordered, and their prices its amount',
    sql: `SELECT o.id, o.status, o.places, count(t.id) AS tickets FROM ticketing.orders o
            LEFT JOIN ticketing.tickets t ON t.order_id = o.id GROUP BY o.id
          HAVING count(t.id) <> CASE WHEN o.confirmed_at IS NULL THEN 0 ELSE o.places END
              OR (o.confirmed_at IS NOT NULL AND coalesce(sum(t.price), 0) <> o.amount)`,
  },
  {
    name: '3 each succeeded payment confirmed its order, or is fully refunded or lost',
    sql: `SELECT p.* FROM payments.payments p LEFT JOIN ticketing.orders o ON o.id = p.order_id
           WHERE p.status = 'succeeded' AND o.confirmed_at IS NULL AND p.refunded_amount + p.lost_amount < p.amount
             AND NOT EXISTS (SELECT FROM platform.outbox m WHERE m.key = p.order_id::text AND m.handled_at IS NULL)`,
  },
  {
    name: '3 each confirmed order with an amount has a succeeded payment of that amount',
    sql: `SELECT o.id FROM ticketing.orders o WHERE o.confirmed_at IS NOT NULL AND o.amount > 0
             AND NOT EXISTS (SELECT FROM payments.v_payments p
                              WHERE p.order_id = o.id AND p.status = 'succeeded' AND p.amount = o.amount AND p.currency = o.currency)`,
  },
  {
    name: '3 what was paid in cash is booked as cash, and the rest is not',
    sql: `SELECT p.id, p.method, o.payment_method FROM payments.payments p JOIN ticketing.orders o ON o.id = p.order_id
           WHERE (p.method = 'cash') <> (o.payment_method = 'cash')
           UNION ALL
          SELECT r.id, r.status, r.stripe_refund_id FROM payments.refunds r JOIN payments.payments p ON p.id = r.payment_id
           WHERE p.method = 'cash' AND (r.status <> 'succeeded' OR r.stripe_refund_id IS NOT NULL)`,
  },
  {
    name: '3 nobody holds tickets of an order whose money was sent back',
    sql: `SELECT o.id FROM ticketing.orders o JOIN payments.v_payments p ON p.order_id = o.id
           WHERE o.status = 'confirmed' AND p.status = 'succeeded' AND p.refunded_amount = p.amount
             AND NOT EXISTS (SELECT FROM ticketing.cancellations c WHERE c.order_id = o.id)`,
  },
  {
    name: '4 refunds of a payment are no more than its amount',
    sql: `SELECT p.id, p.amount, sum(r.amount) AS refunds FROM payments.payments p
            JOIN payments.refunds r ON r.payment_id = p.id AND r.status <> 'failed'
           GROUP BY p.id HAVING sum(r.amount) <> p.refunded_amount OR sum(r.amount) > p.amount`,
  },
  {
    name: '4 what a payment has lost is what its lost disputes say',
    sql: `SELECT p.id, p.lost_amount FROM payments.payments p
            LEFT JOIN payments.disputes d ON d.payment_id = p.id AND d.status = 'lost'
           GROUP BY p.id HAVING p.lost_amount <> coalesce(sum(d.amount), 0)`,
  },
  {
    name: '4 nobody is refunded what the bank has given back already',
    sql: `SELECT p.id, p.amount, p.refunded_amount, p.lost_amount FROM payments.payments p
           WHERE p.refunded_amount + p.lost_amount > p.amount
             AND EXISTS (SELECT FROM payments.refunds r JOIN payments.disputes d ON d.payment_id = r.payment_id
                          WHERE r.payment_id = p.id AND r.status <> 'failed' AND d.status = 'lost' AND r.created_at > d.closed_at)`,
  },
  {
    name: '4 the last of a payment, refund or dispute in history is where it stands',
    sql: `SELECT s.id, s.status, h.to_status AS in_history
            FROM (SELECT id AS payment_id, NULL::uuid AS refund_id, NULL::uuid AS dispute_id, id, status FROM payments.payments
                   UNION ALL SELECT payment_id, id, NULL, id, status FROM payments.refunds
                   UNION ALL SELECT payment_id, NULL, id, id, status FROM payments.disputes) s
            LEFT JOIN LATERAL (SELECT to_status FROM payments.history h
                                WHERE h.payment_id = s.payment_id AND h.refund_id IS NOT DISTINCT FROM s.refund_id
                                  AND h.dispute_id IS NOT DISTINCT FROM s.dispute_id
                                ORDER BY h.id DESC LIMIT 1) h ON true
           WHERE h.to_status IS DISTINCT FROM s.status`,
  },
  {
    name: '4 each state in history follows from the one before',
    sql: `SELECT id, payment_id, refund_id, dispute_id, before, from_status FROM (
            SELECT *, lag(to_status) OVER (PARTITION BY payment_id, refund_id, dispute_id ORDER BY id) AS before FROM payments.history) h
           WHERE from_status IS DISTINCT FROM before`,
  },
  {
    name: '5 a ticket is admitted as often as its scans say, and no more often than it allows',
    sql: `SELECT t.id, t.entries, t.entries_allowed, t.inside FROM ticketing.tickets t
            LEFT JOIN ticketing.scans s ON s.ticket_id = t.id AND s.admitted AND s.undone_at IS NULL
           GROUP BY t.id
          HAVING count(s.id) FILTER (WHERE s.direction = 'in') <> t.entries OR t.entries > t.entries_allowed
              OR count(s.id) FILTER (WHERE s.direction = 'in') - count(s.id) FILTER (WHERE s.direction = 'out') <> t.inside::int`,
  },
  {
    name: '5 people inside = tickets inside',
    sql: `SELECT coalesce(t.date_id, o.date_id) AS date_id, t.n, o.inside
            FROM (SELECT date_id, count(*) AS n FROM ticketing.tickets WHERE inside GROUP BY 1) t
            FULL JOIN (SELECT date_id, sum(inside) AS inside FROM ticketing.occupancy GROUP BY 1) o USING (date_id)
           WHERE coalesce(t.n, 0) <> coalesce(o.inside, 0)`,
  },
  {
    name: '5 a perk is redeemed no more often than its type grants',
    sql: `SELECT ticket_id, perk_id, count(*) AS redeemed, max(allowed) AS allowed FROM ticketing.perk_redemptions
           GROUP BY 1, 2 HAVING count(*) > max(allowed) OR count(*) <> max(nth)`,
  },
  {
    name: '6 a ticket is on its way while a transfer of it is pending, and only then',
    sql: `SELECT coalesce(t.id, p.ticket_id) AS ticket_id, t.status, t.frozen_from, p.pending FROM ticketing.tickets t
            FULL JOIN (SELECT ticket_id, count(*) AS pending FROM transfers.transfers WHERE status = 'pending' GROUP BY 1) p
                   ON p.ticket_id = t.id
           WHERE coalesce(p.pending, 0) <> CASE WHEN t.status = 'transfer_pending' OR t.frozen_from = 'transfer_pending' THEN 1 ELSE 0 END
             AND NOT EXISTS (SELECT FROM platform.outbox m WHERE m.key = t.id::text AND m.name = 'ticket.cancelled' AND m.handled_at IS NULL)`,
  },
  {
    name: '6 a ticket is held by who claimed it last, else by its buyer; each claim is told of once and kills older codes',
    sql: `SELECT t.id, t.holder_id, t.generation, c.claims FROM ticketing.tickets t JOIN ticketing.orders o ON o.id = t.order_id
            LEFT JOIN (SELECT ticket_id, count(*) AS claims, (array_agg(claimed_by ORDER BY created_at DESC))[1] AS holder_id
                         FROM transfers.transfers WHERE status = 'claimed' GROUP BY 1) c ON c.ticket_id = t.id
           WHERE t.holder_id <> coalesce(c.holder_id, o.customer_id) OR t.generation <= coalesce(c.claims, 0)
              OR (SELECT count(*) FROM platform.outbox m WHERE m.key = t.id::text AND m.name = 'ticket.transferred')
                 <> coalesce(c.claims, 0)`,
  },
  {
    name: '7 each change told of once: transfers',
    sql: `SELECT x.id FROM transfers.transfers x
           WHERE (SELECT count(*) FROM platform.outbox m WHERE m.key = x.ticket_id::text AND m.name = 'ticket.transfer-requested'
                     AND m.payload ->> 'transferId' = platform.public_id('trf', x.id)) <> 1
              OR (SELECT count(*) FROM platform.outbox m WHERE m.key = x.ticket_id::text AND m.name = 'ticket.transferred'
                     AND m.payload ->> 'transferId' = platform.public_id('trf', x.id)) <> CASE x.status WHEN 'claimed' THEN 1 ELSE 0 END`,
  },
  {
    name: '7 each change told of once: orders',
    sql: `SELECT o.id, o.status FROM ticketing.orders o
           WHERE (SELECT count(*) FROM platform.outbox m WHERE m.key = o.id::text AND m.name = 'order.placed') <> 1
              OR (SELECT count(*) FROM platform.outbox m WHERE m.key = o.id::text AND m.name = 'order.confirmed')
                 <> CASE WHEN o.confirmed_at IS NULL THEN 0 ELSE 1 END`,
  },
  {
    name: '7 each change told of once: tickets',
    sql: `SELECT t.id FROM ticketing.tickets t
           WHERE (SELECT count(*) FROM platform.outbox m WHERE m.key = t.id::text AND m.name = 'ticket.issued') <> 1
              OR (SELECT count(*) FROM platform.outbox m WHERE m.key = t.id::text AND m.name = 'ticket.checked-in')
                 <> (SELECT count(*) FROM ticketing.scans s WHERE s.ticket_id = t.id AND s.admitted AND s.direction = 'in')
              OR (SELECT count(*) FROM platform.outbox m WHERE m.key = t.id::text AND m.name = 'ticket.checked-out')
                 <> (SELECT count(*) FROM ticketing.scans s WHERE s.ticket_id = t.id AND s.admitted AND s.direction = 'out')`,
  },
  {
    name: '7 each change told of once: payments',
    sql: `SELECT p.id FROM payments.payments p
           WHERE (SELECT count(*) FROM platform.outbox m WHERE m.key = p.order_id::text AND m.name = 'payment.succeeded')
                 <> (SELECT count(*) FROM payments.payments q WHERE q.order_id = p.order_id AND q.status = 'succeeded')`,
  },
  {
    name: '7 each change told of once: disputes',
    sql: `SELECT d.dispute_id, d.status FROM payments.v_disputes d
            LEFT JOIN platform.outbox m ON m.key = d.order_id::text
                  AND m.payload ->> 'disputeId' = platform.public_id('dsp', d.dispute_id)
           GROUP BY 1, 2 HAVING count(*) FILTER (WHERE m.name = 'dispute.opened') <> 1
              OR count(*) FILTER (WHERE m.name = 'dispute.closed') <> CASE WHEN d.status = 'open' THEN 0 ELSE 1 END`,
  },
  {
    name: '7 a handler has acted on a message once',
    sql: `SELECT handler, message_id FROM platform.inbox GROUP BY 1, 2 HAVING count(*) > 1`,
  },
  {
    name: '8 an order, its lines, tickets and event belong to one organisation',
    sql: `SELECT t.id FROM ticketing.tickets t JOIN ticketing.orders o ON o.id = t.order_id
            JOIN catalogue.v_events e ON e.id = t.event_id
           WHERE t.organisation_id <> o.organisation_id OR o.organisation_id <> e.organisation_id OR t.event_id <> o.event_id
           UNION ALL
          SELECT l.id FROM ticketing.order_lines l JOIN ticketing.orders o ON o.id = l.order_id
            JOIN catalogue.v_event_dates d ON d.id = l.date_id
           WHERE l.organisation_id <> o.organisation_id OR d.event_id <> o.event_id`,
  },
  {
    name: '8 an e-mail is one account',
    sql: `SELECT email, count(*) AS accounts FROM identity.users WHERE email IS NOT NULL GROUP BY 1 HAVING count(*) > 1`,
  },
  {
    name: 'an organisation with members has an operator',
    sql: `SELECT organisation_id FROM identity.memberships WHERE organisation_id IS NOT NULL
           GROUP BY 1 HAVING NOT bool_or(role = 'client' AND all_venues)`,
  },
  {
    name: '3 a cancelled order has no live tickets',
    sql: `SELECT o.id, o.status, count(t.id) FILTER (WHERE t.status NOT IN ('cancelled', 'refunded')) AS live
            FROM ticketing.orders o JOIN ticketing.tickets t ON t.order_id = o.id WHERE o.status = 'cancelled' GROUP BY o.id
          HAVING count(t.id) FILTER (WHERE t.status NOT IN ('cancelled', 'refunded')) > 0`,
  },
  {
    name: '3 tickets are frozen while their payment is disputed, and only then; none lives whose money is lost',
    sql: `SELECT t.id, t.status, t.frozen_from, d.open, d.lost FROM ticketing.tickets t
            LEFT JOIN (SELECT order_id, bool_or(status = 'open') AS open, bool_or(status = 'lost') AS lost
                         FROM payments.v_disputes GROUP BY 1) d ON d.order_id = t.order_id
           WHERE t.status NOT IN ('cancelled', 'refunded')
             AND (coalesce(d.lost, false) OR (t.status = 'frozen') <> coalesce(d.open, false))
             AND NOT EXISTS (SELECT FROM platform.outbox m WHERE m.key = t.order_id::text AND m.handled_at IS NULL)`,
  },
  {
    name: '9 an idempotency key stands for one order of its caller',
    sql: `SELECT k.caller, k.route, k.key FROM platform.idempotency_keys k
            LEFT JOIN ticketing.orders o ON o.id = k.subject_id
           WHERE k.route NOT LIKE '%/cancel' AND k.route NOT LIKE '%/transfer'
           GROUP BY 1, 2, 3
          HAVING count(*) <> 1 OR bool_or(o.id IS NULL OR coalesce(o.placed_by, o.customer_id)::text <> k.caller)`,
  },
  {
    name: '9 an idempotency key stands for one transfer of its caller',
    sql: `SELECT k.caller, k.route, k.key FROM platform.idempotency_keys k LEFT JOIN transfers.transfers x ON x.id = k.subject_id
           WHERE k.route LIKE '%/transfer' AND (x.id IS NULL OR x.sender_id::text <> k.caller)`,
  },
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
    sql: `SELECT o.id, o.event_id FROM ticketing.orders o LEFT JOIN catalogue.v_events e ON e.id = o.event_id WHERE e.id IS NULL
           UNION ALL
          SELECT s.date_id, NULL FROM ticketing.date_stock s LEFT JOIN catalogue.v_event_dates d ON d.id = s.date_id WHERE d.id IS NULL`,
  },
];
