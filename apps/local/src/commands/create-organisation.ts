import { randomBytes } from 'node:crypto';
import { CreateOrganisation, UserStore } from '#libs/identity';
import { publicId } from '#libs/platform';
import { CannotStart } from '../cannot-start.js';
import { command } from '../command.js';
import { withApp } from '../with-app.js';

const about = {
  usage:
    'npm run create-organisation -- --name "The Loft" --slug loft --email owner@example.com [--password …] [--currency GBP] [--first-name …] [--last-name …]',
  does: 'Makes an organisation and its operator, without the demo; prints the password unless one is given.',
  options: {
    name: { type: 'string' },
    slug: { type: 'string' },
    email: { type: 'string' },
    password: { type: 'string' },
    currency: { type: 'string', default: 'GBP' },
    'first-name': { type: 'string', default: 'Box' },
    'last-name': { type: 'string', default: 'Office' },
  },
} as const;

interface Given {
  name?: string | undefined;
  slug?: string | undefined;
  email?: string | undefined;
  password?: string | undefined;
  currency: string;
}

await command(about, async (given) => {
  const { name, slug, email, password, currency, ...person } = wanted(given);
  await withApp(async (app) => {
    const known = await app.get(UserStore, { strict: false }).byEmail(email);
    const hasAccount = known !== null && known.accountState !== 'none';
    if (hasAccount && password !== undefined)
      throw new CannotStart(`--password: ${email} has an account and keeps its password; leave this out`);
    const owner = {
      email,
      password: password ?? randomBytes(12).toString('base64url'),
      firstName: person['first-name'],
      lastName: person['last-name'],
    };
    const id = await app.get(CreateOrganisation, { strict: false }).execute({ name, slug, currency, owner });
    console.log(`Organisation ${publicId('org', id)} (${slug}); its operator is ${email}.`);
    if (hasAccount) console.log('The account was there already and keeps its password.');
    else if (password === undefined) console.log(`Password: ${owner.password}`);
    const body = { email, password: '…', organisation: slug };
    console.log(`Sign in: POST /api/auth/login ${JSON.stringify(body)}`);
  });
});

/** @throws CannotStart naming the option that is missing or wrong */
function wanted<T extends Given>({ name, slug, email, ...others }: T) {
  if (!name || !slug || !email)
    throw new CannotStart(`--name, --slug and --email are needed; usage: ${about.usage}`);
  if (name.length > 200) throw new CannotStart('--name: at most 200 characters');
  if (!/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(slug))
    throw new CannotStart('--slug: up to 63 lower-case letters, digits and hyphens');
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) throw new CannotStart('--email: must be an e-mail address');
  const { password, currency } = others;
  if (password !== undefined && (password.length < 8 || password.length > 200))
    throw new CannotStart('--password: 8 to 200 characters');
  if (!Intl.supportedValuesOf('currency').includes(currency))
    throw new CannotStart('--currency: three capital letters (ISO 4217), e.g. GBP');
  return { name, slug, email, ...others };
}
