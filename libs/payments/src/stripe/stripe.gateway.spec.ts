import { createHmac } from 'node:crypto';
import { BadConfiguration, type Config, type Transaction } from '#libs/platform';
import { StripeGateway } from './stripe.gateway.js';

const now = () => Math.floor(Date.now() / 1000);
const body = Buffer.from(
  JSON.stringify({
    id: 'evt_1',
    object: 'event',
    type: 'refund.updated',
    livemode: false,
    data: { object: { id: 're_1' } },
  }),
);

function signed(secret: string, { at = now(), of = body }: { at?: number; of?: Buffer } = {}): string {
  const mac = createHmac('sha256', secret).update(`${at}.${of.toString()}`).digest('hex');
  return `t=${at},v1=${mac}`;
}

function gateway(settings: Partial<Config>): StripeGateway {
  const noTransaction = { assertNone: () => undefined } as unknown as Transaction;
  const made = new StripeGateway(noTransaction, settings as Config);
  made.onModuleInit();
  return made;
}

const KEYS = { STRIPE_SECRET_KEY: 'sk_test_1', STRIPE_WEBHOOK_SECRET: 'whsec_old, whsec_new' };

describe('StripeGateway', () => {
  it.each(['whsec_old', 'whsec_new'])(
    'takes a webhook signed with %s while secrets are rotated',
    (secret) => {
      expect(gateway(KEYS).signed(body, signed(secret))).toBe(true);
    },
  );

  it.each([
    ['no signature', undefined],
    ['an empty one', ''],
    ['nonsense', 'nonsense'],
    ['another secret', signed('whsec_other')],
    ['an empty secret', signed('')],
    ['another body', signed('whsec_new', { of: Buffer.from('{}') })],
    ['a signature of 301 seconds ago', signed('whsec_new', { at: now() - 301 })],
    ['a signature of an hour ahead', signed('whsec_new', { at: now() + 3600 })],
    ['two times', `t=1,${signed('whsec_new', { at: now() + 3600 })}`],
  ])('takes none with %s', (_, signature) => {
    expect(gateway(KEYS).signed(body, signature)).toBe(false);
  });

  it('takes one of a clock that is a little ahead', () => {
    expect(gateway(KEYS).signed(body, signed('whsec_new', { at: now() + 60 }))).toBe(true);
  });

  it('knows from the key whether money is real', () => {
    expect(gateway(KEYS).livemode).toBe(false);
    expect(gateway({ ...KEYS, STRIPE_SECRET_KEY: 'rk_live_1' }).livemode).toBe(true);
  });

  it.each(['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET'])('does not start without %s', (setting) => {
    expect(() => gateway({ ...KEYS, [setting]: undefined })).toThrow(
      new BadConfiguration(`${setting}: required`),
    );
  });
});
