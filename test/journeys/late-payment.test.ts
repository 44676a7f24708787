import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Json } from '../support/client.js';
import { booksOf, keyOf, placesOf, sandbox, sweep, takesPlace } from '../support/interventions.js';
import {
  buy,
  cancelEvent,
  confirm,
  eventOnSale,
  holdRunsOut,
  type OnSale,
  organisation,
  type Organisation,
  pay,
  person,
  type Somebody,
} from '../support/world.js';

/**
 * Money for a hold that is over: a payment that Stripe took in spite of us, or before it heard that the
 * hold had ended. The sweep never lets it happen, so a test ends the hold without telling Stripe.
 */
describe('money that arrives too late', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let on: OnSale;
  let sam: Somebody;
  let order: Json;

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
  });
  afterAll(() => box.stop());
  beforeEach(async () => {
    await sandbox(box, 'webhooks', { mode: 'deliver' });
    on = await eventOnSale(attic, { types: [{ price_pence: 1500, capacity: 2 }] });
    sam = await person(box);
    order = (await buy(sam, on, 2)).body;
    await holdRunsOut(box, keyOf(order.orderId));
    const [row] = await box.sql('SELECT ticketing.expire_order($1) AS expired', [keyOf(order.orderId)]);
    expect(row).toEqual({ expired: true });
    expect(await placesOf(box, on)).toEqual({ held: 0, sold: 0 });
  });

  const refunds = async (): Promise<Json[]> => (await booksOf(box, order.paymentIntentId)).refunds;

  /** The order stays over, and all of the money went back, once. */
  async function isRefunded(): Promise<void> {
    await box.settle();
    expect(await refunds()).toMatchObject([{ status: 'succeeded', amount: 3000 }]);
    for (let time = 0; time < 2; time += 1) {
      const late = await confirm(sam, order.orderId);
      expect(late.status).toBe(409);
      expect(late.body).toMatchObject({ code: 'order_expired', refunded: true });
    }
    await sandbox(box, 'webhooks/redeliver', { times: 2 });
    await box.settle();
    expect(await refunds()).toHaveLength(1);
    const [payment] = await box.sql(
      'SELECT status, amount, refunded_amount FROM payments.payments WHERE order_id = $1',
      [keyOf(order.orderId)],
    );
    expect(payment).toEqual({ status: 'succeeded', amount: 3000, refunded_amount: 3000 });
    expect((await sam.client.get('/api/client/events/tickets/mine')).body.total).toBe(0);
  }

  it('buys the places if they are still free, as the webhook tells', async () => {
    expect((await pay(box, order)).status).toBe('succeeded');
    await box.settle();
    const confirmed = await confirm(sam, order.orderId);
    expect(confirmed.status).toBe(200);
    expect(confirmed.body).toMatchObject({ status: 'confirmed', tickets: [{}, {}] });
    expect(await placesOf(box, on)).toEqual({ held: 0, sold: 2 });
    expect(await refunds()).toEqual([]);
  });

  it('buys the places if they are still free, as the customer asks', async () => {
    await sandbox(box, 'webhooks', { mode: 'drop' });
    await pay(box, order);
    expect((await confirm(sam, order.orderId)).body).toMatchObject({
      status: 'confirmed',
      tickets: [{}, {}],
    });
    expect(await placesOf(box, on)).toEqual({ held: 0, sold: 2 });
    await box.settle();
    expect(await refunds()).toEqual([]);
  });

  it('goes back when the places went to somebody else, as the webhook tells', async () => {
    await buy(await person(box), on, 1);
    await pay(box, order);
    await isRefunded();
    expect(await placesOf(box, on)).toEqual({ held: 1, sold: 0 });
  });

  it('goes back when the places went to somebody else, as the customer asks', async () => {
    await buy(await person(box), on, 2);
    await sandbox(box, 'webhooks', { mode: 'drop' });
    await pay(box, order);
    const told = await confirm(sam, order.orderId);
    expect(told.status).toBe(409);
    expect(told.body).toMatchObject({ code: 'order_expired', refunded: true });
    await isRefunded();
  });

  it('stays gone, though the places come back', async () => {
    const other = await person(box);
    const theirs = (await buy(other, on, 2)).body;
    await pay(box, order);
    await isRefunded();
    await holdRunsOut(box, keyOf(theirs.orderId));
    await sweep(box);
    expect(await placesOf(box, on)).toEqual({ held: 0, sold: 0 });
    await isRefunded();
    expect(await placesOf(box, on)).toEqual({ held: 0, sold: 0 });
  });

  it('goes back once, however many ask at once', async () => {
    await buy(await person(box), on, 2);
    await pay(box, order);
    const answers = await Promise.all([
      ...Array.from({ length: 5 }, () => confirm(sam, order.orderId)),
      box.settle(),
    ]);
    for (const answer of answers.slice(0, 5))
      expect(answer).toMatchObject({ status: 409, body: { refunded: true } });
    await isRefunded();
  });

  it('goes back when the event is over in the meantime', async () => {
    await takesPlace(box, on.dateId, { starts: -300, ends: -1 });
    await pay(box, order);
    await isRefunded();
  });

  it('goes back when the event was cancelled in the meantime', async () => {
    await cancelEvent(attic, on.eventId);
    await pay(box, order);
    await isRefunded();
  });

  it('is not there when the card was declined: nothing to refund', async () => {
    await pay(box, order, 'pm_card_chargeDeclined');
    await box.settle();
    const late = await confirm(sam, order.orderId);
    expect(late.status).toBe(409);
    expect(late.body.code).toBe('order_expired');
    expect(late.body).not.toHaveProperty('refunded');
    expect(await refunds()).toEqual([]);
  });
});
