import { parseArgs } from 'node:util';
import { randomBytes } from 'node:crypto';
import { CreateOrganisation } from '#libs/identity';
import { publicId } from '#libs/platform';
import { CannotStart } from '../cannot-start.js';
import { command } from '../command.js';
import { withApp } from '../with-app.js';

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
  const password = values.password ?? randomBytes(12).toString('base64url');
  await withApp(async (app) => {
    const owner = { email, password, firstName: values['first-name'], lastName: values['last-name'] };
    const id = await app
      .get(CreateOrganisation, { strict: false })
      .execute({ name, slug, currency: values.currency, owner });
    console.log(`Organisation ${publicId('org', id)} (${slug}); ${email} signs in as its operator.`);
    if (values.password === undefined) {
      console.log(`Password, unless the account existed already: ${password}`);
    }
  });
});
