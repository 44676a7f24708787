import type Stripe from 'stripe';
import { BY_SERVER, refusal, stripeUnderTest } from './support.js';

/** Refusals that Stripe and the sandbox must agree on. Runs against Stripe itself with STRIPE_TEST_KEY. */
describe("Stripe's refusals", () => {
  let stripe: Stripe;
  let close: () => Promise<void>;

  beforeAll(async () => ({ stripe, close } = await stripeUnderTest()));
  afterAll(() => close());

  const create = (params: object) =>
    refusal(stripe.paymentIntents.create(params as Stripe.PaymentIntentCreateParams));

  it.each([
    ['no amount', { currency: 'gbp' }, 'parameter_missing', 'amount'],
    ['no currency', { amount: 100 }, 'parameter_missing', 'currency'],
    ['an unknown currency', { amount: 100, currency: 'zzz' }, undefined, 'currency'],
    ['a fraction', { amount: 10.5, currency: 'gbp' }, 'parameter_invalid_integer', 'amount'],
    ['zero', { amount: 0, currency: 'gbp' }, 'parameter_invalid_integer', 'amount'],
    ['less than 30p', { amount: 29, currency: 'gbp' }, 'amount_too_small', 'amount'],
    ['less than 50 cents', { amount: 49, currency: 'usd' }, 'amount_too_small', 'amount'],
    ['less than 50 yen', { amount: 49, currency: 'jpy' }, 'amount_too_small', 'amount'],
    ['too much', { amount: 100_000_000, currency: 'gbp' }, 'amount_too_large', 'amount'],
    ['an unknown parameter', { amount: 100, currency: 'gbp', colour: 'red' }, 'parameter_unknown', 'colour'],
    [
      'the old list of types',
      { amount: 100, currency: 'gbp', payment_method_types: ['card'] },
      'payment_method_types_no_longer_supported',
      'payment_method_types',
    ],
    [
      'an unknown customer',
      { amount: 100, currency: 'gbp', customer: 'cus_none' },
      'resource_missing',
      'customer',
    ],
    [
      'an empty customer',
      { amount: 100, currency: 'gbp', customer: '' },
      'parameter_invalid_empty',
      'customer',
    ],
    [
      'an unknown method',
      { amount: 100, currency: 'gbp', payment_method: 'pm_none' },
      'resource_missing',
      'payment_method',
    ],
  ])('refuses %s', async (_what, params, code, param) => {
    const error = await create(params);
    expect(error).toMatchObject({ statusCode: 400, rawType: 'invalid_request_error', param });
    expect(error.code).toBe(code);
    expect(error.message).not.toBe('');
    expect(error.requestId).toMatch(/^req_/);
  });

  it.each([
    ['30p', { amount: 30, currency: 'gbp' }],
    ['the maximum', { amount: 99_999_999, currency: 'gbp' }],
  ])('accepts %s', async (_what, params) => {
    const made = await stripe.paymentIntents.create(params);
    expect(made.amount).toBe(params.amount);
  });

  it('refuses a nested unknown parameter by its full name', async () => {
    const automatic = { enabled: true, colour: 'red' };
    expect(
      await refusal(
        stripe.paymentIntents.create({
          amount: 100,
          currency: 'gbp',
          automatic_payment_methods: automatic,
        }),
      ),
    ).toMatchObject({ code: 'parameter_unknown', param: 'automatic_payment_methods[colour]' });
  });

  it('does nothing when the expansion is misspelt', async () => {
    const customer = (await stripe.customers.create({})).id;
    expect(
      await create({ amount: 100, currency: 'gbp', customer, expand: ['latest_chargee'] }),
    ).toMatchObject({
      statusCode: 400,
    });
    expect((await stripe.paymentIntents.list({ customer })).data).toEqual([]);
  });

  it('answers 404 resource_missing for unknown ids', async () => {
    const missing = { statusCode: 404, code: 'resource_missing', rawType: 'invalid_request_error' };
    expect(await refusal(stripe.paymentIntents.retrieve('pi_none'))).toMatchObject({
      ...missing,
      param: 'intent',
    });
    expect(await refusal(stripe.customers.retrieve('cus_none'))).toMatchObject({ ...missing, param: 'id' });
    expect(await refusal(stripe.charges.retrieve('ch_none'))).toMatchObject(missing);
    expect(await refusal(stripe.refunds.retrieve('re_none'))).toMatchObject(missing);
    expect(await refusal(stripe.events.retrieve('evt_none'))).toMatchObject(missing);
    expect(await refusal(stripe.paymentIntents.cancel('pi_none'))).toMatchObject(missing);
  });

  it('refuses to confirm without a payment method, or with one of another type', async () => {
    const made = await stripe.paymentIntents.create({
      amount: 100,
      currency: 'usd',
      allowed_payment_method_types: ['card'],
      ...BY_SERVER,
    });
    expect(await refusal(stripe.paymentIntents.confirm(made.id))).toMatchObject({
      code: 'payment_intent_unexpected_state',
    });
    const bank = stripe.paymentIntents.confirm(made.id, { payment_method: 'pm_usBankAccount' });
    expect((await refusal(bank)).statusCode).toBe(400);
    expect((await stripe.paymentIntents.retrieve(made.id)).status).toBe('requires_payment_method');
  });
});
