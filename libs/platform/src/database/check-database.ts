import pg from 'pg';
import { BadConfiguration } from '../config/config.js';

const oldest = 15;

/** @throws BadConfiguration naming DATABASE_URL if the database cannot be used */
export async function checkDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    const version = rows[0]?.server_version ?? '';
    if (parseInt(version) < oldest) {
      throw new BadConfiguration(`DATABASE_URL: PostgreSQL ${oldest} or later is needed; this is ${version}`);
    }
  } catch (error) {
    if (error instanceof BadConfiguration) throw error;
    throw new BadConfiguration(`DATABASE_URL: the database cannot be reached (${reason(error)})`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

// A name with several addresses fails with one error per address and no message of its own.
function reason(error: unknown): string {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  return first instanceof Error ? first.message : String(first);
}
