import { isIP, isIPv6 } from 'node:net';
import { cleanEnv, makeExactValidator, makeValidator, str, type CleanedEnvAccessors } from 'envalid';
import { failpointOf, type ArmedFailpoint } from '../failpoints/failpoints.js';

/** Thrown for a setting that is missing or wrong; its message is the one line a person should see. */
export class BadConfiguration extends Error {}

const isUrl = (value: string, scheme: RegExp): boolean =>
  URL.canParse(value) && scheme.test(new URL(value).protocol);

const httpUrl = makeValidator<string>((value) => {
  if (!isUrl(value, /^https?:$/)) throw new Error(`must be an http(s) URL, not "${value}"`);
  return value.replace(/\/$/, '');
});

// What it is instead is not repeated: a password may stand in it.
const databaseUrl = makeValidator<string>((value) => {
  if (!isUrl(value, /^postgres(ql)?:$/))
    throw new Error('must be of the form postgres://user:password@host:5432/name');
  return value;
});

const mailUrl = makeValidator<string>((value) => {
  if (!isUrl(value, /^smtps?:$/))
    throw new Error('must be of the form smtp://user:password@host:port, or smtps://');
  return value;
});

const webhookSecrets = makeValidator<string>((value) => {
  const secrets = value.split(',');
  if (secrets.length > 2 || secrets.some((secret) => secret.trim() === ''))
    throw new Error('must be one secret, or two separated by a comma while it is being changed');
  return value;
});

// A default comes here, too, as what it is.
const number = (what: string, min: number, max: number) =>
  makeValidator<number>((value) => {
    const parsed = Number(value);
    if (!Number.isInteger(parsed) || parsed < min || parsed > max)
      throw new Error(`must be ${what}, not "${value}"`);
    return parsed;
  });

const whole = (min: number, max: number) => number(`a whole number from ${min} to ${max}`, min, max);
const port = number('a port, 1 to 65535', 1, 65_535);

const bool = makeExactValidator<boolean>((value: unknown) => {
  if (value === true || /^(true|yes|on|1)$/.test(String(value))) return true;
  if (value === false || /^(false|no|off|0)$/.test(String(value))) return false;
  throw new Error(`must be true or false, not "${String(value)}"`);
});

const choice = <T extends string>(...choices: T[]) =>
  makeExactValidator<T>((value) => {
    const chosen = choices.find((one) => one === value);
    if (chosen === undefined) throw new Error(`must be one of ${choices.join(', ')}, not "${value}"`);
    return chosen;
  });

const sender = makeValidator<string>((value) => {
  if (!/^([^<>@,;\x00-\x1f]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(value))
    throw new Error(`must be an address, or as "The Attic <tickets@example.com>", not "${value}"`);
  return value;
});

const failpoint = makeExactValidator<ArmedFailpoint>(failpointOf);

const secretKey = makeValidator<string>((value) => {
  if (!/^[0-9a-f]{64}$/i.test(value)) throw new Error('must be 64 hexadecimal characters (32 bytes)');
  return value.toLowerCase();
});

/** Every setting there is. The README's configuration table is checked against this list by a test. */
export const settings = {
  NODE_ENV: choice(
    'development',
    'test',
    'production',
  )({
    default: 'development',
    desc: 'How strict the defaults are',
  }),
  PORT: port({ default: 3000, desc: 'Port of the HTTP API' }),
  HOST: str({ default: '127.0.0.1', desc: 'Address the HTTP API binds to' }),
  PUBLIC_URL: httpUrl({
    default: undefined,
    desc: 'Address the outside world reaches the API under; default http://HOST:PORT',
  }),
  TRUST_PROXY: whole(
    0,
    10,
  )({
    default: 0,
    desc: "How many proxies in front add the caller's address to X-Forwarded-For; limits count by it",
  }),
  DATA_DIR: str({
    default: '.data',
    desc: 'Folder of the embedded database, the sandbox, pictures and generated secrets',
  }),
  MEDIA_DIR: str({
    default: undefined,
    desc: 'Folder of the pictures; default media in DATA_DIR. Processes on several machines share it',
  }),
  DATABASE_URL: databaseUrl({
    default: undefined,
    desc: 'PostgreSQL 15 or later; without it the embedded one is started',
  }),
  DATABASE_POOL_SIZE: whole(
    3,
    200,
  )({ default: 10, desc: 'Connections a process keeps to PostgreSQL, at least 3' }),
  SECRET_KEY: secretKey({
    default: undefined,
    desc: 'Encrypts signing keys at rest, 64 hex characters; generated into DATA_DIR in the embedded mode, else required',
  }),
  DEMO: bool({
    default: undefined,
    desc: 'Seed the demo; default true with the embedded database, else false',
  }),
  STRIPE_SECRET_KEY: str({
    default: undefined,
    desc: "Stripe's secret key; without it the sandbox is started",
  }),
  STRIPE_PUBLISHABLE_KEY: str({
    default: undefined,
    desc: "Stripe's publishable key, handed to customer apps",
  }),
  STRIPE_WEBHOOK_SECRET: webhookSecrets({
    default: undefined,
    desc: 'Signing secret of the webhook endpoint; two, separated by a comma, while rotating',
  }),
  STRIPE_API_BASE: httpUrl({ default: undefined, desc: "Where Stripe's API is; set by the sandbox" }),
  ALLOW_TEST_KEYS: bool({
    default: false,
    desc: 'Lets production start with a Stripe test key, which takes no money',
  }),
  SMTP_URL: mailUrl({
    default: undefined,
    desc: 'Mail server, smtp://user:password@host:port; without it the sandbox mailbox',
  }),
  MAIL_FROM: sender({
    default: undefined,
    desc: 'Whom mails come from; default Boxoffice <no-reply@HOST-of-PUBLIC_URL>',
  }),
  UNSPLASH_ACCESS_KEY: str({
    default: undefined,
    desc: "Unsplash's access key, for cover images; without it the sandbox, or none in production",
  }),
  UNSPLASH_API_BASE: httpUrl({ default: undefined, desc: "Where Unsplash's API is; set by the sandbox" }),
  WEBHOOKS_ALLOW_PRIVATE: bool({
    default: undefined,
    desc: 'Sends webhooks to private addresses, too, as development needs it; default true with the embedded database, else false; refused in production',
  }),
  SESSION_HOURS: whole(1, 8760)({ default: 720, desc: 'How long a sign-in lasts' }),
  PENDING_PLACES_PER_CUSTOMER: whole(
    1,
    1000,
  )({ default: 20, desc: 'Unpaid places one customer may hold per event' }),
  RATE_LIMIT_PER_MINUTE: whole(
    1,
    1_000_000,
  )({ default: 1200, desc: 'Calls a minute per account or, signed out, per address' }),
  LOGIN_LIMIT_PER_MINUTE: whole(
    1,
    1_000_000,
  )({ default: 100, desc: 'Sign-in attempts a minute of an account from one address' }),
  API_CLIENT_LIMIT_PER_MINUTE: whole(1, 1_000_000)({ default: 600, desc: 'Calls a minute per API client' }),
  LOG_LEVEL: choice(
    'fatal',
    'error',
    'warn',
    'info',
    'debug',
    'trace',
    'silent',
  )({
    default: 'info',
    desc: 'How much is logged',
  }),
  SHUTDOWN_SECONDS: whole(
    0,
    3600,
  )({ default: 10, desc: 'Time given to running requests and jobs when stopping' }),
  FAILPOINT: failpoint({
    default: undefined,
    desc: 'Where the process kills itself, for tests of what is left behind; refused in production',
  }),
};

export type Config = Readonly<Omit<ReturnType<typeof clean>, keyof CleanedEnvAccessors>>;

const clean = (env: NodeJS.ProcessEnv) =>
  cleanEnv(env, settings, {
    reporter: ({ errors }) => {
      const [first] = Object.entries(errors);
      if (first) throw new BadConfiguration(`${first[0]}: ${first[1].message}`);
    },
  });

/**
 * Reads and checks every setting, once, at start.
 * @throws BadConfiguration whose message is one line that names the setting
 */
export function loadConfig(env: NodeJS.ProcessEnv): Config {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  // A copy: envalid's own object throws at names that it does not know, which dependency injection asks for.
  const config: Config = { ...clean(present) };
  if (config.FAILPOINT && config.NODE_ENV === 'production') {
    throw new BadConfiguration('FAILPOINT: refused in production, where no process should kill itself');
  }
  if (config.WEBHOOKS_ALLOW_PRIVATE && config.NODE_ENV === 'production') {
    throw new BadConfiguration(
      'WEBHOOKS_ALLOW_PRIVATE: refused in production, where strangers choose what webhooks are sent to',
    );
  }
  const keys = ['STRIPE_SECRET_KEY', 'STRIPE_PUBLISHABLE_KEY', 'STRIPE_WEBHOOK_SECRET'] as const;
  const given = keys.find((name) => config[name]);
  const missing = keys.find((name) => !config[name]);
  if (given && missing) throw new BadConfiguration(`${missing}: required together with ${given}`);
  return config;
}

/** The address the outside world reaches the API under, without a trailing slash. */
export function publicUrl({ PUBLIC_URL, HOST, PORT }: Pick<Config, 'PUBLIC_URL' | 'HOST' | 'PORT'>): string {
  return PUBLIC_URL ?? `http://${reachable(HOST)}:${PORT}`;
}

/** Whom mails come from. */
export function mailFrom(config: Pick<Config, 'MAIL_FROM' | 'PUBLIC_URL' | 'HOST' | 'PORT'>): string {
  return config.MAIL_FROM ?? `Boxoffice <no-reply@${mailHost(config)}>`;
}

/** The host that mails name as theirs; an address in figures is no domain. */
export function mailHost(config: Pick<Config, 'PUBLIC_URL' | 'HOST' | 'PORT'>): string {
  const { hostname } = new URL(publicUrl(config));
  return isIP(hostname.replace(/^\[|\]$/g, '')) ? 'localhost' : hostname;
}

// Nobody can call "every address"; this machine answers at its own.
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return isIPv6(host) ? `[${host}]` : host;
}

/** Injection token of the one Config. */
export const CONFIG = Symbol('CONFIG');
