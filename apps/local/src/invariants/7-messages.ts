import { domainEvents } from '#libs/platform';
import { MESSAGES_SINCE, type Invariant } from './invariant.js';

export const messages: Invariant[] = [
  {
    name: '7 each change told of once: transfers',
    sql: `SELECT x.id FROM transfers.transfers x
           WHERE x.created_at >= ${MESSAGES_SINCE} AND ((SELECT count(*) FROM platform.outbox m WHERE m.key = x.ticket_id::text AND m.name = 'ticket.transfer-requested'
                     AND m.payload ->> 'transferId' = platform.public_id('trf', x.id)) <> 1
              OR (SELECT count(*) FROM platform.outbox m WHERE m.key = x.ticket_id::text AND m.name = 'ticket.transferred'
                     AND m.payload ->> 'transferId' = platform.public_id('trf', x.id)) <> CASE x.status WHEN 'claimed' THEN 1 ELSE 0 END)`,
  },
  {
    name: '7 each change told of once: orders',
    sql: `SELECT o.id, o.status FROM ticketing.orders o
           WHERE o.created_at >= ${MESSAGES_SINCE} AND ((SELECT count(*) FROM platform.outbox m WHERE m.key = o.id::text AND m.name = 'order.placed') <> 1
              OR (SELECT count(*) FROM platform.outbox m WHERE m.key = o.id::text AND m.name = 'order.confirmed')
                 <> CASE WHEN o.confirmed_at IS NULL THEN 0 ELSE 1 END)`,
  },
  {
    name: '7 each change told of once: tickets',
    sql: `SELECT t.id FROM ticketing.tickets t
           WHERE t.issued_at >= ${MESSAGES_SINCE} AND ((SELECT count(*) FROM platform.outbox m WHERE m.key = t.id::text AND m.name = 'ticket.issued') <> 1
              OR (SELECT count(*) FROM platform.outbox m WHERE m.key = t.id::text AND m.name = 'ticket.checked-in')
                 <> (SELECT count(*) FROM ticketing.scans s WHERE s.ticket_id = t.id AND s.admitted AND s.direction = 'in')
              OR (SELECT count(*) FROM platform.outbox m WHERE m.key = t.id::text AND m.name = 'ticket.checked-out')
                 <> (SELECT count(*) FROM ticketing.scans s WHERE s.ticket_id = t.id AND s.admitted AND s.direction = 'out'))`,
  },
  {
    name: '7 each change told of once: payments',
    sql: `SELECT p.id FROM payments.payments p
           WHERE NOT EXISTS (SELECT FROM payments.payments q WHERE q.order_id = p.order_id AND q.created_at < ${MESSAGES_SINCE})
             AND (SELECT count(*) FROM platform.outbox m WHERE m.key = p.order_id::text AND m.name = 'payment.succeeded')
                 <> (SELECT count(*) FROM payments.payments q WHERE q.order_id = p.order_id AND q.status = 'succeeded')`,
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
            LEFT JOIN (SELECT key, count(*) AS times FROM platform.outbox WHERE name = 'event-date.ended' GROUP BY key) m
                   ON m.key = d.id::text
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
