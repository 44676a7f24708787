import Stripe from 'stripe';
import { control, payByCard, refusal, startTestSandbox, type Json, type TestSandbox } from './support.js';

/** Enough for the work, and no answer comes after it. */
const GIVE_UP = { timeout: 400, maxNetworkRetries: 0 };
const PATIENT = { maxNetworkRetries: 0 };

describe('Faults of API calls', () => {
  let test: TestSandbox;
  let stripe: Stripe;

  beforeAll(async () => {
    test = await startTestSandbox();
    ({ stripe } = test);
  });
  afterAll(() => test.close());
  afterEach(() => control(test.sandbox, 'faults', undefined, 'DELETE'));

  const fault = (kind: string, more: object = {}) => control(test.sandbox, 'faults', { kind, ...more });
  const limits = (kind: string) => (kind.startsWith('timeout') ? GIVE_UP : PATIENT);
  const books = () => control(test.sandbox, 'ledger');
  const lineOf = async (id: string): Promise<Json> =>
    (await control(test.sandbox, `ledger?payment_intent=${id}`)).payment_intents[0];
  const intents = async () => (await books()).payment_intents.length;

  it.each([
    [500, Stripe.errors.StripeAPIError, 'api_error'],
    [502, Stripe.errors.StripeAPIError, 'api_error'],
    [429, Stripe.errors.StripeRateLimitError, 'invalid_request_error'],
  ])('answers %i with an error in the shape of Stripe, and does nothing', async (status, type, rawType) => {
    await fault('error', { status });
    const before = await intents();
    const failure = await refusal(payByCard(stripe, {}, { idempotencyKey: `error-${status}` }));
    expect(failure).toBeInstanceOf(type);
    expect(failure).toMatchObject({ statusCode: status, rawType });
    expect(await intents()).toBe(before);
    const paid = await payByCard(stripe, {}, { idempotencyKey: `error-${status}` });
    expect(paid.lastResponse.headers).not.toHaveProperty('idempotent-replayed');
    expect(await intents()).toBe(before + 1);
  });

  it.each(['error-after', 'reset-after', 'timeout-after', 'not-json-after', 'bare-json-after'])(
    'does the work once, whose answer is lost by %s and replayed to a retry',
    async (kind) => {
      const before = await intents();
      // The SDK tries once more by itself after a reset.
      await fault(kind, { times: kind === 'reset-after' ? 2 : 1 });
      const options = { idempotencyKey: kind };
      const lost = await payByCard(stripe, {}, { ...options, ...limits(kind) }).catch(
        (error: unknown) => error,
      );
      if (kind === 'bare-json-after') expect(lost).not.toHaveProperty('object');
      else expect(lost).toBeInstanceOf(Stripe.errors.StripeError);
      expect(await intents()).toBe(before + 1);
      const found = await payByCard(stripe, {}, options);
      expect(found.lastResponse.headers).toMatchObject({ 'idempotent-replayed': 'true' });
      expect(await intents()).toBe(before + 1);
      expect(await lineOf(found.id)).toMatchObject({ status: 'succeeded', succeeded_charges: 1 });
    },
  );

  it.each(['reset', 'timeout-before', 'not-json', 'bare-json'])(
    'does no work by %s, and leaves the key free',
    async (kind) => {
      const before = await intents();
      await fault(kind, { times: kind === 'reset' ? 2 : 1 });
      const options = { idempotencyKey: kind };
      const lost = await payByCard(stripe, {}, { ...options, ...limits(kind) }).catch(
        (error: unknown) => error,
      );
      if (kind === 'bare-json') expect(lost).not.toHaveProperty('object');
      else expect(lost).toBeInstanceOf(Stripe.errors.StripeError);
      expect(await intents()).toBe(before);
      const paid = await payByCard(stripe, {}, options);
      expect(paid.lastResponse.headers).not.toHaveProperty('idempotent-replayed');
      expect(await intents()).toBe(before + 1);
    },
  );

  it('lets the SDK recover by its own retry, with one payment and one refund', async () => {
    const before = await intents();
    await fault('reset-after', { match: { method: 'POST' } });
    const { id } = await payByCard(stripe);
    await fault('timeout-after', { match: { path: '/v1/refunds' } });
    await stripe.refunds.create({ payment_intent: id }, { timeout: 500, maxNetworkRetries: 1 });
    expect(await intents()).toBe(before + 1);
    expect((await lineOf(id)).refunds).toHaveLength(1);
  });

  it('keeps an error under its key where it came of the work', async () => {
    await fault('error-kept');
    const attempt = () => refusal(payByCard(stripe, {}, { idempotencyKey: 'kept', maxNetworkRetries: 3 }));
    expect(await attempt()).toMatchObject({ statusCode: 500 });
    const again = await attempt();
    expect(again).toMatchObject({ statusCode: 500, headers: { 'idempotent-replayed': 'true' } });
    expect((await payByCard(stripe, {}, { idempotencyKey: 'another' })).status).toBe('succeeded');
  });

  it('delays the work, which is done though nobody waits for it, and holds its key', async () => {
    await fault('delay');
    const options = { idempotencyKey: 'slow' };
    const before = await intents();
    await refusal(payByCard(stripe, {}, { ...options, ...GIVE_UP }));
    expect(await refusal(payByCard(stripe, {}, options))).toMatchObject({
      statusCode: 409,
      code: 'idempotency_key_in_use',
    });
    expect(await intents()).toBe(before);
    await control(test.sandbox, 'faults', undefined, 'DELETE');
    const found = await payByCard(stripe, {}, options);
    expect(found.lastResponse.headers).toMatchObject({ 'idempotent-replayed': 'true' });
    expect(await intents()).toBe(before + 1);
    await fault('delay', { ms: 1 });
    expect((await payByCard(stripe)).status).toBe('succeeded');
  });

  it('matches a method and a path by prefix, by pattern or to its end', async () => {
    const { id } = await stripe.paymentIntents.create({ amount: 1000, currency: 'gbp' });
    const hits = async (match: object, attempt: () => Promise<unknown>) => {
      const { id: known } = await fault('error', { match });
      await attempt().catch(() => undefined);
      const { data } = await control(test.sandbox, 'faults');
      await control(test.sandbox, `faults/${known}`, undefined, 'DELETE');
      return data.find((each: Json) => each.id === known).hits;
    };
    const read = () => stripe.paymentIntents.retrieve(id);
    const cancel = () => stripe.paymentIntents.cancel(id);
    expect(await hits({ path: '/v1/payment_intents' }, read)).toBe(1);
    expect(await hits({ path: '/v1/payment' }, read)).toBe(0);
    expect(await hits({ path: '/v1/payment_intents$' }, read)).toBe(0);
    expect(await hits({ path: '/v1/payment_intents/*$' }, read)).toBe(1);
    expect(await hits({ path: '/v1/**/cancel' }, read)).toBe(0);
    expect(await hits({ path: '/v1/*/*/cancel' }, cancel)).toBe(1);
    expect(await hits({ method: 'post' }, read)).toBe(0);
    expect(await hits({ method: 'get' }, read)).toBe(1);
  });

  it('hits the next, or by chance the same ones for the same seed', async () => {
    const outcomes = async (more: object) => {
      await fault('error', { match: { method: 'GET' }, ...more });
      let hit = '';
      for (let call = 0; call < 20; call++)
        hit += await stripe.events.list().then(
          () => '.',
          () => 'x',
        );
      await control(test.sandbox, 'faults', undefined, 'DELETE');
      return hit;
    };
    expect(await outcomes({ skip: 2, times: 3 })).toBe(`..xxx${'.'.repeat(15)}`);
    const some = await outcomes({ rate: 0.5, seed: 7 });
    expect(some).toMatch(/^(?=.*x)(?=.*\.)/);
    expect(await outcomes({ rate: 0.5, seed: 7 })).toBe(some);
    expect(await outcomes({ rate: 0.5, seed: 8 })).not.toBe(some);
    expect(await outcomes({ rate: 1, times: 4 })).toBe(`xxxx${'.'.repeat(16)}`);
  });

  it('counts, and refuses what it does not understand', async () => {
    await fault('error', { times: 2 });
    await refusal(stripe.events.list());
    expect((await control(test.sandbox, 'faults')).data).toEqual([
      expect.objectContaining({ kind: 'error', status: 500, times: 2, seen: 1, hits: 1, spent: false }),
    ]);
    const empty = await fetch(`${test.sandbox.url}/_sandbox/faults`, {
      method: 'DELETE',
      headers: { 'content-type': 'application/json' },
    });
    expect([empty.status, await empty.json()]).toEqual([200, { data: [] }]);
    for (const wrong of [{ kind: 'flood' }, { kind: 'error', tims: 2 }, { kind: 'error', rate: 2 }])
      await expect(control(test.sandbox, 'faults', wrong)).rejects.toThrow('400');
  });
});
