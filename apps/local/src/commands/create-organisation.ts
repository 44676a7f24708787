import { parseArgs } from 'node:util';
import { randomBytes } from 'node:crypto';
import { CreateOrganisation } from '#libs/identity';
import { loadConfig, publicId } from '#libs/platform';
import { migrateDatabase } from '../../../../ormconfig.js';
import { createApp } from '../../../api/src/create-app.js';
import { CannotStart } from '../cannot-start.js';
import { command } from '../command.js';
import { keptSecretKey } from '../kept-secret-key.js';
import { withDatabase } from '../with-database.js';

const USAGE =
  'npm run create-organisation -- --name "The Attic" --slug attic --email owner@example.com [--password …] [--currency GBP] [--first-name …] [--last-name …]';

/** The first organisation and its operator, without the demo. */
await command(async () => {
  const { values } = parseArgs({
    options: {
      name: { type: 'string' },
      slug: { type: 'string' },
      email: { type: 'string' },
      password: { type: 'string' },
      currency: { type: 'string', default: 'GBP' },
      'first-name': { type: 'string', default: 'Box' },
      'last-name': { type: 'string', default: 'Office' },
    },
  });
  const { name, slug, email } = values;
  if (!name || !slug || !email) throw new CannotStart(`Usage: ${USAGE}`);
  if (!/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(slug))
    throw new CannotStart('--slug: lower-case letters, digits and hyphens');
  if (!/^[A-Z]{3}$/.test(values.currency))
    throw new CannotStart('--currency: three capital letters (ISO 4217)');
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) throw new CannotStart('--email: must be an e-mail address');
  const given = loadConfig(process.env);
  const password = values.password ?? randomBytes(12).toString('base64url');
  await withDatabase(given, async (url) => {
    if (given.DATABASE_URL === undefined) await migrateDatabase(url);
    const secretKey =
      given.SECRET_KEY ?? (given.DATABASE_URL === undefined ? keptSecretKey(given.DATA_DIR) : undefined);
    const unused = {
      STRIPE_SECRET_KEY: 'sk_test_unused',
      STRIPE_PUBLISHABLE_KEY: 'pk_test_unused',
      STRIPE_WEBHOOK_SECRET: 'whsec_unused',
    };
    const config = loadConfig({
      ...unused,
      ...process.env,
      DATABASE_URL: url,
      SECRET_KEY: secretKey,
      LOG_LEVEL: 'error',
    });
    const app = await createApp(config, { api: true, worker: false });
    try {
      const owner = { email, password, firstName: values['first-name'], lastName: values['last-name'] };
      const id = await app
        .get(CreateOrganisation, { strict: false })
        .execute({ name, slug, currency: values.currency, owner });
      console.log(`Organisation ${publicId('org', id)} (${slug}); ${email} signs in as its operator.`);
      if (values.password === undefined)
        console.log(`Password, unless the account existed already: ${password}`);
    } finally {
      await app.close();
    }
  });
});
