import pg from 'pg';
import { BadConfiguration } from '#libs/platform';
import { databaseSchema } from '../../../ormconfig.js';

/**
 * Refuses a database that is behind the code.
 * @throws BadConfiguration saying what to run
 */
export async function assertMigrated(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ there: boolean }>(
      `SELECT to_regclass('migrations') IS NOT NULL AS there`,
    );
    const done = rows[0]?.there ? await client.query<{ name: string }>('SELECT name FROM migrations') : null;
    const names = new Set(done?.rows.map(({ name }) => name));
    const missing = databaseSchema.migrations.filter(({ name }) => !names.has(name));
    if (missing.length === 0) return;
    const many = missing.length === 1 ? 'a migration' : `${missing.length} migrations`;
    throw new BadConfiguration(`DATABASE_URL: the database lacks ${many}; run "npm run migrate"`);
  } finally {
    await client.end();
  }
}
