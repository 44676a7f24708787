import { BadConfiguration, loadConfig, mailFrom, publicUrl } from './config.js';

const refusal = (env: Record<string, string>): string => {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof BadConfiguration) return error.message;
    throw error;
  }
  return 'none';
};

describe('a wrong setting', () => {
  const port = (value: string) => `PORT: must be a port, 1 to 65535, not "${value}"`;
  const url = 'DATABASE_URL: must be of the form postgres://user:password@host:5432/name';

  const mail = 'SMTP_URL: must be of the form smtp://user:password@host:port, or smtps://';
  const secrets =
    'STRIPE_WEBHOOK_SECRET: must be one secret, or two separated by a comma while it is being changed';
  const together = (missing: string, given: string) => `${missing}: required together with ${given}`;

  it.each([
    ['PORT', 'abc', port('abc')],
    ['PORT', '0', port('0')],
    ['PORT', '65536', port('65536')],
    ['PORT', '80.5', port('80.5')],
    ['SESSION_HOURS', 'a week', 'SESSION_HOURS: must be a whole number from 1 to 8760, not "a week"'],
    ['DEMO', 'perhaps', 'DEMO: must be true or false, not "perhaps"'],
    ['NODE_ENV', 'prod', 'NODE_ENV: must be one of development, test, production, not "prod"'],
    [
      'LOG_LEVEL',
      'loud',
      'LOG_LEVEL: must be one of fatal, error, warn, info, debug, trace, silent, not "loud"',
    ],
    ['PUBLIC_URL', 'tickets', 'PUBLIC_URL: must be an http(s) URL, not "tickets"'],
    ['PUBLIC_URL', 'ftp://tickets', 'PUBLIC_URL: must be an http(s) URL, not "ftp://tickets"'],
    [
      'FAILPOINT',
      'purchase',
      'FAILPOINT: must be the name of a failpoint, or with ":3" for the third time it is reached, not "purchase"',
    ],
    ['DATABASE_URL', 'hunter2@db', url],
    ['DATABASE_URL', 'mysql://user:hunter2@db/name', url],
    ['SMTP_URL', 'ftp://hunter2@mail', mail],
    ['SMTP_URL', 'mail.example.com', mail],
    ['STRIPE_WEBHOOK_SECRET', 'whsec_1,whsec_2,whsec_3', secrets],
    ['STRIPE_WEBHOOK_SECRET', 'whsec_1,', secrets],
    ['STRIPE_WEBHOOK_SECRET', 'whsec_1', together('STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET')],
    ['STRIPE_PUBLISHABLE_KEY', 'pk_test_1', together('STRIPE_SECRET_KEY', 'STRIPE_PUBLISHABLE_KEY')],
    ['STRIPE_SECRET_KEY', 'sk_test_1', together('STRIPE_PUBLISHABLE_KEY', 'STRIPE_SECRET_KEY')],
  ])('%s=%s is one line that says what it must be', (name, value, line) => {
    expect(refusal({ [name]: value })).toBe(line);
  });

  it('is not taken for one where it is empty', () => {
    expect(loadConfig({ PORT: '', DEMO: '' })).toMatchObject({ PORT: 3000, DEMO: undefined });
  });
});

describe('a failpoint', () => {
  it('is armed by its setting, and by nothing else', () => {
    expect(loadConfig({}).FAILPOINT).toBeUndefined();
    const { FAILPOINT } = loadConfig({ FAILPOINT: 'send-refund.made:2' });
    expect(FAILPOINT).toEqual({ point: 'send-refund.made', time: 2 });
  });

  it('is refused in production, whatever it says', () => {
    const production = { NODE_ENV: 'production', FAILPOINT: 'send-refund.made' };
    expect(refusal(production)).toBe('FAILPOINT: refused in production, where no process should kill itself');
    expect(refusal({ ...production, FAILPOINT: 'none' })).toMatch(/^FAILPOINT: /);
  });
});

describe('webhooks to private addresses', () => {
  it('are refused in production, where they would reach into the network', () => {
    const production = { NODE_ENV: 'production', WEBHOOKS_ALLOW_PRIVATE: 'true' };
    expect(refusal(production)).toMatch(/^WEBHOOKS_ALLOW_PRIVATE: refused in production/);
    expect(refusal({ ...production, WEBHOOKS_ALLOW_PRIVATE: 'false' })).toBe('none');
    expect(loadConfig({}).WEBHOOKS_ALLOW_PRIVATE).toBeUndefined();
  });
});

describe('the public URL', () => {
  it.each([
    [{}, 'http://127.0.0.1:3000'],
    [{ PORT: '8080', HOST: 'localhost' }, 'http://localhost:8080'],
    [{ HOST: '::1' }, 'http://[::1]:3000'],
    [{ HOST: 'fe80::1' }, 'http://[fe80::1]:3000'],
    [{ HOST: '0.0.0.0' }, 'http://127.0.0.1:3000'],
    [{ HOST: '::' }, 'http://[::1]:3000'],
    [{ HOST: '::', PUBLIC_URL: 'https://tickets.example.com/' }, 'https://tickets.example.com'],
  ])('of %j is %s', (env, url) => {
    expect(publicUrl(loadConfig(env))).toBe(url);
    expect(URL.canParse(url)).toBe(true);
  });
});

describe('the sender of mails', () => {
  it.each([
    [{}, 'Boxoffice <no-reply@localhost>'],
    [{ HOST: '::1' }, 'Boxoffice <no-reply@localhost>'],
    [{ PUBLIC_URL: 'https://tickets.example.com:8443/box' }, 'Boxoffice <no-reply@tickets.example.com>'],
    [{ MAIL_FROM: 'The Attic <tickets@example.com>' }, 'The Attic <tickets@example.com>'],
    [{ MAIL_FROM: 'tickets@example.com' }, 'tickets@example.com'],
  ])('of %j is %s', (env, from) => {
    expect(mailFrom(loadConfig(env))).toBe(from);
  });

  it.each([
    'nobody',
    'The Attic',
    '<a@example.com>',
    'a@example.com, b@example.com',
    'A\r\nBcc: x <a@b.example>',
  ])('cannot be %j', (from) => {
    expect(refusal({ MAIL_FROM: from })).toMatch(/^MAIL_FROM: must be an address/);
  });
});
