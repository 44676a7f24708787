import pg from 'pg';
import { invariants } from './invariants/index.js';

export interface Violation {
  invariant: string;
  rows: Record<string, unknown>[];
}

/** Runs every invariant's SQL in one snapshot. An empty answer is a sound database. */
export async function verifyInvariants(url: string): Promise<Violation[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const violations: Violation[] = [];
    for (const { name, sql } of invariants) {
      const { rows } = await client.query<Record<string, unknown>>(sql);
      if (rows.length > 0) violations.push({ invariant: name, rows });
    }
    await client.query('COMMIT');
    return violations;
  } finally {
    await client.end();
  }
}
