import type { Invariant } from './invariant.js';

export const admission: Invariant[] = [
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
];
