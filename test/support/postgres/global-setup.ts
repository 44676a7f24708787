import { spawn, spawnSync, type ChildProcessByStdio } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import pg from 'pg';

// Jest loads this file by plain require, which does not know that ./x.js is x.ts: it imports none of ours.
export type TestServer = ChildProcessByStdio<Writable, Readable, null>;

const template = 'boxoffice_template';
const dist = path.resolve(__dirname, '../../../dist/apps/local/src');

/** One real PostgreSQL for the whole run, and in it one migrated database that every test database is cloned from. */
export default async function setUp(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'boxoffice-test-'));
  const server = spawn(process.execPath, [path.join(dist, 'postgres-main.js'), '--temporary', folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // Out of reach of Ctrl-C, which would take it away under tests that are still finishing.
    detached: true,
  });
  (globalThis as { boxofficeTestServer?: TestServer }).boxofficeTestServer = server;
  const url = await firstLine(server);
  process.env.BOXOFFICE_TEST_POSTGRES = url;
  process.env.BOXOFFICE_TEST_TEMPLATE = template;

  const admin = new pg.Client({ connectionString: inDatabase(url, 'postgres') });
  await admin.connect();
  // Nothing of it outlives the run; a soak measures, and what kills PostgreSQL starts one of its own.
  if (!process.env.SOAK) {
    for (const setting of ['fsync', 'full_page_writes'])
      await admin.query(`alter system set ${setting} = off`);
    await admin.query('select pg_reload_conf()');
  }
  await admin.query(`create database ${template}`);
  await admin.end();
  const migrate = spawnSync(process.execPath, [path.join(dist, 'commands/migrate.js')], {
    env: { ...process.env, DATABASE_URL: inDatabase(url, template) },
    encoding: 'utf8',
  });
  if (migrate.status !== 0)
    throw new Error(`The template could not be migrated: ${migrate.stderr}${migrate.stdout}`);
}

async function firstLine(server: TestServer): Promise<string> {
  for await (const line of createInterface({ input: server.stdout })) {
    return (JSON.parse(line) as { url: string }).url;
  }
  throw new Error('The PostgreSQL for the tests did not start');
}

function inDatabase(url: string, database: string): string {
  return Object.assign(new URL(url), { pathname: `/${database}` }).href;
}
