import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Json } from '../support/client.js';
import { booksOf, keyOf, placesOf, sandbox, sweep } from '../support/interventions.js';
import {
  buy,
  confirm,
  eventOnSale,
  holdRunsOut,
  organisation,
  pay,
  person,
  type OnSale,
  type Organisation,
  type Somebody,
} from '../support/world.js';

describe('confirming an order', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let on: OnSale;
  let sam: Somebody;

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
  });
  afterAll(() => box.stop());
  beforeEach(async () => {
    await sandbox(box, 'webhooks', { mode: 'deliver' });
    on = await eventOnSale(attic);
    sam = await person(box);
  });

  const ticketsOf = async (orderId: string): Promise<number> => {
    const [row] = await box.sql<{ n: number }>(
      'SELECT count(*)::int AS n FROM ticketing.tickets WHERE order_id = $1',
      [keyOf(orderId)],
    );
    return row?.n ?? 0;
  };

  it('answers with the order and its tickets, the same however often it is asked', async () => {
    const { body } = await buy(sam, on, 2);
    await pay(box, body);
    const first = await confirm(sam, body.orderId);
    expect(first.status).toBe(200);
    const { paymentIntentId: _id, paymentIntentSecret: _secret, ...order } = body;
    expect(first.body).toEqual({
      ...order,
      status: 'confirmed',
      expiresAt: null,
      confirmedAt: expect.stringMatching(/Z$/),
      tickets: [
        expect.objectContaining({ status: 'confirmed', orderId: body.orderId }),
        expect.objectContaining({ status: 'confirmed' }),
      ],
    });
    for (let time = 0; time < 3; time += 1) {
      const again = await confirm(sam, body.orderId);
      expect(again.status).toBe(200);
      expect(again.body).toEqual(first.body);
    }
    expect(await placesOf(box, on)).toEqual({ held: 0, sold: 2 });
  });

  it('is refused while nothing is paid, whatever the caller says', async () => {
    const { body } = await buy(sam, on);
    const answer = await confirm(sam, body.orderId);
    expect(answer.status).toBe(402);
    expect(answer.body).toMatchObject({
      code: 'payment_required',
      paymentStatus: 'requires_payment_method',
      error: expect.any(String),
    });
    expect(await placesOf(box, on)).toEqual({ held: 1, sold: 0 });
  });

  it('is refused after a card was declined, keeps the hold, and works with another card', async () => {
    const { body } = await buy(sam, on);
    expect(await pay(box, body, 'pm_card_chargeDeclinedInsufficientFunds')).toMatchObject({
      error: { code: 'card_declined' },
    });
    await box.settle();
    const declined = await confirm(sam, body.orderId);
    expect(declined.status).toBe(402);
    expect(declined.body).toMatchObject({
      code: 'payment_required',
      paymentStatus: 'requires_payment_method',
    });
    expect(await placesOf(box, on)).toEqual({ held: 1, sold: 0 });
    await pay(box, body);
    expect((await confirm(sam, body.orderId)).status).toBe(200);
  });

  it('is refused until the customer has passed the check of their bank', async () => {
    const { body } = await buy(sam, on);
    await pay(box, body, 'pm_card_threeDSecure2Required');
    const before = await confirm(sam, body.orderId);
    expect(before.status).toBe(402);
    expect(before.body.paymentStatus).toBe('requires_action');
    await sandbox(box, `payment_intents/${body.paymentIntentId}/authenticate`, { succeed: true });
    expect((await confirm(sam, body.orderId)).status).toBe(200);
  });

  it('is still processing while a bank decides, and done when it has', async () => {
    const { body } = await buy(sam, on);
    await pay(box, body, 'pm_usBankAccount');
    for (let time = 0; time < 2; time += 1) {
      const waiting = await confirm(sam, body.orderId);
      expect(waiting.status).toBe(202);
      expect(waiting.body).toEqual({ orderId: body.orderId, status: 'processing' });
    }
    await sandbox(box, `payment_intents/${body.paymentIntentId}/settle`, { succeed: true });
    expect((await confirm(sam, body.orderId)).body).toMatchObject({ status: 'confirmed', tickets: [{}] });
  });

  it('is refused when the bank says no, and the same order may be paid by other means', async () => {
    const { body } = await buy(sam, on);
    await pay(box, body, 'pm_usBankAccount');
    expect((await confirm(sam, body.orderId)).status).toBe(202);
    await sandbox(box, `payment_intents/${body.paymentIntentId}/settle`, { succeed: false });
    expect((await confirm(sam, body.orderId)).status).toBe(402);
    await pay(box, body);
    expect((await confirm(sam, body.orderId)).status).toBe(200);
  });

  it('is too late once the hold has run out', async () => {
    const { body } = await buy(sam, on);
    await holdRunsOut(box, keyOf(body.orderId));
    expect(await sweep(box)).toBe(1);
    const late = await confirm(sam, body.orderId);
    expect(late.status).toBe(409);
    expect(late.body.code).toBe('order_expired');
    expect(late.body).not.toHaveProperty('refunded');
  });

  it("does not know another customer's order", async () => {
    const { body } = await buy(sam, on);
    await pay(box, body);
    const stranger = await person(box);
    for (const answer of [
      await confirm(stranger, body.orderId),
      await confirm(sam, body.orderId.replace(/^ord/, 'bkg')),
    ]) {
      expect(answer.status).toBe(404);
      expect(answer.body.code).toBe('not_found');
    }
    expect((await confirm(sam, 'ord_broken')).status).toBe(400);
    expect((await confirm(sam, body.orderId)).status).toBe(200);
  });

  describe('with the webhook', () => {
    async function isOneOrder(orderId: string, intentId: string): Promise<void> {
      expect(await ticketsOf(orderId)).toBe(1);
      expect(await placesOf(box, on)).toEqual({ held: 0, sold: 1 });
      const news = await box.sql<{ name: string; n: number }>(
        `SELECT name, count(*)::int AS n FROM platform.outbox WHERE key = $1 GROUP BY name ORDER BY name`,
        [keyOf(orderId)],
      );
      expect(news).toEqual([
        { name: 'order.confirmed', n: 1 },
        { name: 'order.placed', n: 1 },
        { name: 'payment.succeeded', n: 1 },
      ]);
      expect(await booksOf(box, intentId)).toMatchObject({ intent: { status: 'succeeded' }, refunds: [] });
    }

    it('first: the order is confirmed before the customer comes back', async () => {
      const { body } = await buy(sam, on);
      await pay(box, body);
      await box.settle();
      const shown = await sam.client.get(`/api/client/events/orders/${body.orderId}`);
      expect(shown.body).toMatchObject({ status: 'confirmed', tickets: [{}] });
      expect((await confirm(sam, body.orderId)).body).toEqual(shown.body);
      await isOneOrder(body.orderId, body.paymentIntentId);
    });

    it('last: it changes nothing any more', async () => {
      await sandbox(box, 'webhooks', { mode: 'hold' });
      const { body } = await buy(sam, on);
      await pay(box, body);
      const confirmed = await confirm(sam, body.orderId);
      expect(confirmed.status).toBe(200);
      expect((await sandbox(box, 'webhooks/release', {})).released).toBeGreaterThan(0);
      await box.settle();
      expect((await confirm(sam, body.orderId)).body).toEqual(confirmed.body);
      await isOneOrder(body.orderId, body.paymentIntentId);
    });

    it('twice and more: once in effect', async () => {
      const { body } = await buy(sam, on);
      await pay(box, body);
      await box.settle();
      await sandbox(box, 'webhooks/redeliver', { times: 3 });
      await box.settle();
      await isOneOrder(body.orderId, body.paymentIntentId);
    });

    it('never: asking Stripe is enough', async () => {
      await sandbox(box, 'webhooks', { mode: 'drop' });
      const { body } = await buy(sam, on);
      await pay(box, body);
      await box.settle();
      expect((await sam.client.get(`/api/client/events/orders/${body.orderId}`)).body.status).toBe('pending');
      expect((await confirm(sam, body.orderId)).status).toBe(200);
      await isOneOrder(body.orderId, body.paymentIntentId);
    });

    it('forged: refused, and nothing is believed', async () => {
      const { body } = await buy(sam, on);
      const event = { id: 'evt_forged', object: 'event', type: 'payment_intent.succeeded', livemode: false };
      const object: Json = {
        id: body.paymentIntentId,
        object: 'payment_intent',
        status: 'succeeded',
        amount: 1500,
        amount_received: 1500,
        currency: 'gbp',
        metadata: {},
      };
      for (const signature of [
        undefined,
        't=1,v1=00',
        `t=${Math.floor(Date.now() / 1000)},v1=${'0'.repeat(64)}`,
      ]) {
        const answer = await box.client.post(
          '/api/webhooks/stripe',
          { ...event, data: { object } },
          signature ? { 'stripe-signature': signature } : {},
        );
        expect(answer.status).toBe(400);
        expect(answer.body.code).toBe('invalid_signature');
      }
      await box.settle();
      expect((await confirm(sam, body.orderId)).status).toBe(402);
    });
  });

  it('shows an order to its customer at each of its stages', async () => {
    const { body } = await buy(sam, on);
    const show = () => sam.client.get(`/api/client/events/orders/${body.orderId}`);
    const { paymentIntentId: _id, paymentIntentSecret: _secret, ...order } = body;
    expect((await show()).body).toEqual(order);
    await holdRunsOut(box, keyOf(body.orderId));
    await sweep(box);
    expect((await show()).body).toEqual({ ...order, status: 'expired', expiresAt: null });
    const stranger = await person(box);
    expect((await stranger.client.get(`/api/client/events/orders/${body.orderId}`)).status).toBe(404);
  });
});
