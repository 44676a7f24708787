import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { Couriers } from '#libs/automation';
import { JobWorkers, loadConfig, Relay, type Config } from '#libs/platform';
import { createApp } from '../../apps/api/src/create-app.js';
import { verifyInvariants, type Violation } from '../../apps/local/src/verify-invariants.js';
import { startSandbox, type Sandbox } from '../../apps/sandbox/src/index.js';
import { Client } from './client.js';
import { wrongNews } from './declared-news.js';
import { createTestDatabase, type TestDatabase } from './postgres/test-database.js';

export interface Boxoffice {
  app: NestFastifyApplication;
  config: Config;
  baseUrl: string;
  sandbox: Sandbox;
  database: TestDatabase;
  /** Signed out; `as(token)` makes one who is signed in. */
  client: Client;
  /** SQL straight at the database, for what no API tells. */
  sql<Row = Record<string, unknown>>(text: string, parameters?: unknown[]): Promise<Row[]>;
  /** Carries webhooks, messages and jobs until nothing is left to do. */
  settle(): Promise<void>;
  /** What `npm run verify` would report now. */
  violations(): Promise<Violation[]>;
  /**
   * Checks every invariant, and what every message says against its declaration; then stops everything. A control has taken a guard away, has asserted itself that
   * `violations` reports it, and stops with `sound: false`.
   */
  stop(options?: { sound: boolean }): Promise<void>;
}

export interface Options {
  /** Settings over the defaults of a test. */
  env?: Record<string, string>;
  /** Runs relay, jobs and sweeps by themselves; else a test says when, with `settle`. */
  worker?: boolean;
  /** Stands before any webhook of the sandbox reaches the application. */
  webhooks?: 'deliver' | 'hold' | 'drop';
}

/** The real application on a database of its own, with the sandbox for Stripe and mail, over real HTTP. */
export async function startBoxoffice({
  env = {},
  worker = false,
  webhooks = 'deliver',
}: Options = {}): Promise<Boxoffice> {
  const folder = mkdtempSync(path.join(tmpdir(), 'boxoffice-test-data-'));
  const [database, sandbox] = await Promise.all([createTestDatabase(), startSandbox({ dataDir: folder })]);
  const config = loadConfig({
    NODE_ENV: 'test',
    DATA_DIR: folder,
    DATABASE_URL: database.url,
    SECRET_KEY: '5e'.repeat(32),
    STRIPE_SECRET_KEY: sandbox.stripe.secretKey,
    STRIPE_PUBLISHABLE_KEY: sandbox.stripe.publishableKey,
    STRIPE_WEBHOOK_SECRET: sandbox.stripe.webhookSecret,
    STRIPE_API_BASE: sandbox.stripe.apiBase,
    SMTP_URL: sandbox.smtpUrl,
    UNSPLASH_ACCESS_KEY: sandbox.unsplash.accessKey,
    UNSPLASH_API_BASE: sandbox.unsplash.apiBase,
    LOG_LEVEL: 'silent',
    RATE_LIMIT_PER_MINUTE: '1000000',
    API_CLIENT_LIMIT_PER_MINUTE: '1000000',
    LOGIN_LIMIT_PER_MINUTE: '100000',
    PUBLIC_URL: 'http://boxoffice.test',
    WEBHOOKS_ALLOW_PRIVATE: 'true',
    ...env,
  });
  const app = await createApp(config, { api: true, worker });
  await app.listen(0, '127.0.0.1');
  const baseUrl = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const pool = new pg.Pool({ connectionString: database.url, max: 4 });
  pool.on('error', () => undefined);
  await fetch(`${sandbox.url}/_sandbox/webhooks`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ mode: webhooks }),
  });
  sandbox.webhooksTo(`${baseUrl}/api/webhooks/stripe`);

  const unsettled = async () => {
    const { rows } = await pool.query<{ due: boolean }>(
      `SELECT EXISTS (SELECT FROM (SELECT DISTINCT ON (key) next_attempt_at, parked_at FROM platform.outbox
                                     WHERE handled_at IS NULL ORDER BY key, id) oldest
                       WHERE next_attempt_at <= now() AND parked_at IS NULL)
           OR EXISTS (SELECT FROM payments.stripe_events WHERE handled_at IS NULL)
           OR EXISTS (SELECT FROM graphile_worker.jobs WHERE run_at <= now() AND attempts < max_attempts) AS due`,
    );
    return rows[0]?.due ?? false;
  };

  return {
    app,
    config,
    baseUrl,
    sandbox,
    database,
    client: new Client(baseUrl),
    sql: async <Row>(text: string, parameters?: unknown[]) =>
      (await pool.query(text, parameters)).rows as Row[],
    async settle() {
      await sandbox.whenIdle();
      while (await unsettled()) {
        await app.get(Relay).drain();
        await app.get(JobWorkers).drain();
        await app.get(Couriers, { strict: false }).whenHome();
        await sandbox.whenIdle();
      }
    },
    violations: () => verifyInvariants(database.url),
    async stop({ sound } = { sound: true }) {
      const violations = sound ? await verifyInvariants(database.url) : [];
      const wrong = sound ? await wrongNews(pool) : [];
      await app.close();
      await sandbox.close();
      await pool.end();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
      expect(violations).toEqual([]);
      expect(wrong).toEqual([]);
    },
  };
}
