import type Stripe from 'stripe';
import { control, refusal, startTestSandbox, type Json, type TestSandbox } from './support.js';

const now = () => Math.floor(Date.now() / 1000);
const card = (number: string, more: Record<string, string> = {}) => ({
  number,
  expiry: '12 / 34',
  cvc: '123',
  ...more,
});

describe('Stripe Checkout in the sandbox', () => {
  let test: TestSandbox;
  let stripe: Stripe;
  beforeAll(async () => {
    test = await startTestSandbox();
    stripe = test.stripe;
  });
  afterAll(() => test.close());

  const price = (name: string, unit_amount: number, currency = 'gbp') => ({
    price_data: { currency, unit_amount, product_data: { name } },
  });
  const create = (more: Partial<Stripe.Checkout.SessionCreateParams> = {}) =>
    stripe.checkout.sessions.create({
      mode: 'payment',
      line_items: [{ ...price('VIP', 1500), quantity: 2 }, price('Parking', 250)],
      success_url: 'http://127.0.0.1:9/done?session={CHECKOUT_SESSION_ID}',
      cancel_url: 'http://127.0.0.1:9/back',
      metadata: { order: 'o1' },
      payment_intent_data: { metadata: { order: 'o1' } },
      ...more,
    });
  const submit = async (url: string | null, form: Record<string, string>) => {
    const answer = await fetch(new URL(url ?? '', test.sandbox.url), {
      method: 'POST',
      body: new URLSearchParams(form),
      redirect: 'manual',
    });
    return { status: answer.status, location: answer.headers.get('location'), html: await answer.text() };
  };
  const eventsOf = async (id: string): Promise<string[]> =>
    (await stripe.events.list({ limit: 100 })).data
      .filter(({ data }) => (data.object as Json).id === id)
      .map(({ type }) => type)
      .reverse();

  it('creates a session without an intent, gets, lists and shows its items', async () => {
    const made = await create({ client_reference_id: 'ref', customer_email: 'sam@example.com' });
    expect(made).toMatchObject({
      object: 'checkout.session',
      status: 'open',
      payment_status: 'unpaid',
      payment_intent: null,
      amount_total: 3250,
      currency: 'gbp',
      mode: 'payment',
      livemode: false,
      metadata: { order: 'o1' },
      url: `${test.sandbox.url}/c/pay/${made.id}`,
    });
    expect(made.id).toMatch(/^cs_test_/);
    expect(made.expires_at - made.created).toBe(86_400);
    expect(await stripe.checkout.sessions.retrieve(made.id)).toMatchObject({ id: made.id, status: 'open' });
    const { data } = await stripe.checkout.sessions.listLineItems(made.id);
    expect(data).toMatchObject([
      { description: 'VIP', quantity: 2, amount_total: 3000 },
      { description: 'Parking', quantity: 1, amount_total: 250 },
    ]);
    const listed = await stripe.checkout.sessions.list({ status: 'open', limit: 1 });
    expect(listed.data.map(({ id }) => id)).toEqual([made.id]);
  });

  it('is paid on its page, with an intent that bears its metadata, and leads to the success page', async () => {
    const made = await create();
    const page = await fetch(made.url ?? '');
    expect(page.headers.get('content-security-policy')).toContain("form-action 'self' http://127.0.0.1:9");
    const html = await page.text();
    expect(html).toContain('SANDBOX');
    expect(html).toContain('32.50 gbp');
    expect(html).toContain('href="http://127.0.0.1:9/back"');
    const paid = await submit(made.url, card('4242 4242 4242 4242', { email: 'sam@example.com' }));
    expect(paid).toMatchObject({ status: 303, location: `http://127.0.0.1:9/done?session=${made.id}` });
    const after = await stripe.checkout.sessions.retrieve(made.id, { expand: ['payment_intent'] });
    expect(after).toMatchObject({
      status: 'complete',
      payment_status: 'paid',
      url: null,
      customer_details: { email: 'sam@example.com' },
      payment_intent: { status: 'succeeded', amount_received: 3250, metadata: { order: 'o1' } },
    });
    expect(await eventsOf(made.id)).toEqual(['checkout.session.completed']);
    expect((await submit(made.url, card('4242424242424242'))).html).toContain('has been paid');
    expect(await refusal(stripe.checkout.sessions.expire(made.id))).toMatchObject({ statusCode: 400 });
    const byIntent = await stripe.checkout.sessions.list({
      payment_intent: (after.payment_intent as Json).id,
    });
    expect(byIntent.data).toHaveLength(1);
  });

  it('stays open after a decline, and what was typed wrong attempts nothing', async () => {
    const made = await create();
    for (const [form, says] of [
      [card('4242'), 'not one of the test cards'],
      [card('4242424242424242', { expiry: '01/20' }), 'in the past'],
      [card('4242424242424242', { expiry: '' }), 'incomplete'],
      [card('4242424242424242', { cvc: 'x' }), 'security code'],
    ] as const) {
      const answer = await submit(made.url, form);
      expect([answer.status, answer.html]).toEqual([402, expect.stringContaining(says)]);
    }
    expect(await stripe.checkout.sessions.retrieve(made.id)).toMatchObject({ payment_intent: null });
    const declined = await submit(made.url, card('4000000000009995'));
    expect([declined.status, declined.html]).toEqual([402, expect.stringContaining('insufficient funds')]);
    const { payment_intent: intent, status } = await stripe.checkout.sessions.retrieve(made.id);
    expect(status).toBe('open');
    expect((await submit(made.url, card('5555 5555 5555 4444'))).status).toBe(303);
    expect(await stripe.checkout.sessions.retrieve(made.id)).toMatchObject({ payment_intent: intent });
  });

  it.each([
    ['complete', '4000000000003220', 303, 'complete'],
    ['fail', '4000000000003220', 402, 'open'],
    ['complete', '4000008400001629', 402, 'open'],
  ])('lets a person %s the check of card %s', async (outcome, number, status, becomes) => {
    const made = await create();
    const asked = await submit(made.url, card(number));
    expect(asked.location).toMatch(/^\/c\/pay\/3ds\/pi_/);
    const page = await fetch(new URL(asked.location ?? '', test.sandbox.url));
    expect(await page.text()).toContain('32.50 gbp');
    expect((await submit(asked.location, { outcome })).status).toBe(status);
    expect((await stripe.checkout.sessions.retrieve(made.id)).status).toBe(becomes);
    expect((await submit(asked.location, { outcome })).html).toContain('Nothing to check');
  });

  it('is ended with its intent, which nobody else may confirm or cancel', async () => {
    const made = await create();
    await submit(made.url, card('4000000000000002'));
    const { payment_intent } = await stripe.checkout.sessions.retrieve(made.id);
    const intent = payment_intent as string;
    expect(await refusal(stripe.paymentIntents.cancel(intent))).toMatchObject({ statusCode: 400 });
    expect(
      await refusal(stripe.paymentIntents.confirm(intent, { payment_method: 'pm_card_visa' })),
    ).toMatchObject({ statusCode: 400 });
    expect(await stripe.checkout.sessions.expire(made.id)).toMatchObject({ status: 'expired', url: null });
    expect(await stripe.paymentIntents.retrieve(intent)).toMatchObject({
      status: 'canceled',
      cancellation_reason: 'expired',
    });
    expect((await submit(made.url, card('4242424242424242'))).html).toContain('has expired');
    expect(await refusal(stripe.checkout.sessions.expire(made.id))).toMatchObject({ statusCode: 400 });
    expect(await eventsOf(made.id)).toEqual(['checkout.session.expired']);
  });

  it('ends by itself when its time is over', async () => {
    const made = await create({ expires_at: now() + 1900 });
    await control(test.sandbox, 'clock', { advanceSeconds: 2000 });
    expect(await eventsOf(made.id)).toEqual(['checkout.session.expired']);
    expect(await stripe.checkout.sessions.retrieve(made.id)).toMatchObject({ status: 'expired' });
  });

  it('refuses what Stripe refuses', async () => {
    const ahead = (await control(test.sandbox, 'clock')).now as number;
    for (const [more, error] of [
      [{ expires_at: ahead + 1700 }, { param: 'expires_at' }],
      [{ expires_at: ahead + 90_000 }, { param: 'expires_at' }],
      [{ success_url: 'javascript:alert(1)' }, { code: 'url_invalid', param: 'success_url' }],
      [{ line_items: [] }, { param: 'line_items' }],
      [{ line_items: [price('Mint', 1)] }, { code: 'amount_too_small' }],
      [{ line_items: [price('A', 100), price('B', 100, 'eur')] }, { param: 'line_items' }],
      [{ payment_method_types: ['card'] }, { code: 'parameter_unknown' }],
    ] as const)
      expect(await refusal(create(more as Partial<Stripe.Checkout.SessionCreateParams>))).toMatchObject({
        statusCode: 400,
        ...error,
      });
    expect(await refusal(stripe.checkout.sessions.retrieve('cs_test_none'))).toMatchObject({
      statusCode: 404,
    });
    expect((await fetch(`${test.sandbox.url}/c/pay/cs_test_none`)).status).toBe(404);
  });

  it('leads an embedded payment through the check and back to its shop', async () => {
    const intent = await stripe.paymentIntents.create({
      amount: 1000,
      currency: 'gbp',
      payment_method: 'pm_card_threeDSecure2Required',
      confirm: true,
      return_url: 'http://127.0.0.1:9/back',
    });
    const url = intent.next_action?.redirect_to_url?.url ?? '';
    expect(await submit(url, { outcome: 'complete' })).toMatchObject({
      status: 303,
      location: 'http://127.0.0.1:9/back',
    });
    expect((await stripe.paymentIntents.retrieve(intent.id)).status).toBe('succeeded');
  });
});
