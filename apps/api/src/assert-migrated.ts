import type { INestApplication } from '@nestjs/common';
import { BadConfiguration, Transaction } from '#libs/platform';
import { databaseSchema } from '../../../ormconfig.js';

/**
 * Refuses a database that is behind the code.
 * @throws BadConfiguration saying what to run
 */
export async function assertMigrated(app: INestApplication): Promise<void> {
  const transaction = app.get(Transaction, { strict: false });
  const [there] = await transaction.query<{ there: boolean }>(
    `SELECT to_regclass('migrations') IS NOT NULL AS there`,
  );
  const done = there?.there ? await transaction.query<{ name: string }>('SELECT name FROM migrations') : [];
  const names = new Set(done.map(({ name }) => name));
  const missing = databaseSchema.migrations.filter(({ name }) => !names.has(name));
  if (missing.length === 0) return;
  await app.close();
  throw new BadConfiguration(
    `DATABASE_URL: the database lacks ${missing.length} migrations; run "npm run migrate"`,
  );
}
