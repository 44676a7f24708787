import type Stripe from 'stripe';
import { BY_SERVER, call, refusal, startTestSandbox, type TestSandbox } from './support.js';

/** What a bank or a person decides, by `/_sandbox/*`. */
describe('The sandbox as bank and as cardholder', () => {
  let test: TestSandbox;
  let stripe: Stripe;

  beforeAll(async () => {
    test = await startTestSandbox();
    ({ stripe } = test);
  });
  afterAll(() => test.close());

  const confirmed = (payment_method: string) =>
    stripe.paymentIntents.create({
      amount: 1000,
      currency: 'gbp',
      ...BY_SERVER,
      payment_method,
      confirm: true,
    });
  const decide = (path: string, succeed: boolean) => call(test.sandbox, `/_sandbox/${path}`, { succeed });
  const eventsOf = async (id: string) => {
    const { data } = await stripe.events.list({ limit: 100 });
    const mine = data.filter(({ data: { object } }) =>
      [(object as Stripe.PaymentIntent).id, (object as Stripe.Charge).payment_intent].includes(id),
    );
    return mine.map(({ type }) => type).reverse();
  };

  it.each(['pm_card_threeDSecure2Required', 'pm_card_authenticationRequired'])(
    'authenticates %s',
    async (method) => {
      const { id } = await confirmed(method);
      const { status, json } = await decide(`payment_intents/${id}/authenticate`, true);
      expect([status, json.status]).toEqual([200, 'succeeded']);
      expect(await stripe.paymentIntents.retrieve(id)).toMatchObject({
        status: 'succeeded',
        amount_received: 1000,
      });
      expect(await eventsOf(id)).toEqual([
        'payment_intent.created',
        'payment_intent.requires_action',
        'charge.succeeded',
        'payment_intent.succeeded',
      ]);
      expect((await decide(`payment_intents/${id}/authenticate`, true)).status).toBe(400);
    },
  );

  it('goes back to requires_payment_method when authentication fails', async () => {
    const { id } = await confirmed('pm_card_threeDSecure2Required');
    await decide(`payment_intents/${id}/authenticate`, false);
    expect(await stripe.paymentIntents.retrieve(id)).toMatchObject({
      status: 'requires_payment_method',
      next_action: null,
      latest_charge: null,
      last_payment_error: { code: 'payment_intent_authentication_failure' },
    });
    expect(await eventsOf(id)).toContain('payment_intent.payment_failed');
  });

  it('declines after authentication where the card does', async () => {
    const { id } = await confirmed('pm_card_threeDSecureRequiredChargeDeclined');
    const { json } = await decide(`payment_intents/${id}/authenticate`, true);
    expect(json).toMatchObject({
      status: 'requires_payment_method',
      last_payment_error: { code: 'card_declined' },
    });
  });

  it('settles a bank debit, which cannot be canceled meanwhile', async () => {
    const { id, status } = await confirmed('pm_usBankAccount');
    expect(status).toBe('processing');
    expect((await refusal(stripe.paymentIntents.cancel(id))).code).toBe('payment_intent_unexpected_state');
    await decide(`payment_intents/${id}/settle`, true);
    const settled = await stripe.paymentIntents.retrieve(id, { expand: ['latest_charge'] });
    expect(settled).toMatchObject({
      status: 'succeeded',
      latest_charge: { status: 'succeeded', captured: true },
    });
    expect(await eventsOf(id)).toEqual([
      'payment_intent.created',
      'payment_intent.processing',
      'charge.pending',
      'charge.succeeded',
      'payment_intent.succeeded',
    ]);
  });

  it('bounces a bank debit', async () => {
    const { id, latest_charge } = await confirmed('pm_usBankAccount');
    await decide(`payment_intents/${id}/settle`, false);
    expect(await stripe.paymentIntents.retrieve(id)).toMatchObject({
      status: 'requires_payment_method',
      amount_received: 0,
      last_payment_error: { charge: latest_charge },
    });
    expect((await stripe.charges.retrieve(latest_charge as string)).status).toBe('failed');
    expect(await eventsOf(id)).toEqual(
      expect.arrayContaining(['charge.failed', 'payment_intent.payment_failed']),
    );
  });

  it.each([true, false])('settles a pending refund (%s)', async (succeed) => {
    const { id, latest_charge } = await confirmed('pm_card_pendingRefund');
    const refund = await stripe.refunds.create({ payment_intent: id });
    expect(refund.status).toBe('pending');
    await decide(`refunds/${refund.id}/settle`, succeed);
    expect((await stripe.refunds.retrieve(refund.id)).status).toBe(succeed ? 'succeeded' : 'failed');
    expect(await stripe.charges.retrieve(latest_charge as string)).toMatchObject({
      amount_refunded: succeed ? 1000 : 0,
      refunded: succeed,
    });
    const types = (await stripe.events.list({ limit: 100, types: ['refund.updated', 'refund.failed'] })).data
      .filter(({ data: { object } }) => (object as Stripe.Refund).id === refund.id)
      .map(({ type }) => type);
    expect(types).toEqual(succeed ? ['refund.updated'] : ['refund.updated', 'refund.failed']);
  });

  it('keeps a ledger that adds up', async () => {
    const before = (await call(test.sandbox, '/_sandbox/ledger')).json;
    const { id } = await confirmed('pm_card_visa');
    await stripe.refunds.create({ payment_intent: id, amount: 300 });
    const held = await stripe.paymentIntents.create({
      ...{
        amount: 500,
        currency: 'gbp',
        capture_method: 'manual',
        confirm: true,
        payment_method: 'pm_card_visa',
      },
      ...BY_SERVER,
    });
    await stripe.paymentIntents.cancel(held.id);
    const after = (await call(test.sandbox, '/_sandbox/ledger')).json;
    expect(after.totals.gbp.captured - before.totals.gbp.captured).toBe(1000);
    expect(after.totals.gbp.refunded - before.totals.gbp.refunded).toBe(300);
    expect(after.totals.gbp.net).toBe(after.totals.gbp.captured - after.totals.gbp.refunded);
    expect(after.payment_intents).toContainEqual(
      expect.objectContaining({ id, status: 'succeeded', amount: 1000 }),
    );
    expect(after.refunds).toContainEqual(expect.objectContaining({ payment_intent: id, amount: 300 }));
  });
});
