import { MESSAGES_SINCE, told, type Invariant } from './invariant.js';

export const transfers: Invariant[] = [
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
            LEFT JOIN ${told({ transferred: 'ticket.transferred' })} m ON m.key = t.id::text
           WHERE t.holder_id <> coalesce(c.holder_id, o.customer_id) OR t.generation <= coalesce(c.claims, 0)
              OR t.issued_at >= ${MESSAGES_SINCE} AND coalesce(m.transferred, 0) <> coalesce(c.claims, 0)`,
  },
];
