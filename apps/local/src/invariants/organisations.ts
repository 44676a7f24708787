import type { Invariant } from './invariant.js';

export const organisations: Invariant[] = [
  {
    name: 'an organisation with members has an operator',
    sql: `SELECT organisation_id FROM identity.memberships WHERE organisation_id IS NOT NULL
           GROUP BY 1 HAVING NOT bool_or(role = 'client' AND all_venues)`,
  },
];
