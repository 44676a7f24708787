import type Stripe from 'stripe';
import { control, payByCard, refusal, startTestSandbox, type Json, type TestSandbox } from './support.js';

describe('Refunds that do not end at once', () => {
  let test: TestSandbox;
  let stripe: Stripe;

  beforeAll(async () => {
    test = await startTestSandbox();
    ({ stripe } = test);
  });
  afterAll(() => test.close());
  afterEach(() => control(test.sandbox, 'refunds', undefined, 'DELETE'));

  const plan = (body: object) => control(test.sandbox, 'refunds', body);
  const tick = (advanceSeconds: number) => control(test.sandbox, 'clock', { advanceSeconds });
  const refund = async (options: Stripe.RequestOptions = {}) =>
    stripe.refunds.create({ payment_intent: (await payByCard(stripe)).id }, options);
  const statusOf = async (id: string) => (await stripe.refunds.retrieve(id)).status;
  const typesOf = async (intent: string): Promise<string[]> =>
    (await control(test.sandbox, `events?payment_intent=${intent}`)).data.map(({ type }: Json) => type);

  it('fails the next two at the next tick of the clock, and gives back what they took of the charge', async () => {
    await plan({ next: 'failed', times: 2, reason: 'lost_or_stolen_card' });
    const [first, second, third] = [await refund(), await refund(), await refund()];
    expect([first, second, third].map(({ status }) => status)).toEqual(['pending', 'pending', 'succeeded']);
    expect(await tick(0)).toMatchObject({ refundsSettled: 2 });
    expect(await stripe.refunds.retrieve(first.id)).toMatchObject({
      status: 'failed',
      failure_reason: 'lost_or_stolen_card',
    });
    const intent = first.payment_intent as string;
    expect(await typesOf(intent)).toEqual([
      'payment_intent.created',
      'charge.succeeded',
      'payment_intent.succeeded',
      'refund.created',
      'charge.refunded',
      'refund.failed',
      'refund.updated',
    ]);
    const again = await stripe.refunds.create({ payment_intent: intent });
    expect(again.status).toBe('succeeded');
    const { payment_intents: lines } = await control(test.sandbox, `ledger?payment_intent=${intent}`);
    expect(lines).toEqual([
      expect.objectContaining({
        refunded: 1000,
        refunds: [
          { id: first.id, amount: 1000, status: 'failed', metadata: {} },
          { id: again.id, amount: 1000, status: 'succeeded', metadata: {} },
        ],
      }),
    ]);
    expect(await tick(0)).toMatchObject({ refundsSettled: 0 });
  });

  it('waits as long as the plan says, by the clock of the account', async () => {
    await plan({ next: 'succeeded', afterSeconds: 3600 });
    const { id } = await refund();
    await tick(1800);
    expect(await statusOf(id)).toBe('pending');
    await tick(1801);
    expect(await statusOf(id)).toBe('succeeded');
  });

  it('fails one that had succeeded', async () => {
    await plan({ next: 'failed', first: 'succeeded' });
    const planned = await refund();
    const byCard = await stripe.refunds.create({
      payment_intent: (await payByCard(stripe, { payment_method: 'pm_card_refundFail' })).id,
    });
    expect([planned.status, byCard.status]).toEqual(['succeeded', 'succeeded']);
    await tick(0);
    expect([await statusOf(planned.id), await statusOf(byCard.id)]).toEqual(['failed', 'failed']);
    await expect(plan({ next: 'succeeded', first: 'succeeded' })).rejects.toThrow('400');
  });

  it('settles all that wait: as planned, else as told', async () => {
    await plan({ next: 'failed', afterSeconds: 86_400 });
    const planned = await refund();
    const byCard = await stripe.refunds.create({
      payment_intent: (await payByCard(stripe, { payment_method: 'pm_card_pendingRefund' })).id,
    });
    expect(await control(test.sandbox, 'refunds/settle', {})).toEqual({ settled: 2 });
    expect([await statusOf(planned.id), await statusOf(byCard.id)]).toEqual(['failed', 'succeeded']);
    expect((await control(test.sandbox, 'refunds')).endings).toEqual([]);
  });

  it('refuses the next, and keeps the refusal under the key', async () => {
    const { id } = await payByCard(stripe);
    await plan({ next: 'refused' });
    const attempt = (idempotencyKey: string) =>
      stripe.refunds.create({ payment_intent: id }, { idempotencyKey });
    const refused = { statusCode: 400, rawType: 'invalid_request_error', code: 'insufficient_funds' };
    expect(await refusal(attempt('first'))).toMatchObject(refused);
    expect(await refusal(attempt('first'))).toMatchObject(refused);
    expect((await attempt('second')).status).toBe('succeeded');
    expect((await stripe.refunds.list({ payment_intent: id })).data).toHaveLength(1);
  });

  it('lets chance decide, the same for the same seed', async () => {
    const round = async () => {
      await plan({ next: 'failed', rate: 0.4, seed: 3 });
      const statuses: (string | null)[] = [];
      for (let count = 0; count < 12; count++) statuses.push((await refund()).status);
      await control(test.sandbox, 'refunds', undefined, 'DELETE');
      return statuses;
    };
    const statuses = await round();
    expect(new Set(statuses)).toEqual(new Set(['pending', 'succeeded']));
    expect(await round()).toEqual(statuses);
  });
});
