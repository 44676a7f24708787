import type Stripe from 'stripe';
import { BY_SERVER, refusal, stripeUnderTest } from './support.js';

/** What Stripe and the sandbox must both do. Runs against Stripe itself with STRIPE_TEST_KEY. */
describe('Stripe', () => {
  let stripe: Stripe;
  let close: () => Promise<void>;
  const cards = { currency: 'gbp', ...BY_SERVER };

  beforeAll(async () => ({ stripe, close } = await stripeUnderTest()));
  afterAll(() => close());

  const paid = (amount = 2000, more: Partial<Stripe.PaymentIntentCreateParams> = {}) =>
    stripe.paymentIntents.create({
      ...cards,
      amount,
      payment_method: 'pm_card_visa',
      confirm: true,
      ...more,
    });

  it('creates and gets customers', async () => {
    const made = await stripe.customers.create({
      email: 'ada@example.com',
      name: 'Ada',
      metadata: { user: 'u1' },
    });
    expect(made).toMatchObject({
      object: 'customer',
      email: 'ada@example.com',
      name: 'Ada',
      livemode: false,
    });
    expect(await stripe.customers.retrieve(made.id)).toMatchObject({ id: made.id, metadata: { user: 'u1' } });
  });

  it('takes a payment from requires_payment_method to succeeded', async () => {
    const customer = await stripe.customers.create({});
    const made = await stripe.paymentIntents.create({
      amount: 1250,
      currency: 'GBP',
      automatic_payment_methods: { enabled: true },
      customer: customer.id,
      description: 'Two tickets',
      metadata: { order: 'o1' },
      receipt_email: 'ada@example.com',
    });
    expect(made).toMatchObject({
      object: 'payment_intent',
      status: 'requires_payment_method',
      currency: 'gbp',
      amount_received: 0,
      latest_charge: null,
      customer: customer.id,
      metadata: { order: 'o1' },
      automatic_payment_methods: { enabled: true, allow_redirects: 'always' },
    });
    expect(made.id).toMatch(/^pi_/);
    expect(made.client_secret).toMatch(new RegExp(`^${made.id}_secret_\\w+$`));

    const chosen = await stripe.paymentIntents.update(made.id, {
      payment_method: 'pm_card_mastercard',
      metadata: { seat: 'A1' },
    });
    expect(chosen).toMatchObject({ status: 'requires_confirmation', metadata: { order: 'o1', seat: 'A1' } });

    expect(await refusal(stripe.paymentIntents.confirm(made.id))).toMatchObject({
      statusCode: 400,
      message: expect.stringContaining('return_url'),
    });
    const done = await stripe.paymentIntents.confirm(made.id, {
      return_url: 'https://example.com/',
      expand: ['latest_charge', 'payment_method'],
    });
    expect(done).toMatchObject({
      status: 'succeeded',
      amount_received: 1250,
      latest_charge: {
        object: 'charge',
        amount: 1250,
        amount_captured: 1250,
        captured: true,
        paid: true,
        status: 'succeeded',
        payment_intent: made.id,
        receipt_email: 'ada@example.com',
        metadata: { order: 'o1', seat: 'A1' },
        payment_method_details: { card: { brand: 'mastercard', last4: '4444' } },
      },
      payment_method: { object: 'payment_method', type: 'card' },
    });
    expect((await stripe.paymentIntents.retrieve(made.id)).latest_charge).toMatch(/^ch_/);
    expect(await refusal(stripe.paymentIntents.confirm(made.id))).toMatchObject({
      statusCode: 400,
      code: 'payment_intent_unexpected_state',
      payment_intent: { id: made.id, status: 'succeeded' },
    });
  });

  it('unsets metadata and description', async () => {
    const made = await stripe.paymentIntents.create({
      ...cards,
      amount: 100,
      description: 'x',
      metadata: { a: '1', b: '2' },
    });
    const less = await stripe.paymentIntents.update(made.id, { metadata: { a: '' }, description: '' });
    expect(less).toMatchObject({ metadata: { b: '2' }, description: null });
    expect((await stripe.paymentIntents.update(made.id, { metadata: '' })).metadata).toEqual({});
  });

  it.each([
    ['pm_card_chargeDeclined', 'card_declined', 'generic_decline'],
    ['pm_card_visa_chargeDeclined', 'card_declined', 'generic_decline'],
    ['pm_card_visa_chargeDeclinedInsufficientFunds', 'card_declined', 'insufficient_funds'],
    ['pm_card_chargeDeclinedInsufficientFunds', 'card_declined', 'insufficient_funds'],
    ['pm_card_chargeDeclinedExpiredCard', 'expired_card', undefined],
  ])('declines %s, and lets another card pay', async (method, code, declineCode) => {
    const made = await stripe.paymentIntents.create({ ...cards, amount: 500 });
    const error = await refusal(stripe.paymentIntents.confirm(made.id, { payment_method: method }));
    expect(error).toMatchObject({
      type: 'StripeCardError',
      rawType: 'card_error',
      statusCode: 402,
      code,
      payment_intent: { id: made.id, status: 'requires_payment_method' },
    });
    if (declineCode) expect(error.decline_code).toBe(declineCode);
    const after = await stripe.paymentIntents.retrieve(made.id, { expand: ['latest_charge'] });
    expect(after).toMatchObject({
      status: 'requires_payment_method',
      amount_received: 0,
      payment_method: null,
      last_payment_error: { type: 'card_error', code, payment_method: { object: 'payment_method' } },
      latest_charge: { status: 'failed', paid: false },
    });
    const second = await stripe.paymentIntents.confirm(made.id, { payment_method: 'pm_card_visa' });
    expect(second).toMatchObject({ status: 'succeeded', last_payment_error: null });
    const charges = await stripe.charges.list({ payment_intent: made.id });
    expect(charges.data.map(({ status }) => status)).toEqual(['succeeded', 'failed']);
  });

  it('asks for authentication', async () => {
    const method = 'pm_card_threeDSecure2Required';
    const plain = await stripe.paymentIntents.create({
      ...cards,
      amount: 500,
      payment_method: method,
      confirm: true,
    });
    expect(plain).toMatchObject({ status: 'requires_action', next_action: { type: 'use_stripe_sdk' } });
    const redirected = await paid(500, { payment_method: method, return_url: 'https://example.com/' });
    expect(redirected).toMatchObject({ status: 'requires_action', next_action: { type: 'redirect_to_url' } });
    const other = await stripe.paymentIntents.confirm(plain.id, { payment_method: 'pm_card_visa' });
    expect(other).toMatchObject({ status: 'succeeded', next_action: null });
  });

  it('authorises first and captures later, wholly or in part', async () => {
    const held = await paid(1000, { capture_method: 'manual' });
    expect(held).toMatchObject({ status: 'requires_capture', amount_capturable: 1000, amount_received: 0 });
    expect(await refusal(stripe.paymentIntents.capture(held.id, { amount_to_capture: 1001 }))).toMatchObject({
      statusCode: 400,
      code: 'amount_too_large',
      param: 'amount_to_capture',
    });
    const taken = await stripe.paymentIntents.capture(held.id, {
      amount_to_capture: 600,
      expand: ['latest_charge'],
    });
    expect(taken).toMatchObject({
      status: 'succeeded',
      amount_received: 600,
      amount_capturable: 0,
      latest_charge: { captured: true, amount_captured: 600 },
    });
    expect(await refusal(stripe.paymentIntents.capture(held.id))).toMatchObject({
      code: 'payment_intent_unexpected_state',
    });
  });

  it('cancels what is not paid, and only that', async () => {
    const open = await stripe.paymentIntents.create({ ...cards, amount: 500 });
    const canceled = await stripe.paymentIntents.cancel(open.id, { cancellation_reason: 'abandoned' });
    expect(canceled).toMatchObject({ status: 'canceled', cancellation_reason: 'abandoned' });
    expect(canceled.canceled_at).toBeGreaterThan(0);
    const held = await paid(1000, { capture_method: 'manual' });
    expect(await stripe.paymentIntents.cancel(held.id)).toMatchObject({
      status: 'canceled',
      amount_capturable: 0,
    });
    const done = await paid();
    for (const id of [open.id, done.id])
      expect(await refusal(stripe.paymentIntents.cancel(id))).toMatchObject({
        statusCode: 400,
        code: 'payment_intent_unexpected_state',
      });
    expect(await refusal(stripe.paymentIntents.update(done.id, { amount: 100 }))).toMatchObject({
      statusCode: 400,
    });
  });

  it('lists newest first, a page at a time, by customer and by time', async () => {
    const customer = (await stripe.customers.create({})).id;
    const ids: string[] = [];
    for (let at = 0; at < 5; at++)
      ids.unshift((await stripe.paymentIntents.create({ ...cards, amount: 500, customer })).id);
    await stripe.paymentIntents.create({ ...cards, amount: 500 });
    const first = await stripe.paymentIntents.list({ customer, limit: 2 });
    expect(first).toMatchObject({ object: 'list', has_more: true, url: '/v1/payment_intents' });
    expect(first.data.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    const all: string[] = [];
    for await (const { id } of stripe.paymentIntents.list({ customer, limit: 2 })) all.push(id);
    expect(all).toEqual(ids);
    const back = await stripe.paymentIntents.list({ customer, limit: 2, ending_before: ids[3] });
    expect(back.data.map(({ id }) => id)).toEqual([ids[1], ids[2]]);
    const { created } = await stripe.paymentIntents.retrieve(ids[0] ?? '');
    expect((await stripe.paymentIntents.list({ customer, created: { gt: created } })).data).toEqual([]);
    const expanded = await stripe.paymentIntents.list({ customer, limit: 1, expand: ['data.customer'] });
    expect(expanded.data[0]?.customer).toMatchObject({ id: customer, object: 'customer' });
  });

  it('records events with a snapshot and the request that caused them', async () => {
    const made = await paid(700, { metadata: { order: 'events' } });
    const events = await stripe.events.list({ type: 'payment_intent.succeeded', limit: 20 });
    const event = events.data.find(({ data }) => (data.object as Stripe.PaymentIntent).id === made.id);
    expect(event).toMatchObject({
      object: 'event',
      livemode: false,
      data: { object: { id: made.id, status: 'succeeded', metadata: { order: 'events' } } },
      request: { id: made.lastResponse.requestId, idempotency_key: expect.any(String) },
    });
    expect(await stripe.events.retrieve(event?.id ?? '')).toMatchObject({ id: event?.id, type: event?.type });
  });
});
