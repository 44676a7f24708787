import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Json } from '../support/client.js';
import { keyOf, placesOf, sandbox } from '../support/interventions.js';
import {
  bought,
  cancelEvent,
  eventOnSale,
  organisation,
  person,
  type OnSale,
  type Organisation,
} from '../support/world.js';

describe('money taken in cash', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let on: OnSale;

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
  });
  afterAll(() => box.stop());
  beforeEach(async () => {
    on = await eventOnSale(attic, { types: [{ name: 'VIP', price_pence: 1500 }] });
  });

  const sold = async (payment_method = 'cash', quantity = 2): Promise<Json> =>
    (
      await attic.operator.client.post(`/api/my-events/${on.eventId}/bookings`, {
        tickets: [{ ticket_type_id: on.typeIds[0], quantity }],
        customer: { first_name: 'Kim', last_name: 'Ng' },
        payment_method,
      })
    ).body;
  const cancel = (what: string, body: Json) =>
    attic.operator.client.post(`/api/my-events/${on.eventId}/${what}/cancel`, { reason: 'Illness', ...body });
  const payments = async (): Promise<Json[]> =>
    (await attic.operator.client.get(`/api/my-payments?event_id=${on.eventId}`)).body.data;
  const takings = async (): Promise<Json> =>
    (await attic.operator.client.get(`/api/my-events/${on.eventId}/takings`)).body;
  const askedOfStripe = async (): Promise<number> => {
    const { payment_intents: intents, refunds } = await sandbox(box, 'ledger');
    return intents.length + refunds.length;
  };
  const messages = async (orderId: string): Promise<string[]> => {
    const rows = await box.sql<{ name: string }>(
      'SELECT name FROM platform.outbox WHERE key = $1 ORDER BY id',
      [keyOf(orderId)],
    );
    return rows.map(({ name }) => name);
  };

  it('is in the list of payments, in the CSV and in the takings, beside cards', async () => {
    const { id } = await sold();
    await bought(box, await person(box), on);
    const [, cash] = await payments();
    expect(cash).toMatchObject({
      booking_id: id,
      user_name: 'Kim Ng',
      user_email: null,
      status: 'succeeded',
      payment_method: 'cash',
      amount: 3000,
      refunded_amount: 0,
    });
    const csv = await attic.operator.client.get(`/api/my-payments?event_id=${on.eventId}`, {
      headers: { accept: 'text/csv' },
    });
    expect(
      csv.text.split('\r\n').filter((line) => line.includes(',Kim Ng,,succeeded,cash,3000,')),
    ).toHaveLength(1);
    expect((await takings()).data[0].by_payment_method).toEqual([
      { payment_method: 'card', gross: 1500, discounts: 0, refunds: 0, disputes: 0, net: 1500 },
      { payment_method: 'cash', gross: 3000, discounts: 0, refunds: 0, disputes: 0, net: 3000 },
    ]);
  });

  it('goes back by hand: the refund is done at once, and Stripe is not asked', async () => {
    const before = await askedOfStripe();
    const { id } = await sold();
    const { status, body } = await cancel(`bookings/${id}`, { refund: 'full' });
    expect([status, body]).toEqual([
      200,
      {
        success: true,
        cancelled_tickets: 2,
        refund: { id: expect.stringMatching(/^rfd_/), amount: 3000, currency: 'GBP', status: 'succeeded' },
      },
    ]);
    expect(await cancel(`bookings/${id}`, { refund: 'full' })).toMatchObject({ status: 200, body });
    await box.settle();
    expect(await askedOfStripe()).toBe(before);
    expect(await placesOf(box, on)).toEqual({ held: 0, sold: 0 });
    const [payment] = await payments();
    expect(payment).toMatchObject({ refunded_amount: 3000, refund_pending: 0 });
    expect(payment?.refunds).toMatchObject([{ amount: 3000, status: 'succeeded', reason: 'Illness' }]);
    expect((await takings()).total).toMatchObject({ gross: 3000, refunds: 3000, net: 0 });
    expect(await messages(id)).toEqual([
      'order.placed',
      'order.confirmed',
      'payment.succeeded',
      'order.cancelled',
      'refund.succeeded',
      'order.refunded',
    ]);
    expect(
      await box.sql(
        `SELECT h.refund_id IS NOT NULL AS refund, h.from_status, h.to_status, h.amount, h.cause ? 'operator' AS by
           FROM payments.history h JOIN payments.payments p ON p.id = h.payment_id WHERE p.order_id = $1 ORDER BY h.id`,
        [keyOf(id)],
      ),
    ).toEqual([
      { refund: false, from_status: null, to_status: 'succeeded', amount: 3000, by: true },
      { refund: true, from_status: null, to_status: 'succeeded', amount: 3000, by: true },
    ]);
  });

  it('goes back in part, for a ticket, or not at all, and never more than there was', async () => {
    const part = await sold();
    expect((await cancel(`bookings/${part.id}`, { refund: 700 })).body.refund.amount).toBe(700);
    const kept = await sold();
    expect((await cancel(`bookings/${kept.id}`, { refund: 'none' })).body.refund).toBeNull();
    const one = await sold();
    expect((await cancel(`tickets/${one.tickets[0].id}`, { refund: 'full' })).body.refund.amount).toBe(1500);
    const much = await cancel(`bookings/${one.id}`, { refund: 1501 });
    expect([much.status, much.body.code, much.body.refundable]).toEqual([409, 'refund_too_large', 1500]);
    expect((await takings()).total).toMatchObject({ gross: 9000, refunds: 2200, net: 6800 });
    const gift = await sold('comp');
    expect((await cancel(`bookings/${gift.id}`, { refund: 'full' })).body).toMatchObject({
      cancelled_tickets: 2,
      refund: null,
    });
  });

  it('goes back with a cancelled event, too', async () => {
    await sold();
    await sold('comp');
    await cancelEvent(attic, on.eventId);
    await box.settle();
    const { body } = await attic.operator.client.get(`/api/my-events/${on.eventId}/cancellation`);
    expect(body).toMatchObject({ bookings: 2, cancelled: 2, refunded: 1, failed: 0, amount_refunded: 3000 });
  });
});
