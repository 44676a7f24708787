import type { Invariant } from './invariant.js';

export const idempotencyKeys: Invariant[] = [
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
];
