import type { Invariant } from './invariant.js';

export const sessions: Invariant[] = [
  {
    name: 'sessions: places taken are those that ticket holders have chosen',
    sql: `SELECT c.session_id, c.taken, n.chosen FROM ticketing.session_stock c
            LEFT JOIN (SELECT session_id, count(*)::int AS chosen FROM ticketing.session_selections GROUP BY 1) n USING (session_id)
           WHERE c.taken <> coalesce(n.chosen, 0)`,
  },
  {
    name: 'sessions: each is chosen with a live ticket of its date that the chooser holds',
    sql: `SELECT x.holder_id, x.session_id, x.ticket_id FROM ticketing.session_selections x
            LEFT JOIN ticketing.tickets t ON t.id = x.ticket_id
            LEFT JOIN catalogue.sessions s ON s.id = x.session_id
           WHERE t.id IS NULL OR s.id IS NULL OR t.holder_id <> x.holder_id OR t.date_id <> x.date_id OR s.date_id <> x.date_id
              OR t.event_id <> x.event_id OR t.organisation_id <> x.organisation_id OR t.status IN ('cancelled', 'refunded')`,
  },
];
