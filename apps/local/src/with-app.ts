import type { INestApplication } from '@nestjs/common';
import { loadConfig } from '#libs/platform';
import { migrateDatabase } from '../../../ormconfig.js';
import { createApp } from '../../api/src/create-app.js';
import { withDatabase } from './with-database.js';

// A command asks nothing of Stripe and seals nothing, but the application will not be built without them.
const unused = {
  STRIPE_SECRET_KEY: 'sk_test_unused',
  STRIPE_PUBLISHABLE_KEY: 'pk_test_unused',
  STRIPE_WEBHOOK_SECRET: 'whsec_unused',
  ALLOW_TEST_KEYS: 'true',
  SECRET_KEY: '0'.repeat(64),
};

/** Gives a command the application's use cases, on the configured or the embedded database; nothing is started. */
export async function withApp(use: (app: INestApplication) => Promise<void>): Promise<void> {
  const given = loadConfig(process.env);
  await withDatabase(given, async (url) => {
    if (given.DATABASE_URL === undefined) await migrateDatabase(url);
    const config = loadConfig({ ...unused, ...process.env, DATABASE_URL: url, LOG_LEVEL: 'error' });
    const app = await createApp(config, { api: true, worker: false });
    try {
      await use(app);
    } finally {
      await app.close();
    }
  });
}
