import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import { booksOf, keyOf, placesOf, sandbox, sweep } from '../support/interventions.js';
import type { Json } from '../support/client.js';
import { stripeGate, type StripeGate } from '../support/stripe-gate.js';
import {
  buy,
  confirm,
  eventOnSale,
  holdRunsOut,
  organisation,
  pay,
  people,
  person,
  type OnSale,
  type Organisation,
  type Somebody,
} from '../support/world.js';

describe('a hold that runs out', () => {
  let gate: StripeGate;
  let box: Boxoffice;
  let attic: Organisation;
  let on: OnSale;
  let sam: Somebody;
  let many: OnSale;

  beforeAll(async () => {
    gate = await stripeGate();
    box = await startBoxoffice({ env: { STRIPE_API_BASE: gate.url } });
    gate.to(box.sandbox.stripe.apiBase);
    attic = await organisation(box);
    many = await eventOnSale(attic);
  });
  afterAll(async () => {
    await box.stop();
    await gate.close();
  });
  beforeEach(async () => {
    gate.become('open');
    await sandbox(box, 'webhooks', { mode: 'deliver' });
    on = await eventOnSale(attic, { types: [{ price_pence: 1500, capacity: 2 }] });
    sam = await person(box);
  });

  const status = async (orderId: string): Promise<string> =>
    (await sam.client.get(`/api/client/events/orders/${orderId}`)).body.status;

  it('is kept until then', async () => {
    const { body } = await buy(sam, on, 2);
    expect(await sweep(box)).toBe(0);
    expect(await status(body.orderId)).toBe('pending');
    expect(await placesOf(box, on)).toEqual({ held: 2, sold: 0 });
    expect((await booksOf(box, body.paymentIntentId)).intent.status).toBe('requires_payment_method');
  });

  it('ends its payment at Stripe and gives its places to others', async () => {
    const { body } = await buy(sam, on, 2);
    expect((await buy(await person(box), on)).body.code).toBe('sold_out');
    await holdRunsOut(box, keyOf(body.orderId));
    expect(await sweep(box)).toBe(1);
    expect((await booksOf(box, body.paymentIntentId)).intent.status).toBe('canceled');
    expect(await placesOf(box, on)).toEqual({ held: 0, sold: 0 });
    expect((await buy(await person(box), on, 2)).status).toBe(201);

    expect(await status(body.orderId)).toBe('expired');
    expect(await pay(box, body)).toMatchObject({ error: { code: 'payment_intent_unexpected_state' } });
    expect((await confirm(sam, body.orderId)).body.code).toBe('order_expired');
    expect(await sweep(box)).toBe(0);
    await box.settle();
    expect(
      await box.sql(`SELECT name FROM platform.outbox WHERE key = $1 ORDER BY id`, [keyOf(body.orderId)]),
    ).toEqual([{ name: 'order.placed' }, { name: 'order.expired' }]);
  });

  it('keeps its places while Stripe cannot be asked, and does not keep the others waiting', async () => {
    const { body } = await buy(sam, on, 2);
    await holdRunsOut(box, keyOf(body.orderId));
    gate.become('shut');
    expect(await sweep(box)).toBe(0);
    expect(await status(body.orderId)).toBe('pending');
    expect(await placesOf(box, on)).toEqual({ held: 2, sold: 0 });

    gate.become('open');
    expect(await sweep(box)).toBe(0);
    await holdRunsOut(box, keyOf(body.orderId));
    expect(await sweep(box)).toBe(1);
    expect(await status(body.orderId)).toBe('expired');
    expect((await booksOf(box, body.paymentIntentId)).intent.status).toBe('canceled');
  });

  it('ends the payment even if the answer to its creation, or to its end, was lost', async () => {
    gate.become('mute');
    const { body } = await buy(sam, on, 2);
    expect(body.code).toBe('payment_provider_unavailable');
    await holdRunsOut(box, keyOf(body.orderId));
    expect(await sweep(box)).toBe(0);
    gate.become('open');
    await holdRunsOut(box, keyOf(body.orderId));
    expect(await sweep(box)).toBe(1);
    const { payment_intents: intents } = await sandbox(box, 'ledger');
    expect(
      intents.filter(
        ({ metadata }: { metadata: Record<string, string> }) => metadata['order_id'] === body.orderId,
      ),
    ).toMatchObject([{ status: 'canceled' }]);
    expect(await placesOf(box, on)).toEqual({ held: 0, sold: 0 });
  });

  it('is not kept waiting by any number of holds that cannot be ended', async () => {
    const stuck = await Promise.all((await people(box, 60)).map((buyer) => buy(buyer, many, 1)));
    await box.sql(
      `UPDATE payments.payments SET stripe_intent_id = 'pi_lost_' || id WHERE order_id = ANY ($1::uuid[])`,
      [stuck.map(({ body }) => keyOf(body.orderId))],
    );
    await box.sql(
      `UPDATE ticketing.orders SET expires_at = now() - interval '1 hour' WHERE status = 'pending'`,
    );
    const { body } = await buy(sam, on, 2);
    await holdRunsOut(box, keyOf(body.orderId));
    await sweep(box, 50);
    await sweep(box, 50);
    expect(await status(body.orderId)).toBe('expired');
    await box.sql(
      `UPDATE payments.payments SET stripe_intent_id = NULL WHERE stripe_intent_id LIKE 'pi_lost_%'`,
    );
    await box.sql(`UPDATE ticketing.orders SET sweep_after = NULL`);
    expect(await sweep(box)).toBe(60);
  });

  it('never stays payable, though its purchase is repeated at that very moment', async () => {
    for (let round = 0; round < 8; round += 1) {
      const key = { 'idempotency-key': `round-${round}` };
      const buyer = await person(box);
      const { body } = await buy(buyer, many, 1, key);
      await holdRunsOut(box, keyOf(body.orderId));
      await Promise.all([
        sweep(box),
        ...Array.from({ length: 4 }, () => buy(buyer, many, 1, key)),
        sweep(box),
      ]);
      while ((await sweep(box)) > 0);
      const { payment_intents: intents } = await sandbox(box, 'ledger');
      const ours = intents.filter(({ metadata }: Json) => metadata['order_id'] === body.orderId);
      expect(ours.map((intent: Json) => intent.status)).toEqual(ours.map(() => 'canceled'));
    }
  });

  it('is confirmed if it was paid a moment before, though nobody told us', async () => {
    await sandbox(box, 'webhooks', { mode: 'drop' });
    const { body } = await buy(sam, on, 2);
    await pay(box, body);
    await holdRunsOut(box, keyOf(body.orderId));
    expect(await sweep(box)).toBe(1);
    expect(await status(body.orderId)).toBe('confirmed');
    expect(await placesOf(box, on)).toEqual({ held: 0, sold: 2 });
    expect((await confirm(sam, body.orderId)).body.tickets).toHaveLength(2);
    expect(await booksOf(box, body.paymentIntentId)).toMatchObject({
      intent: { status: 'succeeded' },
      refunds: [],
    });
  });

  it('is left alone while a bank decides about its payment', async () => {
    const { body } = await buy(sam, on, 2);
    await pay(box, body, 'pm_usBankAccount');
    await holdRunsOut(box, keyOf(body.orderId));
    expect(await sweep(box)).toBe(0);
    expect(await status(body.orderId)).toBe('pending');
    expect(await placesOf(box, on)).toEqual({ held: 2, sold: 0 });
    await sandbox(box, `payment_intents/${body.paymentIntentId}/settle`, { succeed: true });
    await box.settle();
    expect(await status(body.orderId)).toBe('confirmed');
  });

  it('ends once the bank has said no', async () => {
    const { body } = await buy(sam, on, 2);
    await pay(box, body, 'pm_usBankAccount');
    await holdRunsOut(box, keyOf(body.orderId));
    await sweep(box);
    await sandbox(box, `payment_intents/${body.paymentIntentId}/settle`, { succeed: false });
    await box.settle();
    await holdRunsOut(box, keyOf(body.orderId));
    expect(await sweep(box)).toBe(1);
    expect(await status(body.orderId)).toBe('expired');
  });
});
