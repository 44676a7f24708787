import { randomUUID } from 'node:crypto';
import { type Failpoint, JobWorkers } from '#libs/platform';
import { ReconcileMoney } from '#libs/ticketing';
import { startBoxoffice, type Boxoffice } from './boxoffice.js';
import { Client } from './client.js';
import { sandbox, sweep } from './interventions.js';
import { isLostConnection, until } from './race.js';
import { freePort, Server } from './server.js';
import { sweepFiles } from './upload-deaths.js';
import { eventOnSale, organisation, person, type OnSale, type Organisation, type Somebody } from './world.js';

export const PRICE = 1500;

const WEBHOOKS = '/api/webhooks/stripe';
/** Several start at the same time. */
const SERVES_WITHIN_MS = 60_000;
/** A sweep of the holds comes every five seconds. */
const DIES_WITHIN_MS = 30_000;

/** What is killed, on whose behalf; each with customers and an event of its own. */
export interface Scene {
  box: Boxoffice;
  attic: Organisation;
  on: OnSale;
  sam: Somebody;
  /** For a call that is to be repeated as it was. */
  headers: Record<string, string>;
  /**
   * Starts a process that dies at its failpoint, and has it do something.
   * @param act what brings it there; `at` is where it listens, for somebody. Without it, it gets there by itself.
   */
  dies(act?: (at: (who: Somebody) => Somebody) => Promise<unknown>): Promise<void>;
}

export interface Stage {
  /** Calls go to the API that survives. */
  box: Boxoffice;
  attic: Organisation;
  stop(options?: { sound: boolean }): Promise<void>;
}

/**
 * A database, a sandbox and an API that survives, for one victim after the other. The API is a process of its
 * own, because passport knows one application per process.
 */
export async function startStage(): Promise<Stage> {
  const started = await startBoxoffice({ webhooks: 'drop' });
  const survivor = serverOn(started, {}, await freePort(), 'api');
  survivor.launch();
  await until('it serves', () => survivor.ready(), SERVES_WITHIN_MS);
  const { baseUrl } = survivor;
  const box = { ...started, baseUrl, client: new Client(baseUrl) };
  const stop: Stage['stop'] = async (options) => {
    await survivor.signal('SIGTERM');
    await box.stop(options);
  };
  const attic = await organisation(box);
  // A stage lasts longer than a hold does in a soak: none runs out but those that are meant to.
  await box.sql('UPDATE identity.organisations SET hold_minutes = 1440');
  return { box, attic, stop };
}

/** A process of ours at the database and the sandbox of a test. */
export function serverOn(
  { config }: Boxoffice,
  env: Record<string, string>,
  port: number,
  app: 'api' | 'local' | 'worker',
): Server {
  const shared = [
    ...(['DATABASE_URL', 'SECRET_KEY', 'STRIPE_SECRET_KEY', 'STRIPE_PUBLISHABLE_KEY'] as const),
    ...(['STRIPE_WEBHOOK_SECRET', 'STRIPE_API_BASE', 'SMTP_URL', 'PUBLIC_URL'] as const),
    ...(['UNSPLASH_ACCESS_KEY', 'UNSPLASH_API_BASE'] as const),
  ];
  const settings = Object.fromEntries(shared.map((name) => [name, config[name] ?? '']));
  return new Server(port, config.DATA_DIR, { ...settings, ...env }, app);
}

export async function sceneOf({ box, attic }: Stage, point: Failpoint): Promise<Scene> {
  return {
    box,
    attic,
    on: await eventOnSale(attic, { types: [{ price_pence: PRICE, capacity: 1 }, { price_pence: 0 }] }),
    sam: await person(box),
    headers: { 'idempotency-key': randomUUID() },
    dies: (act) => dies(box, point, act),
  };
}

async function dies(box: Boxoffice, point: Failpoint, act?: Parameters<Scene['dies']>[0]): Promise<void> {
  const victim = serverOn(box, { FAILPOINT: point }, await freePort(), 'local');
  victim.launch();
  try {
    await until('it is ready', () => victim.said('Boxoffice is ready') || !victim.running, SERVES_WITHIN_MS);
    if (victim.running && act) {
      box.sandbox.webhooksTo(victim.baseUrl + WEBHOOKS);
      const at = (who: Somebody) => ({ ...who, client: new Client(victim.baseUrl, who.client.token) });
      await act(at).catch((error: unknown) => {
        if (!isLostConnection(error)) throw error;
      });
    }
    await until(`it dies at ${point}`, () => !victim.running, DIES_WITHIN_MS);
  } catch (error) {
    await victim.signal('SIGTERM');
    process.stderr.write(victim.output);
    throw error;
  }
  expect(await victim.exit()).toBe('SIGKILL');
}

/** What the next process does of itself, when it starts and within its first minutes. */
export async function recover(box: Boxoffice): Promise<void> {
  await until('the database has noticed', async () => {
    const sessions = await box.sql(
      // The API that survives listens for changes, and for nothing else.
      `SELECT FROM pg_stat_activity WHERE datname = current_database()
          AND application_name LIKE 'boxoffice %' AND application_name <> 'boxoffice changes'`,
    );
    return sessions.length === 0;
  });
  box.sandbox.webhooksTo(box.baseUrl + WEBHOOKS);
  // Their start frees the jobs that the dead one had taken.
  const jobs = box.app.get(JobWorkers, { strict: false });
  await jobs.start();
  await until('no job waits', async () => (await box.sql('SELECT FROM graphile_worker.jobs')).length === 0);
  await jobs.stop();
  while ((await sweep(box)) > 0);
  await reconcile(box);
  await sweepFiles(box);
}

export async function reconcile(box: Boxoffice): Promise<void> {
  const money = box.app.get(ReconcileMoney, { strict: false });
  expect(await money.execute({ atStart: true, lateSeconds: 0 })).toBe(true);
  await box.settle();
}

/** What is half-way in our books, and what in Stripe's is not as in ours. */
export async function stuck(box: Boxoffice): Promise<string[]> {
  const rows = await box.sql<{ what: string }>(`
    SELECT 'message ' || name AS what FROM platform.outbox WHERE handled_at IS NULL
    UNION ALL SELECT 'webhook ' || type FROM payments.stripe_events WHERE handled_at IS NULL
    UNION ALL SELECT 'quarantined ' || note FROM payments.stripe_events WHERE outcome = 'quarantined'
    UNION ALL SELECT 'job ' || task_identifier FROM graphile_worker.jobs
    UNION ALL SELECT 'mail ' || kind FROM notifications.mails WHERE status = 'pending'
    UNION ALL SELECT 'refund pending' FROM payments.refunds WHERE status = 'pending'
    UNION ALL SELECT 'hold over' FROM ticketing.orders WHERE status = 'pending' AND expires_at <= now()
    UNION ALL SELECT 'file ' || state FROM media.files WHERE state = 'removing' OR (state = 'stored' AND kind = 'gallery')
    UNION ALL SELECT 'paid, order ' || o.status FROM ticketing.orders o JOIN payments.v_payments p ON p.order_id = o.id
               WHERE p.status = 'succeeded' AND o.confirmed_at IS NULL AND p.refunded_amount < p.amount
    UNION ALL SELECT 'payable, order ' || o.status FROM ticketing.orders o JOIN payments.v_open_payments p ON p.order_id = o.id
               WHERE o.status <> 'pending'`);
  return [...rows.map(({ what }) => what), ...(await disagreements(box))];
}

/** Every payment and refund of ours that Stripe does not have like that, and the other way round. */
async function disagreements(box: Boxoffice): Promise<string[]> {
  const { payment_intents: intents, refunds } = await sandbox(box, 'ledger');
  const stripes = new Set<string>();
  for (const { id, status, amount, refunded, currency } of intents)
    stripes.add(`${id} ${status} ${amount} ${currency} refunded ${refunded}`);
  for (const { id, payment_intent, status, amount } of refunds)
    stripes.add(`${id} ${payment_intent} ${status} ${amount}`);
  const rows = await box.sql<{ line: string }>(`
    SELECT concat_ws(' ', stripe_intent_id, status, amount, lower(currency), 'refunded', refunded_amount) AS line
      FROM payments.payments WHERE stripe_intent_id IS NOT NULL
    UNION ALL
    SELECT concat_ws(' ', coalesce(r.stripe_refund_id, 're_none'), p.stripe_intent_id, r.status, r.amount)
      FROM payments.refunds r JOIN payments.payments p ON p.id = r.payment_id`);
  const ours = new Set(rows.map(({ line }) => line));
  return [
    ...[...ours].filter((line) => !stripes.has(line)).map((line) => `only ours: ${line}`),
    ...[...stripes].filter((line) => !ours.has(line)).map((line) => `only Stripe's: ${line}`),
  ];
}
