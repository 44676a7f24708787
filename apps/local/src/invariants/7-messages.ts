import { domainEvents } from '#libs/platform';
// With it the domain events are declared, of which the messages have to be.
import '../../../api/src/api.module.js';
import { MESSAGES_SINCE, told, type Invariant } from './invariant.js';

export const messages: Invariant[] = [
  {
    name: '7 each change told of once: transfers',
    sql: `SELECT x.id FROM transfers.transfers x
            LEFT JOIN ${told({ requested: 'ticket.transfer-requested', claimed: 'ticket.transferred' }, `payload ->> 'transferId'`)} m
                   ON m.key = platform.public_id('trf', x.id)
           WHERE x.created_at >= ${MESSAGES_SINCE}
             AND (coalesce(m.requested, 0) <> 1 OR coalesce(m.claimed, 0) <> (x.status = 'claimed')::int)`,
  },
  {
    name: '7 each change told of once: orders',
    sql: `SELECT o.id, o.status FROM ticketing.orders o
            LEFT JOIN ${told({ placed: 'order.placed', confirmed: 'order.confirmed' })} m ON m.key = o.id::text
           WHERE o.created_at >= ${MESSAGES_SINCE}
             AND (coalesce(m.placed, 0) <> 1 OR coalesce(m.confirmed, 0) <> (o.confirmed_at IS NOT NULL)::int)`,
  },
  {
    name: '7 each change told of once: tickets',
    sql: `SELECT t.id FROM ticketing.tickets t
            LEFT JOIN ${told({ issued: 'ticket.issued', admitted: 'ticket.checked-in', let_out: 'ticket.checked-out' })} m
                   ON m.key = t.id::text
            LEFT JOIN (SELECT ticket_id, count(*) FILTER (WHERE direction = 'in') AS admitted,
                              count(*) FILTER (WHERE direction = 'out') AS let_out
                         FROM ticketing.scans WHERE admitted GROUP BY 1) s ON s.ticket_id = t.id
           WHERE t.issued_at >= ${MESSAGES_SINCE}
             AND (coalesce(m.issued, 0) <> 1 OR coalesce(m.admitted, 0) <> coalesce(s.admitted, 0)
                  OR coalesce(m.let_out, 0) <> coalesce(s.let_out, 0))`,
  },
  {
    name: '7 each change told of once: payments',
    sql: `SELECT p.order_id FROM payments.payments p
            LEFT JOIN ${told({ succeeded: 'payment.succeeded' })} m ON m.key = p.order_id::text
           GROUP BY 1, m.succeeded
          HAVING min(p.created_at) >= ${MESSAGES_SINCE}
             AND coalesce(m.succeeded, 0) <> count(*) FILTER (WHERE p.status = 'succeeded')`,
  },
  {
    name: '7 each change told of once: disputes',
    sql: `SELECT d.dispute_id, d.status FROM payments.v_disputes d
            LEFT JOIN platform.outbox m ON m.key = d.order_id::text
                  AND m.payload ->> 'disputeId' = platform.public_id('dsp', d.dispute_id)
           WHERE d.opened_at >= ${MESSAGES_SINCE}
           GROUP BY 1, 2 HAVING count(*) FILTER (WHERE m.name = 'dispute.opened') <> 1
              OR count(*) FILTER (WHERE m.name = 'dispute.closed') <> CASE WHEN d.status = 'open' THEN 0 ELSE 1 END`,
  },
  {
    name: '7 each change told of once: ends of dates',
    sql: `SELECT d.id, d.end_news FROM catalogue.event_dates d
            LEFT JOIN ${told({ times: 'event-date.ended' })} m ON m.key = d.id::text
           WHERE d.ends_at >= ${MESSAGES_SINCE} AND coalesce(m.times, 0) <> CASE d.end_news WHEN 'told' THEN 1 ELSE 0 END`,
  },
  {
    name: '7 each message is of a declared kind',
    // Asked for when it is run: all libraries have declared theirs by then.
    get sql() {
      const names = domainEvents().map(({ name }) => `'${name}'`);
      return `SELECT m.id, m.name FROM platform.outbox m WHERE m.name NOT IN (${names.join(', ')})`;
    },
  },
  {
    name: '7 a handler has acted on a message once',
    sql: `SELECT handler, message_id FROM platform.inbox GROUP BY 1, 2 HAVING count(*) > 1`,
  },
];
