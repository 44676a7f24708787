import type Stripe from 'stripe';
import { BY_SERVER, clientOf, refusal, startTestSandbox, type Json, type TestSandbox } from './support.js';

/** A browser has the publishable key and one intent's client secret. */
describe('Calls with a publishable key', () => {
  let test: TestSandbox;
  let intent: Stripe.PaymentIntent;

  beforeAll(async () => (test = await startTestSandbox()));
  afterAll(() => test.close());
  beforeEach(async () => {
    const metadata = { secret: 'between servers' };
    intent = await test.stripe.paymentIntents.create({
      ...{ amount: 1000, currency: 'gbp', automatic_payment_methods: { enabled: true }, metadata },
    });
  });

  const confirm = async (fields: Record<string, string>, headers: Record<string, string> = {}) => {
    const url = `${test.sandbox.stripe.apiBase}/v1/payment_intents/${intent.id}/confirm`;
    const response = await fetch(url, { method: 'POST', body: new URLSearchParams(fields), headers });
    return { response, json: (await response.json()) as Json };
  };
  const credentials = () => ({
    key: test.sandbox.stripe.publishableKey,
    client_secret: intent.client_secret ?? '',
  });

  it('confirms as Stripe.js does, without a return_url', async () => {
    const { response, json } = await confirm({
      ...credentials(),
      payment_method: 'pm_card_visa',
      use_stripe_sdk: 'true',
      payment_user_agent: 'stripe.js/1',
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(json).toMatchObject({ id: intent.id, status: 'succeeded' });
    expect((await test.stripe.paymentIntents.retrieve(intent.id)).status).toBe('succeeded');
  });

  it('takes the key as a bearer token as well, and gets with GET', async () => {
    const { key, client_secret } = credentials();
    const authorization = `Bearer ${key}`;
    const { json } = await confirm({ client_secret, payment_method: 'pm_card_visa' }, { authorization });
    expect(json.status).toBe('succeeded');
    const got = await clientOf(test.sandbox, key).paymentIntents.retrieve(intent.id, { client_secret });
    expect(got).toMatchObject({ id: intent.id, status: 'succeeded', client_secret });
  });

  it('shows a browser nothing that is between the servers', async () => {
    const { key, client_secret } = credentials();
    const shown = await clientOf(test.sandbox, key).paymentIntents.retrieve(intent.id, { client_secret });
    const declined = await confirm({ ...credentials(), payment_method: 'pm_card_chargeDeclined' });
    expect(declined.response.status).toBe(402);
    expect(declined.json.error).toMatchObject({ code: 'card_declined', payment_intent: { id: intent.id } });
    for (const view of [shown, declined.json.error.payment_intent])
      expect(Object.keys(view)).not.toEqual(expect.arrayContaining(['metadata']));
    expect(JSON.stringify([shown, declined.json])).not.toContain('between servers');
    expect(shown).not.toHaveProperty('customer');
    expect(shown).not.toHaveProperty('latest_charge');
  });

  it('refuses a wrong client secret, and none', async () => {
    const method = { payment_method: 'pm_card_visa' };
    const wrong = await confirm({ ...credentials(), client_secret: `${intent.id}_secret_wrong`, ...method });
    expect([wrong.response.status, wrong.json.error.param]).toEqual([400, 'client_secret']);
    const none = await confirm({ key: credentials().key, ...method });
    expect([none.response.status, none.json.error.code]).toEqual([400, 'parameter_missing']);
    expect((await test.stripe.paymentIntents.retrieve(intent.id)).status).toBe('requires_payment_method');
  });

  it("refuses a server's calls", async () => {
    const browser = clientOf(test.sandbox, credentials().key);
    for (const attempt of [
      browser.paymentIntents.create({ amount: 1000, currency: 'gbp', ...BY_SERVER }),
      browser.paymentIntents.cancel(intent.id),
      browser.refunds.create({ payment_intent: intent.id }),
      browser.events.list(),
    ])
      expect(await refusal(attempt)).toMatchObject({ statusCode: 403, code: 'secret_key_required' });
  });
});
