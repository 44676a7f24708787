import type Stripe from 'stripe';
import { BY_SERVER, refusal, stripeUnderTest } from './support.js';

/** Runs against Stripe itself with STRIPE_TEST_KEY. */
describe('Refunds', () => {
  let stripe: Stripe;
  let close: () => Promise<void>;

  beforeAll(async () => ({ stripe, close } = await stripeUnderTest()));
  afterAll(() => close());

  const intent = (more: Partial<Stripe.PaymentIntentCreateParams> = {}) =>
    stripe.paymentIntents.create({ amount: 1000, currency: 'gbp', ...BY_SERVER, ...more });
  const paid = (more: Partial<Stripe.PaymentIntentCreateParams> = {}) =>
    intent({ payment_method: 'pm_card_visa', confirm: true, ...more });
  const chargeOf = async (id: string) =>
    (await stripe.paymentIntents.retrieve(id, { expand: ['latest_charge'] })).latest_charge as Stripe.Charge;

  it('gives back all that was captured when no amount is given', async () => {
    const { id } = await paid();
    const refund = await stripe.refunds.create({
      payment_intent: id,
      reason: 'requested_by_customer',
      metadata: { a: 'b' },
    });
    expect(refund).toMatchObject({
      object: 'refund',
      amount: 1000,
      currency: 'gbp',
      status: 'succeeded',
      payment_intent: id,
      reason: 'requested_by_customer',
      metadata: { a: 'b' },
    });
    expect(await stripe.refunds.retrieve(refund.id)).toMatchObject({ id: refund.id, amount: 1000 });
    expect(await chargeOf(id)).toMatchObject({ refunded: true, amount_refunded: 1000 });
    expect((await stripe.paymentIntents.retrieve(id)).status).toBe('succeeded');
    expect(await refusal(stripe.refunds.create({ payment_intent: id }))).toMatchObject({
      statusCode: 400,
      code: 'charge_already_refunded',
    });
  });

  it('never gives back more than was captured', async () => {
    const { id } = await paid();
    const charge = (await chargeOf(id)).id;
    const tooMuch = { statusCode: 400, param: 'amount' };
    expect(await refusal(stripe.refunds.create({ payment_intent: id, amount: 1001 }))).toMatchObject(tooMuch);
    await stripe.refunds.create({ payment_intent: id, amount: 400 });
    await stripe.refunds.create({ charge, amount: 500 });
    expect(await refusal(stripe.refunds.create({ charge, amount: 101 }))).toMatchObject(tooMuch);
    expect(await chargeOf(id)).toMatchObject({ refunded: false, amount_refunded: 900 });
    await stripe.refunds.create({ payment_intent: id });
    const { data } = await stripe.refunds.list({ payment_intent: id });
    expect(data.map(({ amount }) => amount)).toEqual([100, 500, 400]);
    expect((await stripe.refunds.list({ charge, limit: 2 })).has_more).toBe(true);
  });

  it('keeps to the limit when refunds race', async () => {
    const { id } = await paid();
    const race = Array.from({ length: 10 }, () => stripe.refunds.create({ payment_intent: id, amount: 300 }));
    const outcomes = await Promise.allSettled(race);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  });

  it('gives back no more than the captured part', async () => {
    const { id } = await paid({ capture_method: 'manual' });
    expect((await refusal(stripe.refunds.create({ payment_intent: id }))).statusCode).toBe(400);
    await stripe.paymentIntents.capture(id, { amount_to_capture: 600 });
    expect((await refusal(stripe.refunds.create({ payment_intent: id, amount: 601 }))).statusCode).toBe(400);
    expect((await stripe.refunds.create({ payment_intent: id, amount: 600 })).amount).toBe(600);
  });

  it('refuses what was never paid', async () => {
    const unpaid = { statusCode: 400, rawType: 'invalid_request_error' };
    const { id } = await intent();
    expect(await refusal(stripe.refunds.create({ payment_intent: id }))).toMatchObject(unpaid);
    await refusal(stripe.paymentIntents.confirm(id, { payment_method: 'pm_card_chargeDeclined' }));
    expect(await refusal(stripe.refunds.create({ payment_intent: id }))).toMatchObject(unpaid);
    expect(await refusal(stripe.refunds.create({ payment_intent: 'pi_none' }))).toMatchObject({
      code: 'resource_missing',
    });
    expect((await refusal(stripe.refunds.create({}))).statusCode).toBe(400);
  });
});
