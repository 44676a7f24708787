import { once } from 'node:events';
import { request } from 'node:http';
import type Stripe from 'stripe';
import { BY_SERVER, refusal, startTestSandbox, type TestSandbox } from './support.js';

describe('Idempotency keys', () => {
  let test: TestSandbox;
  let stripe: Stripe;
  const params: Stripe.PaymentIntentCreateParams = {
    ...{ amount: 1000, currency: 'gbp', payment_method: 'pm_card_visa', confirm: true },
    ...BY_SERVER,
  };

  beforeAll(async () => {
    test = await startTestSandbox();
    ({ stripe } = test);
  });
  afterAll(() => test.close());

  const charges = async () => (await stripe.charges.list({ limit: 100 })).data.length;

  it('answers the first answer again and does the work once', async () => {
    const before = await charges();
    const first = await stripe.paymentIntents.create(params, { idempotencyKey: 'once' });
    const again = await stripe.paymentIntents.create(params, { idempotencyKey: 'once' });
    expect(again).toEqual(first);
    expect(first.lastResponse.headers).not.toHaveProperty('idempotent-replayed');
    expect(again.lastResponse.headers).toMatchObject({
      'idempotent-replayed': 'true',
      'original-request': first.lastResponse.requestId,
    });
    expect(again.lastResponse.requestId).not.toBe(first.lastResponse.requestId);
    expect(await charges()).toBe(before + 1);
  });

  it('replays a decline, even when the card would be accepted now', async () => {
    const { id } = await stripe.paymentIntents.create({ amount: 1000, currency: 'gbp', ...BY_SERVER });
    const decline = () =>
      refusal(
        stripe.paymentIntents.confirm(
          id,
          { payment_method: 'pm_card_chargeDeclined' },
          { idempotencyKey: 'declined' },
        ),
      );
    const before = await charges();
    const [first, again] = [await decline(), await decline()];
    expect(again).toMatchObject({ statusCode: 402, code: 'card_declined', charge: first.charge });
    expect(again.headers).toMatchObject({ 'idempotent-replayed': 'true' });
    expect(await charges()).toBe(before + 1);
  });

  it('refuses the key for other parameters, and for another path', async () => {
    const { id } = await stripe.paymentIntents.create(params, { idempotencyKey: 'mine' });
    const conflict = { statusCode: 400, rawType: 'idempotency_error' };
    const other = stripe.paymentIntents.create({ ...params, amount: 1001 }, { idempotencyKey: 'mine' });
    expect(await refusal(other)).toMatchObject(conflict);
    expect(
      await refusal(stripe.refunds.create({ payment_intent: id }, { idempotencyKey: 'mine' })),
    ).toMatchObject(conflict);
    expect((await stripe.refunds.list({ payment_intent: id })).data).toEqual([]);
  });

  it('refuses the key for the same parameters at another path', async () => {
    const open = () => stripe.paymentIntents.create({ amount: 1000, currency: 'gbp' });
    const [one, two] = [await open(), await open()];
    await stripe.paymentIntents.cancel(one.id, {}, { idempotencyKey: 'cancel' });
    const other = stripe.paymentIntents.cancel(two.id, {}, { idempotencyKey: 'cancel' });
    expect(await refusal(other)).toMatchObject({ statusCode: 400, rawType: 'idempotency_error' });
    expect((await stripe.paymentIntents.retrieve(two.id)).status).toBe('requires_payment_method');
  });

  it('keeps no answer for parameters that were refused at once', async () => {
    const bad = stripe.paymentIntents.create({ ...params, colour: 'red' } as never, {
      idempotencyKey: 'again',
    });
    expect((await refusal(bad)).code).toBe('parameter_unknown');
    expect((await stripe.paymentIntents.create(params, { idempotencyKey: 'again' })).status).toBe(
      'succeeded',
    );
  });

  it('answers 409 while the first request is in flight, and frees the key when it is broken off', async () => {
    const { secretKey, apiBase } = test.sandbox.stripe;
    const body = 'amount=1000&currency=gbp';
    const start = () => {
      const slow = request(`${apiBase}/v1/payment_intents`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${secretKey}`,
          'idempotency-key': 'slow',
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': body.length,
          expect: '100-continue',
        },
      });
      slow.on('error', () => undefined);
      slow.flushHeaders();
      return slow;
    };
    const attempt = () =>
      stripe.paymentIntents.create({ amount: 1000, currency: 'gbp' }, { idempotencyKey: 'slow' });

    const broken = start();
    await once(broken, 'continue');
    expect(await refusal(attempt())).toMatchObject({
      statusCode: 409,
      rawType: 'idempotency_error',
      code: 'idempotency_key_in_use',
    });
    broken.destroy();

    let slow = start();
    // The sandbox learns of the broken connection when it learns of it.
    for (let status = 409; status === 409;) {
      await Promise.race([once(slow, 'continue'), once(slow, 'response')]);
      slow.end(body);
      const [response] = await once(slow, 'response');
      response.resume();
      status = response.statusCode;
      if (status === 409) slow = start();
      else expect(status).toBe(200);
    }
    expect((await attempt()).lastResponse.headers).toMatchObject({ 'idempotent-replayed': 'true' });
  });

  it('lets one of many simultaneous requests do the work', async () => {
    const before = await charges();
    const attempts = Array.from({ length: 20 }, () =>
      stripe.paymentIntents.create(params, { idempotencyKey: 'crowd', maxNetworkRetries: 8 }),
    );
    const ids = new Set((await Promise.all(attempts)).map(({ id }) => id));
    expect(ids.size).toBe(1);
    expect(await charges()).toBe(before + 1);
  });
});
