import { ReconcileMoney } from '#libs/ticketing';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer, Json } from '../support/client.js';
import { decided, disputed } from '../support/disputes.js';
import { booksOf, keyOf, placesOf, sandbox } from '../support/interventions.js';
import { expectSound } from '../support/ledger.js';
import {
  bought,
  buy,
  cancelEvent,
  checkIn,
  codeOf,
  confirm,
  eventNow,
  organisation,
  pay,
  person,
  register,
  type OnSale,
  type Organisation,
  type Somebody,
} from '../support/world.js';

const PRICE = 1500;

describe('cancelling an event', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let on: OnSale;
  let sam: Somebody;

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
  });
  beforeEach(async () => {
    on = await eventNow(attic, { types: [{ price_pence: PRICE }, { price_pence: 0 }] });
    sam = await person(box);
  });
  afterAll(async () => {
    await expectSound(box);
    await box.stop();
  });

  const progress = async (): Promise<Json> =>
    (await attic.operator.client.get(`/api/my-events/${on.eventId}/cancellation`)).body;
  const retry = (): Promise<Answer> =>
    attic.operator.client.post(`/api/my-events/${on.eventId}/cancellation/retry`);
  const statusOf = async ({ client }: Somebody, orderId: string): Promise<string> =>
    (await client.get(`/api/client/events/orders/${orderId}`)).body.status;
  const nextRound = async (): Promise<void> => {
    await box.app.get(ReconcileMoney, { strict: false }).execute({ lateSeconds: 0 });
    await box.settle();
  };

  it('answers at once, and sale and entry end at that moment', async () => {
    const order = await bought(box, sam, on);
    const ticketId = order.tickets[0].id as string;
    const qr = await codeOf(sam, ticketId);
    await cancelEvent(attic, on.eventId);

    const late = await buy(await person(box), on);
    expect([late.status, late.body.code]).toEqual([409, 'event_cancelled']);
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
      failed: 0,
      amount_refunded: PRICE,
      finished_at: expect.any(String),
    });
    expect(await statusOf(sam, order.orderId)).toBe('cancelled');
  });

  it('cancels and refunds whatever a booking has come to', async () => {
    const [paid, partly, free, unpaid, justPaid, given] = await Promise.all([
      bought(box, sam, on, 2),
      bought(box, sam, on, 2),
      register(sam, { ...on, typeIds: on.typeIds.slice(1) }),
      buy(sam, on),
      buy(sam, on),
      bought(box, sam, on),
    ]);
    const cancel = (what: string, refund: unknown) =>
      attic.operator.client.post(`/api/my-events/${on.eventId}/${what}/cancel`, {
        refund,
        reason: 'Illness',
      });
    await cancel(`tickets/${partly.tickets[0].id}`, 1000);
    await cancel(`bookings/${given.orderId.replace('ord_', 'bkg_')}`, 'none');
    await box.settle();
    await sandbox(box, 'webhooks', { mode: 'drop' });
    await pay(box, justPaid.body);
    await sandbox(box, 'webhooks', { mode: 'deliver' });

    await cancelEvent(attic, on.eventId);
    await box.settle();

    const orders = [paid, partly, free.body, unpaid.body, justPaid.body, given];
    for (const { orderId } of orders) expect(await statusOf(sam, orderId)).toBe('cancelled');
    const back = async (orderId: string) => {
      const [payment] = await box.sql<{ id: string }>(
        'SELECT stripe_intent_id AS id FROM payments.payments WHERE order_id = $1',
        [keyOf(orderId)],
      );
      const { intent, refunds } = await booksOf(box, payment?.id ?? '');
      return [intent.status, refunds.map(({ amount }) => amount as number).sort()];
    };
    expect(await back(paid.orderId)).toEqual(['succeeded', [2 * PRICE]]);
    expect(await back(partly.orderId)).toEqual(['succeeded', [1000, 2000]]);
    expect(await back(unpaid.body.orderId)).toEqual(['canceled', []]);
    expect(await back(justPaid.body.orderId)).toEqual(['succeeded', [PRICE]]);
    // What an operator had cancelled without a refund stays that operator's decision.
    expect(await back(given.orderId)).toEqual(['succeeded', []]);
    expect(await placesOf(box, on)).toEqual({ held: 0, sold: 0 });
    expect(await progress()).toMatchObject({
      bookings: 5,
      cancelled: 5,
      refunded: 3,
      failed: 0,
      amount_refunded: 2 * PRICE + 2 * PRICE + PRICE,
    });
    const repeated = await confirm(sam, justPaid.body.orderId);
    expect([repeated.status, repeated.body.code]).toEqual([409, 'order_cancelled']);
  });

  it('may be asked for again, and is final', async () => {
    const order = await bought(box, sam, on);
    for (let time = 0; time < 3; time += 1) await cancelEvent(attic, on.eventId);
    await box.settle();
    await cancelEvent(attic, on.eventId);
    await nextRound();
    expect(await progress()).toMatchObject({ bookings: 1, refunded: 1, amount_refunded: PRICE });
    expect(await statusOf(sam, order.orderId)).toBe('cancelled');
    const answer = await attic.operator.client.patch(`/api/my-events/${on.eventId}/status`, {
      status: 'approved',
    });
    expect([answer.status, answer.body.code]).toEqual([409, 'event_cancelled']);
  });

  it('waits for a payment in progress, and gives it back', async () => {
    const { body } = await buy(sam, on);
    const intent = await pay(box, body, 'pm_usBankAccount_processing');
    expect(intent.status).toBe('processing');
    await cancelEvent(attic, on.eventId);
    await box.settle();
    expect(await progress()).toMatchObject({
      bookings: 1,
      cancelled: 0,
      finished_at: null,
      waiting: [{ booking_id: body.orderId.replace('ord_', 'bkg_'), reason: 'payment_processing' }],
    });

    await sandbox(box, `payment_intents/${body.paymentIntentId}/settle`, { succeed: true });
    await box.settle();
    await nextRound();
    expect(await progress()).toMatchObject({ cancelled: 1, refunded: 0, pending: 1, waiting: [] });
    await sandbox(box, 'refunds/settle', { succeed: true });
    await box.settle();
    expect(await progress()).toMatchObject({
      bookings: 1,
      cancelled: 1,
      refunded: 1,
      pending: 0,
      amount_refunded: PRICE,
    });
  });

  it('tells what it waits for: a bank, or somebody to look at a payment that Stripe contradicts', async () => {
    const [disputedOrder, unlike] = [await bought(box, sam, on), (await buy(sam, on)).body];
    const disputeId = await disputed(box, disputedOrder.orderId);
    const raise = (by: number) =>
      box.sql('UPDATE payments.payments SET amount = amount + $2 WHERE order_id = $1', [
        keyOf(unlike.orderId),
        by,
      ]);
    await raise(1);
    await cancelEvent(attic, on.eventId);
    await box.settle();
    const waiting = [
      { booking_id: disputedOrder.orderId.replace('ord_', 'bkg_'), reason: 'payment_disputed' },
      { booking_id: unlike.orderId.replace('ord_', 'bkg_'), reason: 'payment_mismatch' },
    ];
    expect(await progress()).toMatchObject({ bookings: 2, cancelled: 0, finished_at: null, waiting });
    const contradicted = async (problem: boolean) =>
      (await attic.operator.client.get(`/api/my-payments?event_id=${on.eventId}&problem=${problem}`)).body;
    expect((await contradicted(true)).data).toEqual([
      expect.objectContaining({ problem: 'payment_mismatch', booking_id: waiting[1]?.booking_id }),
    ]);
    expect((await contradicted(false)).total).toBe(1);

    await raise(-1);
    await decided(box, disputeId, 'won');
    await nextRound();
    expect(await progress()).toMatchObject({
      cancelled: 2,
      refunded: 1,
      finished_at: expect.any(String),
      waiting: [],
    });
  });

  it('goes on where Stripe was out of reach', async () => {
    const { body } = await buy(sam, on);
    await sandbox(box, 'faults', { match: { path: '/v1/payment_intents/**' }, kind: 'error', times: 5 });
    await cancelEvent(attic, on.eventId);
    await box.settle();
    expect(await progress()).toMatchObject({ bookings: 1, cancelled: 0, finished_at: null });
    await fetch(`${box.sandbox.url}/_sandbox/faults`, { method: 'DELETE' });
    expect((await retry()).body).toEqual({ success: true, retried: 0 });
    await box.settle();
    expect(await progress()).toMatchObject({ cancelled: 1, finished_at: expect.any(String) });
    expect(await statusOf(sam, body.orderId)).toBe('cancelled');
  });

  it('shows the refunds that failed, and tries them again when told to', async () => {
    const orders = [await bought(box, sam, on), await bought(box, sam, on), await bought(box, sam, on)];
    await sandbox(box, 'refunds', {
      next: 'failed',
      first: 'succeeded',
      times: 2,
      reason: 'lost_or_stolen_card',
    });
    await cancelEvent(attic, on.eventId);
    await box.settle();
    await sandbox(box, 'refunds/settle', { succeed: false });
    await box.settle();
    const failed = await progress();
    expect(failed).toMatchObject({
      bookings: 3,
      cancelled: 3,
      refunded: 1,
      failed: 2,
      amount_refunded: PRICE,
    });
    expect(failed.failures).toHaveLength(2);
    const bookings = orders.map(({ orderId }) => orderId.replace('ord_', 'bkg_'));
    for (const failure of failed.failures)
      expect(failure).toEqual({
        booking_id: expect.stringMatching(new RegExp(bookings.join('|'))),
        refund_id: expect.stringMatching(/^rfd_/),
        amount: PRICE,
        currency: 'GBP',
        failure: 'lost_or_stolen_card',
      });

    const answers = await Promise.all([retry(), retry()]);
    expect(answers.map(({ status, body }) => [status, body.retried])).toEqual([
      [200, 2],
      [200, 2],
    ]);
    await box.settle();
    expect(await progress()).toMatchObject({
      refunded: 3,
      failed: 0,
      amount_refunded: 3 * PRICE,
      failures: [],
    });
    expect((await retry()).body.retried).toBe(0);
  });

  it('is nowhere to be found for an event that is not cancelled, or not theirs', async () => {
    const get = ({ operator }: Organisation) =>
      operator.client.get(`/api/my-events/${on.eventId}/cancellation`);
    expect((await get(attic)).status).toBe(404);
    expect((await retry()).status).toBe(404);
    await cancelEvent(attic, on.eventId);
    expect((await get(attic)).body).toMatchObject({ bookings: 0, currency: null, amount_refunded: 0 });
    expect((await get(await organisation(box))).status).toBe(404);
    await box.settle();
    expect((await progress()).finished_at).toEqual(expect.any(String));
  });
});
