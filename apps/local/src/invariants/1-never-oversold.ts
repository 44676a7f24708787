import type { Invariant } from './invariant.js';

export const neverOversold: Invariant[] = [
  {
    name: '1 never oversold (ticket types)',
    sql: `SELECT * FROM ticketing.stock WHERE held < 0 OR sold < 0 OR held + sold > capacity`,
  },
  {
    name: '1 never oversold (dates)',
    sql: `SELECT * FROM ticketing.date_stock WHERE held < 0 OR sold < 0 OR held + sold > capacity`,
  },
  {
    name: '1 never overfull (sessions), and each has its counter',
    sql: `SELECT s.id, c.* FROM ticketing.session_stock c FULL JOIN catalogue.sessions s ON s.id = c.session_id
           WHERE c.session_id IS NULL OR s.id IS NULL OR c.taken < 0 OR c.taken > c.capacity
              OR c.capacity IS DISTINCT FROM s.capacity`,
  },
];
