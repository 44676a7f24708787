import type { Invariant } from './invariant.js';

export const ticketsAndPayments: Invariant[] = [
  {
    name: '3 tickets of a once-confirmed order = places ordered, and their prices its amount',
    sql: `SELECT o.id, o.status, o.places, count(t.id) AS tickets FROM ticketing.orders o
            LEFT JOIN ticketing.tickets t ON t.order_id = o.id WHERE o.kind = 'tickets' GROUP BY o.id
          HAVING count(t.id) <> CASE WHEN o.confirmed_at IS NULL THEN 0 ELSE o.places END
              OR (o.confirmed_at IS NOT NULL AND coalesce(sum(t.price), 0) <> o.amount)`,
  },
  {
    name: '3 a pass is good once its order is confirmed, and only then',
    sql: `SELECT o.id, o.status, p.status AS pass FROM ticketing.orders o FULL JOIN ticketing.passes p ON p.order_id = o.id
           WHERE (o.kind IS NOT DISTINCT FROM 'pass') <> (p.id IS NOT NULL)
              OR (p.id IS NOT NULL AND (o.confirmed_at IS NOT NULL) <> (p.status <> 'unpaid'))
              OR (p.status IN ('active', 'frozen')) <> (o.kind = 'pass' AND o.status = 'confirmed')`,
  },
  {
    name: '3 a pass is frozen while its payment is disputed, and only then; none is good whose money is lost',
    sql: `SELECT p.id, p.status, d.open, d.lost FROM ticketing.passes p
            LEFT JOIN (SELECT order_id, bool_or(status = 'open') AS open, bool_or(status = 'lost') AS lost
                         FROM payments.v_disputes GROUP BY 1) d ON d.order_id = p.order_id
           WHERE p.status IN ('active', 'frozen')
             AND (coalesce(d.lost, false) OR (p.status = 'frozen') <> coalesce(d.open, false))
             AND NOT EXISTS (SELECT FROM platform.outbox m WHERE m.key = p.order_id::text AND m.handled_at IS NULL)`,
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
];
