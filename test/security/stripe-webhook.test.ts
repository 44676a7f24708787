import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Request } from '../support/requests.js';
import { stripeSays } from '../support/stripe-says.js';

const MINUTE = 60_000;
const event = { type: 'customer.created', data: { object: { id: 'cus_1', note: 'Zoë — 🎟' } } };

describe("Stripe's webhooks", () => {
  let box: Boxoffice;
  beforeAll(async () => {
    box = await startBoxoffice({ env: { STRIPE_WEBHOOK_SECRET: 'whsec_old, whsec_new' }, webhooks: 'drop' });
  });
  afterAll(() => box.stop());

  const deliver = async ({ headers, body }: Request) => {
    const answer = await box.client.call('POST', '/api/webhooks/stripe', { body, headers: headers ?? {} });
    return [answer.status, answer.body.code ?? answer.body.received];
  };
  const signed = (options: { at?: number; secret?: string; of?: object } = {}) =>
    stripeSays(box, options.of ?? event, { secret: 'whsec_new', ...options });
  const stored = async () =>
    Number((await box.sql<{ n: string }>('SELECT count(*) AS n FROM payments.stripe_events'))[0]?.n);

  it.each(['whsec_old', 'whsec_new'])(
    'are taken when signed with %s, while the secret is changed',
    async (secret) => {
      const before = await stored();
      const delivery = signed({ secret });
      expect(await deliver(delivery)).toEqual([200, true]);
      expect(await deliver(delivery)).toEqual([200, true]);
      expect(await stored()).toBe(before + 1);
    },
  );

  const refused: [string, () => Request][] = [
    ['signed with another secret', () => signed({ secret: 'whsec_other' })],
    ['signed more than 300 seconds ago', () => signed({ at: Date.now() - 5 * MINUTE - 2000 })],
    ['signed more than 300 seconds ahead', () => signed({ at: Date.now() + 60 * MINUTE })],
    ['not signed', () => ({ ...signed(), headers: { 'content-type': 'application/json' } })],
    [
      'signed with nonsense',
      () => ({
        ...signed(),
        headers: { 'content-type': 'application/json', 'stripe-signature': 't=1,v1=00' },
      }),
    ],
    ['of another body', () => ({ ...signed(), body: String(signed().body).replace('cus_1', 'cus_2') })],
    [
      'of the same JSON in other bytes',
      () => {
        const given = signed();
        return { ...given, body: `${String(given.body)} ` };
      },
    ],
    ['without a body', () => ({ ...signed(), body: '' })],
    ['signed over what is no JSON', () => ({ ...signed(), body: 'nonsense' })],
  ];

  it.each(refused)('are refused when %s', async (_what, make) => {
    const before = await stored();
    expect(await deliver(make())).toEqual([400, 'invalid_signature']);
    expect(await stored()).toBe(before);
  });

  it('are taken up to 300 seconds late', async () => {
    expect(await deliver(signed({ at: Date.now() - 5 * MINUTE + 10_000 }))).toEqual([200, true]);
  });

  it('are taken whatever text stands in them', async () => {
    const before = await stored();
    const data = {
      object: { id: 'pi_\u0000', object: 'payment_intent', metadata: { '\ud800': 'a\u0000\udc00' } },
    };
    expect(await deliver(signed({ of: { type: 'payment_intent.created\u0000', data } }))).toEqual([
      200,
      true,
    ]);
    expect(await stored()).toBe(before + 1);
  });

  it.each([
    ['another kind of event', { object: 'v2.core.event', type: 'v1.billing.meter.no_meter_found' }],
    ['no event', { object: 'charge' }],
    ['an event about nothing', { type: 'x', data: null }],
  ])('are taken and left when Stripe signed %s', async (_what, of) => {
    const before = await stored();
    expect(await deliver(signed({ of }))).toEqual([200, true]);
    expect(await stored()).toBe(before);
  });
});
