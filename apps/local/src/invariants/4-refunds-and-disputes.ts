import type { Invariant } from './invariant.js';

export const refundsAndDisputes: Invariant[] = [
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
];
