import Stripe from 'stripe';
import { control, payByCard, Receiver, startTestSandbox, type Json, type TestSandbox } from './support.js';

describe('Webhooks that arrive twice, in disorder or not at all', () => {
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

  const webhooks = (rule: object) => control(test.sandbox, 'webhooks', rule);
  const eventsOf = async (intent: string): Promise<Json[]> =>
    (await control(test.sandbox, `events?payment_intent=${intent}`)).data;
  const count = (ids: string[]) => ids.reduce((map, id) => map.set(id, (map.get(id) ?? 0) + 1), new Map());

  it('sends each of the chosen types several times', async () => {
    await webhooks({ mode: 'duplicate', times: 3, types: ['payment_intent.succeeded', 'charge.succeeded'] });
    const { id } = await payByCard(stripe);
    await test.sandbox.whenIdle();
    const times = count(receiver.ids());
    expect((await eventsOf(id)).map((event) => [event.type, times.get(event.id)])).toEqual([
      ['payment_intent.created', 1],
      ['charge.succeeded', 3],
      ['payment_intent.succeeded', 3],
    ]);
  });

  it('drops by chance, and tells which', async () => {
    await webhooks({ mode: 'drop', rate: 0.5, seed: 5 });
    const { id } = await payByCard(stripe);
    await stripe.refunds.create({ payment_intent: id });
    await test.sandbox.whenIdle();
    const events = await eventsOf(id);
    const dropped = events.filter(({ deliveries }) => deliveries[0].state === 'dropped');
    expect(dropped.length).toBeGreaterThan(0);
    expect(receiver.received.length).toBeGreaterThan(0);
    expect(dropped.length + receiver.received.length).toBe(events.length);
    expect(receiver.ids()).not.toEqual(expect.arrayContaining([dropped[0].id]));
  });

  it('retries what chance did not drop', async () => {
    await webhooks({ mode: 'drop', rate: 0.5, seed: 5 });
    receiver.respond = (_event, attempt) => (attempt === 1 ? 500 : 200);
    await payByCard(stripe);
    await test.sandbox.whenIdle();
    expect([...count(receiver.ids()).values()]).toEqual(expect.arrayContaining([2]));
    expect((await control(test.sandbox, 'webhooks')).deliveries).toMatchObject({ pending: 0, held: 0 });
  });

  it('releases in an order of the seed, one at a time', async () => {
    await webhooks({ mode: 'reorder', seed: 11 });
    const { id } = await payByCard(stripe);
    await stripe.refunds.create({ payment_intent: id });
    await test.sandbox.whenIdle();
    expect(receiver.received).toEqual([]);
    const { released, answers } = await control(test.sandbox, 'webhooks/release', { oneAtATime: true });
    const happened = (await eventsOf(id)).map((event) => event.id);
    expect(released).toBe(happened.length);
    expect(receiver.ids()).toEqual(answers.map((answer: Json) => answer.event));
    expect(receiver.ids()).not.toEqual(happened);
    expect([...receiver.ids()].sort()).toEqual([...happened].sort());
    expect(answers.every((answer: Json) => answer.status === 200)).toBe(true);
  });

  it('shuffles what is held alike for the same seed', async () => {
    const orderBy = async (seed: number) => {
      receiver.received.length = 0;
      await webhooks({ mode: 'hold' });
      await payByCard(stripe);
      await test.sandbox.whenIdle();
      await control(test.sandbox, 'webhooks/release', { seed, oneAtATime: true });
      return receiver.types().join();
    };
    const orders = [await orderBy(1), await orderBy(2), await orderBy(3), await orderBy(4)];
    expect(new Set(orders).size).toBeGreaterThan(1);
    expect(await orderBy(1)).toBe(orders[0]);
  });

  it('sends a given sequence in its order, each after the answer to the one before', async () => {
    await webhooks({ mode: 'drop' });
    const { id } = await payByCard(stripe);
    await test.sandbox.whenIdle();
    const [created, charged, paid] = (await eventsOf(id)).map((event) => event.id as string);
    const eventIds = [paid, created, paid, charged];
    receiver.respond = (event) => (event.id === created ? 500 : 200);
    const { redelivered, answers } = await control(test.sandbox, 'webhooks/redeliver', { eventIds });
    expect(redelivered).toBe(4);
    expect(receiver.ids()).toEqual(eventIds);
    expect(answers).toEqual(
      eventIds.map((event) => expect.objectContaining({ event, status: event === created ? 500 : 200 })),
    );
    expect((await eventsOf(id)).map(({ deliveries }) => deliveries[0].state)).toEqual([
      'dropped',
      'delivered',
      'delivered',
    ]);
    const unknown = control(test.sandbox, 'webhooks/redeliver', { eventIds: [paid, 'evt_none'] });
    await expect(unknown).rejects.toThrow('404');
    expect(receiver.received).toHaveLength(4);
  });

  it('tells of an app that is away', async () => {
    await webhooks({ mode: 'hold' });
    await payByCard(stripe);
    await test.sandbox.whenIdle();
    await receiver.close();
    const { answers } = await control(test.sandbox, 'webhooks/release', { oneAtATime: true });
    expect(answers.map((answer: Json) => answer.status)).toEqual([0, 0, 0]);
    expect((await control(test.sandbox, 'webhooks')).deliveries).toMatchObject({ held: 3 });
  });

  it('signs with the real time, whatever the clock of the account says', async () => {
    await control(test.sandbox, 'clock', { advanceSeconds: 30 * 24 * 3600 });
    await webhooks({ mode: 'deliver' });
    await payByCard(stripe);
    await test.sandbox.whenIdle();
    const [{ raw, signature, event } = { raw: '', signature: '', event: undefined }] = receiver.received;
    expect(Stripe.webhooks.constructEvent(raw, signature, test.sandbox.stripe.webhookSecret, 300)).toEqual(
      event,
    );
    expect(event?.created).toBeGreaterThan(Date.now() / 1000 + 29 * 24 * 3600);
  });
});
