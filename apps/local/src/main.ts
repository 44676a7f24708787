import { rmSync } from 'node:fs';
import path from 'node:path';
import { checkKeys } from '#libs/payments';
import { BadConfiguration, checkDatabase, loadConfig, publicUrl, type Config } from '#libs/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { migrateDatabase } from '../../../ormconfig.js';
import { assertMigrated } from '../../api/src/assert-migrated.js';
import { createApp } from '../../api/src/create-app.js';
import { startSandbox } from '../../sandbox/src/index.js';
import { banner } from './banner.js';
import { CannotStart } from './cannot-start.js';
import { checkPort, whyNotListening } from './check-port.js';
import { seedDemo } from './demo/index.js';
import { startEmbeddedPostgres } from './embedded-postgres.js';
import { lockDataDir } from './instance-lock.js';
import { keptSecretKey } from './kept-secret-key.js';
import { Shutdown } from './shutdown.js';

const shutdown = new Shutdown();
const listed = new Intl.ListFormat('en-GB');

try {
  await start(loadConfig(process.env));
} catch (error) {
  const expected = error instanceof CannotStart || error instanceof BadConfiguration;
  console.error(expected ? error.message : error);
  await shutdown.run();
  process.exit(1);
}

async function start(given: Config): Promise<void> {
  shutdown.listenForSignals();
  refuseSandboxInProduction(given);
  if (given.STRIPE_SECRET_KEY) checkKeys(given.STRIPE_SECRET_KEY, given);
  await checkPort(given.PORT, given.HOST);
  const missing =
    given.DATABASE_URL === undefined
      ? await ownDatabase(given)
      : await configuredDatabase(given, given.DATABASE_URL);
  const { settings, ...providers } = await missingProviders(given);
  const config = loadConfig({ ...process.env, ...missing, ...settings });

  const app = await createApp(config, { api: true, worker: true });
  shutdown.before(() => drain(app, config.SHUTDOWN_SECONDS));
  await listen(app, config);
  const baseUrl = publicUrl(config);
  providers.ready(baseUrl);

  const { stripe, mailUrl } = providers;
  const demo = config.DEMO ? await seedDemo({ app, config, baseUrl, stripe, mailUrl }) : undefined;
  // What an earlier start with the demo has left would lead a program to one that this server is not.
  if (!demo) rmSync(path.join(config.DATA_DIR, 'demo.json'), { force: true });
  console.log(banner({ baseUrl, mailUrl, demo }));
  console.log(`Boxoffice is ready at ${baseUrl}  (${(performance.now() / 1000).toFixed(1)} s)`);
}

async function ownDatabase(given: Config): Promise<NodeJS.ProcessEnv> {
  const database = await startEmbeddedPostgres({ dataDir: given.DATA_DIR, log: (line) => console.log(line) });
  shutdown.before(() => database.stop());
  await migrateDatabase(database.url);
  return {
    DATABASE_URL: database.url,
    SECRET_KEY: given.SECRET_KEY ?? keptSecretKey(given.DATA_DIR),
    DEMO: String(given.DEMO ?? true),
    WEBHOOKS_ALLOW_PRIVATE: String(given.WEBHOOKS_ALLOW_PRIVATE ?? given.NODE_ENV !== 'production'),
  };
}

async function configuredDatabase(given: Config, url: string): Promise<NodeJS.ProcessEnv> {
  if (given.SECRET_KEY === undefined) {
    throw new BadConfiguration(
      'SECRET_KEY: required together with DATABASE_URL; "openssl rand -hex 32" makes one',
    );
  }
  // The application asks, too; but a sandbox would have been started by then.
  await checkDatabase(url);
  await assertMigrated(url);
  return { DEMO: String(given.DEMO ?? false) };
}

function refuseSandboxInProduction(given: Config): void {
  if (given.NODE_ENV !== 'production') return;
  const missing = (['STRIPE_SECRET_KEY', 'SMTP_URL'] as const).find((name) => given[name] === undefined);
  if (missing === undefined) return;
  throw new BadConfiguration(`${missing}: required in production, where no sandbox stands in`);
}

async function missingProviders(given: Config) {
  const ownStripe = given.STRIPE_SECRET_KEY !== undefined;
  const ownMail = given.SMTP_URL !== undefined;
  // Cover pictures can be done without, but for a first look.
  const ownUnsplash = given.UNSPLASH_ACCESS_KEY !== undefined || given.NODE_ENV === 'production';
  const real = {
    apiBase: given.STRIPE_API_BASE ?? 'https://api.stripe.com',
    secretKey: given.STRIPE_SECRET_KEY ?? '',
    publishableKey: given.STRIPE_PUBLISHABLE_KEY ?? '',
  };
  if (ownStripe && ownMail && ownUnsplash)
    return { settings: {}, stripe: real, mailUrl: '', ready: () => undefined };

  if (given.DATABASE_URL !== undefined) {
    const lock = lockDataDir(path.resolve(given.DATA_DIR));
    shutdown.before(() => Promise.resolve(lock.release()));
  }
  const sandbox = await startSandbox({ dataDir: given.DATA_DIR });
  shutdown.before(() => sandbox.close());
  const replaced = [
    ...(ownStripe ? [] : ['Stripe']),
    ...(ownMail ? [] : ['mail']),
    ...(ownUnsplash ? [] : ['Unsplash']),
  ];
  console.log(`A sandbox stands in for ${listed.format(replaced)} (no key set): ${sandbox.url}`);
  const settings: NodeJS.ProcessEnv = {};
  if (!ownStripe) {
    settings.STRIPE_SECRET_KEY = sandbox.stripe.secretKey;
    settings.STRIPE_PUBLISHABLE_KEY = sandbox.stripe.publishableKey;
    settings.STRIPE_WEBHOOK_SECRET = sandbox.stripe.webhookSecret;
    settings.STRIPE_API_BASE = sandbox.stripe.apiBase;
  }
  if (!ownMail) settings.SMTP_URL = sandbox.smtpUrl;
  if (!ownUnsplash) {
    settings.UNSPLASH_ACCESS_KEY = sandbox.unsplash.accessKey;
    settings.UNSPLASH_API_BASE = sandbox.unsplash.apiBase;
  }
  return {
    settings,
    stripe: ownStripe ? real : sandbox.stripe,
    mailUrl: ownMail ? '' : sandbox.mailUrl,
    // Only now: what it has kept for us since the last run should find us listening.
    ready: (baseUrl: string) => {
      if (!ownStripe) sandbox.webhooksTo(`${baseUrl}/api/webhooks/stripe`);
    },
  };
}

async function listen(app: NestFastifyApplication, config: Config): Promise<void> {
  try {
    await app.listen(config.PORT, config.HOST);
  } catch (error) {
    throw whyNotListening(error, config.PORT, config.HOST);
  }
}

async function drain(app: NestFastifyApplication, seconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      console.error(`Something was still running after SHUTDOWN_SECONDS (${seconds}); stopping without it`);
      resolve();
    }, seconds * 1000);
  });
  await Promise.race([app.close(), late]);
  clearTimeout(timer);
}
