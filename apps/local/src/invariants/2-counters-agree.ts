import type { Invariant } from './invariant.js';

const counted = `
  SELECT l.ticket_type_id, l.date_id,
         coalesce(sum(l.quantity) FILTER (WHERE o.status = 'pending'), 0) AS held
    FROM ticketing.order_lines l JOIN ticketing.orders o ON o.id = l.order_id GROUP BY 1, 2`;
const live = `
  SELECT ticket_type_id, date_id, count(*) AS sold FROM ticketing.tickets
   WHERE status NOT IN ('cancelled', 'refunded') GROUP BY 1, 2`;

export const countersAgree: Invariant[] = [
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
    name: '2 uses of a voucher = its orders that are pending or confirmed, and no more than it has',
    sql: `SELECT u.*, o.orders FROM ticketing.voucher_uses u
            FULL JOIN (SELECT voucher_id, count(*) AS orders FROM ticketing.orders
                        WHERE voucher_id IS NOT NULL AND status IN ('pending', 'confirmed') GROUP BY 1) o USING (voucher_id)
           WHERE coalesce(u.used, -1) <> coalesce(o.orders, 0) OR u.used > u.max_uses`,
  },
  {
    name: '2 credits used of a pass = credits of its live tickets, and no more than it has',
    sql: `SELECT p.id, p.used, p.credits, t.credits AS counted FROM ticketing.passes p
            FULL JOIN (SELECT o.pass_id, sum(l.credits) AS credits FROM ticketing.orders o
                         JOIN ticketing.tickets t ON t.order_id = o.id AND t.status NOT IN ('cancelled', 'refunded')
                         JOIN ticketing.order_lines l USING (order_id, ticket_type_id, date_id) WHERE o.pass_id IS NOT NULL GROUP BY 1) t ON t.pass_id = p.id
           WHERE coalesce(p.used, -1) <> coalesce(t.credits, 0) OR p.used > p.credits`,
  },
  {
    name: '2 each voucher has a counter with its limit',
    sql: `SELECT v.id, v.max_uses, u.max_uses AS counted_max_uses FROM catalogue.vouchers v
            LEFT JOIN ticketing.voucher_uses u ON u.voucher_id = v.id
           WHERE u.voucher_id IS NULL OR u.max_uses IS DISTINCT FROM v.max_uses`,
  },
];
