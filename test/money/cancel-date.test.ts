import { ReconcileMoney } from '#libs/ticketing';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer, Json } from '../support/client.js';
import { closeDispute, openDispute } from '../support/disputes.js';
import { booksOf, keyOf, placesOf, sandbox } from '../support/interventions.js';
import { expectSound } from '../support/ledger.js';
import { refunded } from '../support/money-requests.js';
import {
  block,
  boughtBlock,
  boughtOfDate,
  buyOfDate,
  cancelDate,
  dateProgress,
  ofDate,
  seriesOnSale,
  type Series,
} from '../support/series.js';
import {
  cancelEvent,
  checkIn,
  codeOf,
  confirm,
  organisation,
  pay,
  person,
  type OnSale,
  type Organisation,
  type Somebody,
} from '../support/world.js';

const PRICE = 1200;

describe('cancelling one date', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let on: Series;
  let next: OnSale;
  let sam: Somebody;

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
  });
  beforeEach(async () => {
    on = await seriesOnSale(attic, 3, { types: [{ price_pence: PRICE }, { price_pence: 0 }] });
    next = ofDate(on, on.dateIds[1] ?? '');
    sam = await person(box);
  });
  afterAll(async () => {
    await expectSound(box);
    await box.stop();
  });

  const cancel = async (date: OnSale): Promise<void> => {
    expect((await cancelDate(attic, date, { reason: 'The teacher is ill' })).body).toEqual({ success: true });
  };
  const progress = (date: OnSale = on): Promise<Json> => dateProgress(attic, date);
  const retry = (date: OnSale = on): Promise<Answer> =>
    attic.operator.client.post(`/api/my-events/${date.eventId}/dates/${date.dateId}/cancellation/retry`);
  const orderOf = async (orderId: string): Promise<Json> =>
    (await sam.client.get(`/api/client/events/orders/${orderId}`)).body;
  const ticketsOf = async (orderId: string): Promise<Json> =>
    Object.fromEntries(
      (await sam.client.get('/api/client/events/tickets/mine')).body.data
        .filter((ticket: Json) => ticket.orderId === orderId)
        .map(({ date, status }: Json) => [date.id, status]),
    );
  const back = async (orderId: string): Promise<[string, number[]]> => {
    const [payment] = await box.sql<{ id: string }>(
      'SELECT stripe_intent_id AS id FROM payments.payments WHERE order_id = $1',
      [keyOf(orderId)],
    );
    const { intent, refunds } = await booksOf(box, payment?.id ?? '');
    return [intent.status, refunds.map(({ amount }) => amount as number).sort((a, b) => a - b)];
  };
  const nextRound = async (): Promise<void> => {
    await box.app.get(ReconcileMoney, { strict: false }).execute({ lateSeconds: 0 });
    await box.settle();
  };
  const whole = (dates: string[]): Record<string, number> =>
    Object.fromEntries(dates.map((dateId, index) => [dateId, 1000 + index * 100]));

  it('answers at once; sale and entry of that date end at that moment, and of no other', async () => {
    const order = await boughtOfDate(box, sam, on);
    const other = await boughtOfDate(box, sam, next);
    const [ticketId, qr] = [order.tickets[0].id as string, await codeOf(sam, order.tickets[0].id)];
    await cancel(on);

    const late = await buyOfDate(await person(box), on);
    expect([late.status, late.body.code]).toEqual([409, 'event_cancelled']);
    expect((await buyOfDate(await person(box), next)).status).toBe(201);
    expect((await checkIn(attic.operator, ticketId, { qr })).body).toMatchObject({
      admitted: false,
      reason: 'event_cancelled',
    });
    expect(await progress()).toEqual({
      bookings: 1,
      cancelled: 0,
      refunded: 0,
      pending: 0,
      failed: 0,
      amount_refunded: 0,
      currency: 'GBP',
      cancelled_at: expect.any(String),
      finished_at: null,
      failures: [],
      waiting: [],
    });

    await box.settle();
    expect(await progress()).toMatchObject({
      bookings: 1,
      cancelled: 1,
      refunded: 1,
      amount_refunded: PRICE,
      finished_at: expect.any(String),
    });
    expect((await orderOf(order.orderId)).status).toBe('cancelled');
    expect((await orderOf(other.orderId)).status).toBe('confirmed');
    expect(await back(other.orderId)).toEqual(['succeeded', []]);
    expect((await sam.client.get(`/api/client/events/${on.eventId}`)).status).toBe(200);
  });

  it('cancels and refunds whatever a booking of that date has come to', async () => {
    const free = { ...on, typeIds: on.typeIds.slice(1) };
    const [paid, partly, registered, unpaid, justPaid] = await Promise.all([
      boughtOfDate(box, sam, on, 2),
      boughtOfDate(box, sam, on, 2),
      sam.client.post('/api/client/events/tickets/register', {
        eventId: on.eventId,
        dateId: on.dateId,
        ticketTypeId: free.typeIds[0],
      }),
      buyOfDate(sam, on),
      buyOfDate(sam, on),
    ]);
    await attic.operator.client.post(`/api/my-events/${on.eventId}/tickets/${partly.tickets[0].id}/cancel`, {
      refund: 1000,
      reason: 'Illness',
    });
    await box.settle();
    await sandbox(box, 'webhooks', { mode: 'drop' });
    await pay(box, justPaid.body);
    await sandbox(box, 'webhooks', { mode: 'deliver' });

    await cancel(on);
    await box.settle();

    for (const { orderId } of [paid, partly, registered.body, unpaid.body, justPaid.body])
      expect((await orderOf(orderId)).status).toBe('cancelled');
    expect(await back(paid.orderId)).toEqual(['succeeded', [2 * PRICE]]);
    expect(await back(partly.orderId)).toEqual(['succeeded', [1000, 2 * PRICE - 1000]]);
    expect(await back(unpaid.body.orderId)).toEqual(['canceled', []]);
    expect(await back(justPaid.body.orderId)).toEqual(['succeeded', [PRICE]]);
    expect(await placesOf(box, on)).toEqual({ held: 0, sold: 0 });
    expect(await progress()).toMatchObject({
      bookings: 5,
      cancelled: 5,
      refunded: 3,
      failed: 0,
      amount_refunded: 2 * PRICE + (2 * PRICE - 1000) + PRICE,
    });
    const repeated = await confirm(sam, justPaid.body.orderId);
    expect([repeated.status, repeated.body.code]).toEqual([409, 'order_cancelled']);
  });

  it('takes from an order for several dates its part, and gives back what that was paid with', async () => {
    const prices = whole(on.dateIds);
    const order = await boughtBlock(box, sam, on, prices);
    await cancel(next);
    await box.settle();
    expect((await orderOf(order.orderId)).status).toBe('confirmed');
    expect(await ticketsOf(order.orderId)).toEqual({
      [on.dateIds[0] ?? '']: 'confirmed',
      [on.dateIds[1] ?? '']: 'refunded',
      [on.dateIds[2] ?? '']: 'confirmed',
    });
    expect(await back(order.orderId)).toEqual(['succeeded', [1100]]);
    expect(await progress(next)).toMatchObject({
      bookings: 1,
      cancelled: 1,
      refunded: 1,
      amount_refunded: 1100,
    });
    expect(await placesOf(box, next)).toEqual({ held: 0, sold: 0 });
    expect(await placesOf(box, on)).toEqual({ held: 0, sold: 1 });

    for (const dateId of on.dateIds) await cancel(ofDate(on, dateId));
    await box.settle();
    expect((await orderOf(order.orderId)).status).toBe('cancelled');
    expect(await back(order.orderId)).toEqual(['succeeded', [1000, 1100, 1200]]);
  });

  it('gives back no more than is left of an order for several dates', async () => {
    const order = await boughtBlock(box, sam, on, whole(on.dateIds));
    await refunded(box, order.orderId, 2800);
    await cancel(next);
    await box.settle();
    expect(await back(order.orderId)).toEqual(['succeeded', [500, 2800]]);
    expect(await progress(next)).toMatchObject({ cancelled: 1, refunded: 1, amount_refunded: 500 });
    await cancel(on);
    await box.settle();
    expect(await progress(on)).toMatchObject({ cancelled: 1, refunded: 0, amount_refunded: 0 });
  });

  it('cancels an unpaid order for several dates as a whole', async () => {
    const unpaid = await block(box, sam, on, whole(on.dateIds));
    await cancel(next);
    await box.settle();
    expect((await orderOf(unpaid.orderId)).status).toBe('cancelled');
    expect(await back(unpaid.orderId)).toEqual(['canceled', []]);
    expect(await placesOf(box, on)).toEqual({ held: 0, sold: 0 });
    expect(await progress(next)).toMatchObject({ bookings: 1, cancelled: 1, amount_refunded: 0 });
  });

  it('goes before and beside the cancelling of its event', async () => {
    const [first, later, both] = [
      await boughtOfDate(box, sam, on),
      await boughtOfDate(box, sam, next),
      await boughtBlock(box, sam, on, whole(on.dateIds)),
    ];
    await cancel(on);
    await box.settle();
    await cancel(next);
    await cancelEvent(attic, on.eventId);
    await box.settle();
    expect(await back(first.orderId)).toEqual(['succeeded', [PRICE]]);
    expect(await back(later.orderId)).toEqual(['succeeded', [PRICE]]);
    const [status, parts] = await back(both.orderId);
    expect([status, parts.reduce((sum, part) => sum + part, 0)]).toEqual(['succeeded', 3300]);
    for (const { orderId } of [first, later, both]) expect((await orderOf(orderId)).status).toBe('cancelled');
    const { body } = await attic.operator.client.get(`/api/my-events/${on.eventId}/cancellation`);
    expect(body).toMatchObject({ failed: 0, finished_at: expect.any(String) });
    for (const date of [on, next])
      expect(await progress(date)).toMatchObject({ failed: 0, finished_at: expect.any(String) });
  });

  it('waits for a payment in progress, and gives it back', async () => {
    const { body } = await buyOfDate(sam, on);
    await pay(box, body, 'pm_usBankAccount_processing');
    await cancel(on);
    await box.settle();
    expect(await progress()).toMatchObject({ bookings: 1, cancelled: 0, finished_at: null });
    await sandbox(box, `payment_intents/${body.paymentIntentId}/settle`, { succeed: true });
    await box.settle();
    await nextRound();
    await sandbox(box, 'refunds/settle', { succeed: true });
    await box.settle();
    expect(await progress()).toMatchObject({ cancelled: 1, refunded: 1, amount_refunded: PRICE });
  });

  it('waits for a bank that asks for the money', async () => {
    const order = await boughtBlock(box, sam, on, whole(on.dateIds));
    await box.settle();
    const dispute = await openDispute(box, order.orderId);
    await box.settle();
    await cancel(next);
    await box.settle();
    expect(await progress(next)).toMatchObject({ bookings: 1, cancelled: 0, finished_at: null });
    await closeDispute(box, dispute, 'won');
    await box.settle();
    expect(await progress(next)).toMatchObject({ cancelled: 1, finished_at: expect.any(String) });
    expect(await back(order.orderId)).toEqual(['succeeded', [1100]]);
  });

  it('goes on where Stripe was out of reach', async () => {
    const { body } = await buyOfDate(sam, on);
    await sandbox(box, 'faults', { match: { path: '/v1/payment_intents/**' }, kind: 'error', times: 5 });
    await cancel(on);
    await box.settle();
    expect(await progress()).toMatchObject({ bookings: 1, cancelled: 0, finished_at: null });
    await fetch(`${box.sandbox.url}/_sandbox/faults`, { method: 'DELETE' });
    expect((await retry()).body).toEqual({ success: true, retried: 0 });
    await box.settle();
    expect(await progress()).toMatchObject({ cancelled: 1, finished_at: expect.any(String) });
    expect((await orderOf(body.orderId)).status).toBe('cancelled');
  });

  it('shows the refunds that failed, and tries them again when told to', async () => {
    const single = await boughtOfDate(box, sam, next);
    const several = await boughtBlock(box, sam, on, whole(on.dateIds));
    await sandbox(box, 'refunds', {
      next: 'failed',
      first: 'succeeded',
      times: 3,
      reason: 'lost_or_stolen_card',
    });
    await cancel(next);
    await box.settle();
    await sandbox(box, 'refunds/settle', { succeed: false });
    await box.settle();
    const failed = await progress(next);
    expect(failed).toMatchObject({ cancelled: 2, refunded: 0, failed: 2, amount_refunded: 0 });
    expect(failed.failures.map(({ booking_id, amount }: Json) => [booking_id, amount])).toEqual(
      expect.arrayContaining([
        [single.orderId.replace('ord_', 'bkg_'), PRICE],
        [several.orderId.replace('ord_', 'bkg_'), 1100],
      ]),
    );
    expect((await retry(next)).body.retried).toBe(2);
    await box.settle();
    await sandbox(box, 'refunds/settle', { succeed: false });
    await box.settle();
    expect(await progress(next)).toMatchObject({ refunded: 1, failed: 1 });
    expect((await retry(next)).body.retried).toBe(1);
    await box.settle();
    expect(await progress(next)).toMatchObject({
      refunded: 2,
      failed: 0,
      amount_refunded: PRICE + 1100,
      failures: [],
    });
  });

  it('is nowhere to be found for a date that is not cancelled, or not theirs', async () => {
    const get = ({ operator }: Organisation, date: OnSale) =>
      operator.client.get(`/api/my-events/${date.eventId}/dates/${date.dateId}/cancellation`);
    expect((await get(attic, on)).status).toBe(404);
    expect((await retry()).status).toBe(404);
    await cancel(on);
    expect((await get(attic, on)).body).toMatchObject({ bookings: 0, currency: null, amount_refunded: 0 });
    expect((await get(attic, next)).status).toBe(404);
    expect((await get(await organisation(box), on)).status).toBe(404);
    expect((await attic.operator.client.get(`/api/my-events/${on.eventId}/cancellation`)).status).toBe(404);
    await box.settle();
    expect((await progress()).finished_at).toEqual(expect.any(String));
  });
});
