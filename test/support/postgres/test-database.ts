import { randomBytes } from 'node:crypto';
import pg from 'pg';

export interface TestDatabase {
  url: string;
  /** Ends whatever connections are left, too. */
  drop(): Promise<void>;
}

let made = 0;

/** A fresh, migrated, empty database of the caller's own. */
export async function createTestDatabase(): Promise<TestDatabase> {
  made += 1;
  const name = `test_${process.env.JEST_WORKER_ID ?? '0'}_${made}_${randomBytes(4).toString('hex')}`;
  await asAdmin(`create database ${name} template ${fromSetup('BOXOFFICE_TEST_TEMPLATE')}`);
  return {
    url: databaseUrl(name),
    drop: () => asAdmin(`drop database if exists ${name} with (force)`),
  };
}

function databaseUrl(database: string): string {
  return Object.assign(new URL(fromSetup('BOXOFFICE_TEST_POSTGRES')), { pathname: `/${database}` }).href;
}

function fromSetup(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error('There is no PostgreSQL for tests: run them with jest.config.cjs');
  return value;
}

async function asAdmin(statement: string): Promise<void> {
  const admin = new pg.Client({ connectionString: databaseUrl('postgres') });
  await admin.connect();
  try {
    await admin.query(statement);
  } finally {
    await admin.end();
  }
}
