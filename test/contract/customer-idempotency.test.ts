import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import { booksOf, placesOf, sandbox } from '../support/interventions.js';
import { stripeGate, type StripeGate } from '../support/stripe-gate.js';
import {
  buy,
  confirm,
  eventOnSale,
  organisation,
  pay,
  person,
  register,
  type Organisation,
  type Somebody,
} from '../support/world.js';

const key = (value: string) => ({ 'idempotency-key': value });

describe('repeating a purchase', () => {
  let gate: StripeGate;
  let box: Boxoffice;
  let attic: Organisation;
  let sam: Somebody;

  beforeAll(async () => {
    gate = await stripeGate();
    box = await startBoxoffice({ env: { STRIPE_API_BASE: gate.url } });
    gate.to(box.sandbox.stripe.apiBase);
    attic = await organisation(box);
  });
  afterAll(async () => {
    await box.stop();
    await gate.close();
  });
  beforeEach(async () => {
    gate.become('open');
    sam = await person(box);
  });

  const intentsOf = async (orderId: string): Promise<unknown[]> => {
    const { payment_intents: intents } = await sandbox(box, 'ledger');
    return intents.filter(
      ({ metadata }: { metadata: Record<string, string> }) => metadata['order_id'] === orderId,
    );
  };

  it('with the same key and body gives the first answer, and takes places once', async () => {
    const on = await eventOnSale(attic);
    const first = await buy(sam, on, 2, key('a'));
    const again = await buy(sam, on, 2, key('a'));
    expect(again.status).toBe(201);
    expect(again.body).toEqual(first.body);
    expect(await placesOf(box, on)).toEqual({ held: 2, sold: 0 });
    expect(await intentsOf(first.body.orderId)).toHaveLength(1);
  });

  it('with the same key and another body or storefront is refused', async () => {
    const on = await eventOnSale(attic);
    await buy(sam, on, 2, key('a'));
    for (const other of [
      await buy(sam, on, 3, key('a')),
      await buy(sam, on, 2, { ...key('a'), orgid: attic.id }),
    ]) {
      expect(other.status).toBe(422);
      expect(other.body.code).toBe('idempotency_mismatch');
    }
    expect(await placesOf(box, on)).toEqual({ held: 2, sold: 0 });
  });

  it('does not mind in which order the members of the body come', async () => {
    const on = await eventOnSale(attic);
    const { body } = await buy(sam, on, 1, key('a'));
    const reordered = JSON.stringify({
      tickets: [{ quantity: 1, ticketTypeId: on.typeIds[0] }],
      eventId: on.eventId,
    });
    const again = await sam.client.post('/api/client/events/tickets/purchase', reordered, key('a'));
    expect(again.body.orderId).toBe(body.orderId);
  });

  it('under a key of somebody else, or of another route, is a purchase of its own', async () => {
    const on = await eventOnSale(attic, { types: [{ price_pence: 0 }] });
    const orders = [
      await buy(sam, on, 1, key('a')),
      await buy(await person(box), on, 1, key('a')),
      await register(sam, on, 1, key('a')),
      await buy(sam, on, 1, key('b')),
      await buy(sam, on, 1),
      await buy(sam, on, 1),
    ].map(({ body }) => body.orderId as string);
    expect(new Set(orders).size).toBe(6);
  });

  it('of something free gives the first registration', async () => {
    const on = await eventOnSale(attic, { types: [{ price_pence: 0 }] });
    const first = await register(sam, on, 1, key('a'));
    const again = await register(sam, on, 1, key('a'));
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    expect(await placesOf(box, on)).toEqual({ held: 0, sold: 1 });
  });

  it('after a refusal tries anew', async () => {
    const on = await eventOnSale(attic, { types: [{ price_pence: 1500, capacity: 1 }] });
    expect((await buy(sam, on, 2, key('a'))).status).toBe(409);
    expect((await buy(sam, on, 1, key('a'))).status).toBe(201);
  });

  it('after it was paid tells of the confirmed order, with nothing left to pay', async () => {
    const on = await eventOnSale(attic);
    const { body } = await buy(sam, on, 1, key('a'));
    await pay(box, body);
    await confirm(sam, body.orderId);
    const again = await buy(sam, on, 1, key('a'));
    expect(again.body).toMatchObject({
      orderId: body.orderId,
      status: 'confirmed',
      paymentIntentId: null,
      paymentIntentSecret: null,
    });
    expect(again.body.tickets).toHaveLength(1);
  });

  it('needs a key of visible characters', async () => {
    const on = await eventOnSale(attic);
    for (const bad of ['', 'with space', 'x'.repeat(256)]) {
      const answer = await buy(sam, on, 1, key(bad));
      expect(answer.status).toBe(400);
      expect(answer.body.errors[0].field).toBe('Idempotency-Key');
    }
  });

  it.each(['shut', 'mute'] as const)('finishes what began while Stripe was %s', async (state) => {
    const on = await eventOnSale(attic);
    gate.become(state);
    const { status, body } = await buy(sam, on, 2, key('a'));
    expect(status).toBe(502);
    expect(body).toMatchObject({
      code: 'payment_provider_unavailable',
      orderId: expect.stringMatching(/^ord_/),
    });
    expect(await placesOf(box, on)).toEqual({ held: 2, sold: 0 });

    gate.become('open');
    const again = await buy(sam, on, 2, key('a'));
    expect(again.status).toBe(201);
    expect(again.body).toMatchObject({
      orderId: body.orderId,
      status: 'pending',
      paymentIntentSecret: expect.any(String),
    });
    expect(await placesOf(box, on)).toEqual({ held: 2, sold: 0 });
    expect(await intentsOf(body.orderId)).toHaveLength(1);

    await pay(box, again.body);
    expect((await confirm(sam, body.orderId)).status).toBe(200);
    expect((await booksOf(box, again.body.paymentIntentId)).intent.status).toBe('succeeded');
  });

  it('needs no Stripe to confirm what the webhook confirmed, and says so when it does', async () => {
    const on = await eventOnSale(attic);
    const [told, untold] = [await buy(sam, on), await buy(sam, on)];
    await pay(box, told.body);
    await box.settle();
    gate.become('shut');
    expect((await confirm(sam, told.body.orderId)).status).toBe(200);
    const waiting = await confirm(sam, untold.body.orderId);
    expect(waiting.status).toBe(502);
    expect(waiting.body.code).toBe('payment_provider_unavailable');
  });
});
