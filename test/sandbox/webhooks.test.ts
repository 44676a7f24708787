import Stripe from 'stripe';
import { API_VERSION } from '../../apps/sandbox/src/stripe/events.js';
import { BY_SERVER, call, Receiver, refusal, startTestSandbox, type TestSandbox } from './support.js';

describe('Webhooks', () => {
  let test: TestSandbox;
  let stripe: Stripe;
  let receiver: Receiver;

  beforeEach(async () => {
    test = await startTestSandbox();
    ({ stripe } = test);
    receiver = new Receiver(test.sandbox.stripe.webhookSecret);
    test.sandbox.webhooksTo(await receiver.listen());
  });
  afterEach(async () => {
    await test.close();
    await receiver.close();
  });

  const pay = () =>
    stripe.paymentIntents.create({
      ...{
        amount: 1000,
        currency: 'gbp',
        payment_method: 'pm_card_visa',
        confirm: true,
        metadata: { order: 'o1' },
      },
      ...BY_SERVER,
    });
  const mode = (value: string) => call(test.sandbox, '/_sandbox/webhooks', { mode: value });
  const PAID = ['charge.succeeded', 'payment_intent.created', 'payment_intent.succeeded'];

  it('sends signed events with what Stripe puts in them', async () => {
    expect(API_VERSION).toBe(Stripe.API_VERSION);
    const { id } = await pay();
    await test.sandbox.whenIdle();
    expect(receiver.types().sort()).toEqual(PAID);
    const received = receiver.received.find(({ event }) => event.type === 'payment_intent.succeeded');
    expect(received?.event).toMatchObject({
      id: expect.stringMatching(/^evt_/),
      object: 'event',
      api_version: API_VERSION,
      livemode: false,
      pending_webhooks: 1,
      data: { object: { id, status: 'succeeded', metadata: { order: 'o1' } } },
    });
    const { raw = '', signature = '' } = received ?? {};
    expect(() => Stripe.webhooks.constructEvent(raw, signature, 'whsec_other')).toThrow();
    expect(() =>
      Stripe.webhooks.constructEvent(`${raw} `, signature, test.sandbox.stripe.webhookSecret),
    ).toThrow();
    expect((await stripe.events.retrieve(received?.event.id ?? '')).pending_webhooks).toBe(0);
  });

  it('tells of declines, refunds and cancellations', async () => {
    const open = await stripe.paymentIntents.create({ amount: 1000, currency: 'gbp', ...BY_SERVER });
    await refusal(stripe.paymentIntents.confirm(open.id, { payment_method: 'pm_card_chargeDeclined' }));
    await stripe.paymentIntents.cancel(open.id);
    await stripe.refunds.create({ payment_intent: (await pay()).id });
    await test.sandbox.whenIdle();
    expect(receiver.types().sort()).toEqual(
      [
        ...[
          'payment_intent.created',
          'charge.failed',
          'payment_intent.payment_failed',
          'payment_intent.canceled',
        ],
        ...[...PAID, 'refund.created', 'charge.refunded', 'refund.updated'],
      ].sort(),
    );
  });

  it('retries with the same event, newly signed, until the answer is 2xx', async () => {
    receiver.respond = (_event, attempt) => [500, 302, 404, 204][attempt - 1] ?? 200;
    await stripe.paymentIntents.create({ amount: 1000, currency: 'gbp', ...BY_SERVER });
    await test.sandbox.whenIdle();
    expect(receiver.received).toHaveLength(4);
    expect(new Set(receiver.ids()).size).toBe(1);
    expect(new Set(receiver.received.map(({ raw }) => raw)).size).toBe(1);
  });

  it('moves unfinished deliveries to the new address of the app', async () => {
    receiver.respond = () => 500;
    await stripe.paymentIntents.create({ amount: 1000, currency: 'gbp', ...BY_SERVER });
    const moved = new Receiver(test.sandbox.stripe.webhookSecret);
    test.sandbox.webhooksTo(await moved.listen());
    await test.sandbox.whenIdle();
    expect(moved.types()).toEqual(['payment_intent.created']);
    await moved.close();
  });

  it('holds webhooks until they are released', async () => {
    await mode('hold');
    await pay();
    await test.sandbox.whenIdle();
    expect(receiver.received).toEqual([]);
    expect((await call(test.sandbox, '/_sandbox/webhooks')).json).toMatchObject({
      mode: 'hold',
      deliveries: { held: 3 },
    });
    expect((await call(test.sandbox, '/_sandbox/webhooks/release', {})).json).toEqual({ released: 3 });
    await test.sandbox.whenIdle();
    expect(receiver.types().sort()).toEqual(PAID);
    await pay();
    await test.sandbox.whenIdle();
    expect(receiver.received).toHaveLength(3);
  });

  it('drops webhooks, one of which can be sent alone and twice', async () => {
    await mode('drop');
    await pay();
    await test.sandbox.whenIdle();
    expect((await call(test.sandbox, '/_sandbox/webhooks/release', {})).json).toEqual({ released: 0 });
    const event = (await stripe.events.list({ type: 'payment_intent.succeeded' })).data[0];
    await call(test.sandbox, '/_sandbox/webhooks/redeliver', { eventId: event?.id, times: 2 });
    await test.sandbox.whenIdle();
    expect(receiver.ids()).toEqual([event?.id, event?.id]);
    await mode('deliver');
    expect((await call(test.sandbox, '/_sandbox/webhooks/redeliver', {})).json).toEqual({ redelivered: 3 });
    await test.sandbox.whenIdle();
    expect(receiver.received).toHaveLength(5);
    expect(new Set(receiver.ids()).size).toBe(3);
    expect((await call(test.sandbox, '/_sandbox/webhooks/redeliver', { eventId: 'evt_none' })).status).toBe(
      404,
    );
    expect((await mode('sideways')).status).toBe(400);
  });

  it('holds a retry too', async () => {
    receiver.respond = () => 503;
    await stripe.paymentIntents.create({ amount: 1000, currency: 'gbp', ...BY_SERVER });
    await mode('hold');
    await test.sandbox.whenIdle();
    expect((await call(test.sandbox, '/_sandbox/webhooks')).json.deliveries).toMatchObject({
      held: 1,
      pending: 0,
    });
  });

  it('serves endpoints of their own, with the events they asked for', async () => {
    const created = await stripe.webhookEndpoints.create({
      url: 'http://127.0.0.1:1/',
      enabled_events: ['charge.refunded'],
    });
    expect(created.secret).toMatch(/^whsec_/);
    await stripe.webhookEndpoints.del(created.id);
    const other = await (async () => {
      const made = new Receiver('');
      const url = await made.listen();
      const endpoint = await stripe.webhookEndpoints.create({ url, enabled_events: ['charge.succeeded'] });
      await made.close();
      const listening = new Receiver(endpoint.secret ?? '');
      await listening.listen(Number(new URL(url).port));
      return listening;
    })();
    const listed = (await stripe.webhookEndpoints.list()).data;
    expect(listed.map(({ enabled_events }) => enabled_events)).toEqual([['charge.succeeded'], ['*']]);
    expect(listed.every((endpoint) => endpoint.secret === undefined)).toBe(true);
    await stripe.refunds.create({ payment_intent: (await pay()).id });
    await test.sandbox.whenIdle();
    expect(other.types()).toEqual(['charge.succeeded']);
    await other.close();
    expect(
      await refusal(stripe.webhookEndpoints.create({ url: 'nowhere', enabled_events: ['*'] })),
    ).toMatchObject({
      statusCode: 400,
      param: 'url',
    });
  });
});
