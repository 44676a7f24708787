import type { Invariant } from './invariant.js';

export const whoseItIs: Invariant[] = [
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
    name: '8 a pass pays for its owner alone, and for its own organisation',
    sql: `SELECT o.id FROM ticketing.orders o JOIN ticketing.passes p ON p.id = o.pass_id
           WHERE p.customer_id <> o.customer_id OR p.organisation_id <> o.organisation_id`,
  },
  {
    name: '8 a call is in the trail of the organisation that its API client is of',
    sql: `SELECT a.id FROM identity.api_calls a JOIN identity.api_clients c ON c.id = a.client_id
           WHERE a.organisation_id <> c.organisation_id`,
  },
  {
    name: '8 an e-mail is one account',
    sql: `SELECT email, count(*) AS accounts FROM identity.users WHERE email IS NOT NULL GROUP BY 1 HAVING count(*) > 1`,
  },
  {
    name: '8 an account that was given up has no pending order, and no live ticket of a date that was to come',
    sql: `SELECT o.id, u.id AS user_id FROM identity.users u JOIN ticketing.orders o ON o.customer_id = u.id
           WHERE u.erased_at IS NOT NULL AND o.status = 'pending'
           UNION ALL
          SELECT t.id, u.id FROM identity.users u JOIN ticketing.tickets t ON t.holder_id = u.id
            JOIN catalogue.v_event_dates d ON d.id = t.date_id
           WHERE u.erased_at IS NOT NULL AND t.status NOT IN ('cancelled', 'refunded') AND d.status = 'active'
             AND d.ends_at > u.erased_at`,
  },
  {
    name: '8 an account that was given up is nobody’s member',
    sql: `SELECT m.id, u.id AS user_id FROM identity.users u JOIN identity.memberships m ON m.user_id = u.id
           WHERE u.erased_at IS NOT NULL`,
  },
];
