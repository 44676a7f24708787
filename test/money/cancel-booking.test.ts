import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer, Json } from '../support/client.js';
import { booksOf, keyOf, placesOf } from '../support/interventions.js';
import { refunded } from '../support/money-requests.js';
import {
  bought,
  buy,
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

describe('cancelling a booking', () => {
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
  afterAll(() => box.stop());

  const cancel = (orderId: string, refund: unknown, key?: string): Promise<Answer> =>
    attic.operator.client.post(
      `/api/my-events/${on.eventId}/bookings/${orderId.replace('ord_', 'bkg_')}/cancel`,
      { refund, reason: 'Illness' },
      key === undefined ? {} : { 'idempotency-key': key },
    );
  const cancelTicket = (ticketId: string, refund: unknown): Promise<Answer> =>
    attic.operator.client.post(`/api/my-events/${on.eventId}/tickets/${ticketId}/cancel`, {
      refund,
      reason: 'Illness',
    });
  const intentOf = async (orderId: string): Promise<string> => {
    const [row] = await box.sql<{ id: string }>(
      'SELECT stripe_intent_id AS id FROM payments.payments WHERE order_id = $1',
      [keyOf(orderId)],
    );
    return row?.id ?? '';
  };
  const returned = async (orderId: string): Promise<number[]> => {
    await box.settle();
    return (await booksOf(box, await intentOf(orderId))).refunds.map(({ amount }) => amount as number);
  };
  const orderOf = async (orderId: string): Promise<Json> =>
    (await sam.client.get(`/api/client/events/orders/${orderId}`)).body;
  const ticketsOf = (orderId: string) =>
    box.sql('SELECT status FROM ticketing.tickets WHERE order_id = $1 ORDER BY id', [keyOf(orderId)]);
  const told = async (key: string): Promise<string[]> =>
    (
      await box.sql<{ name: string }>(
        `SELECT name FROM platform.outbox WHERE key = $1 AND name ~ 'cancelled|refunded' ORDER BY id`,
        [keyOf(key)],
      )
    ).map(({ name }) => name);

  it.each([
    ['full', [2 * PRICE], 'refunded'],
    ['none', [], 'cancelled'],
    [700, [700], 'refunded'],
  ])('with refund %j gives back %j and frees its places', async (refund, amounts, status) => {
    const order = await bought(box, sam, on, 2);
    const answer = await cancel(order.orderId, refund);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      success: true,
      cancelled_tickets: 2,
      refund: amounts.length
        ? { id: expect.stringMatching(/^rfd_/), amount: amounts[0], currency: 'GBP', status: 'pending' }
        : null,
    });
    expect(await returned(order.orderId)).toEqual(amounts);
    expect((await orderOf(order.orderId)).status).toBe('cancelled');
    expect(await ticketsOf(order.orderId)).toEqual([{ status }, { status }]);
    expect(await placesOf(box, on)).toEqual({ held: 0, sold: 0 });
    expect((await told(order.orderId)).sort()).toEqual(
      amounts.length ? ['order.cancelled', 'order.refunded'] : ['order.cancelled'],
    );
    expect(await told(order.tickets[0].id)).toEqual(['ticket.cancelled']);
    const qr = order.tickets[0].id as string;
    const scan = await checkIn(attic.operator, qr, { manual: true, reason: 'Lost phone' });
    expect(scan.body).toMatchObject({ admitted: false, reason: 'ticket_cancelled' });
  });

  it('happens once, however often and at whatever moment it is asked for', async () => {
    const order = await bought(box, sam, on, 2);
    const answers = await Promise.all(Array.from({ length: 5 }, () => cancel(order.orderId, 'full')));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(new Set(answers.map(({ body }) => body.refund.id)).size).toBe(1);
    expect(await returned(order.orderId)).toEqual([2 * PRICE]);
    const other = await cancel(order.orderId, 'none');
    expect([other.status, other.body.code]).toEqual([409, 'already_cancelled']);
  });

  it('refuses a key that was used with another body, and repeats one with the same', async () => {
    const order = await bought(box, sam, on);
    const first = await cancel(order.orderId, 500, 'key-1');
    const again = await cancel(order.orderId, 500, 'key-1');
    expect([again.status, again.body.refund.id]).toEqual([200, first.body.refund.id]);
    const other = await cancel(order.orderId, 600, 'key-1');
    expect([other.status, other.body.code]).toEqual([422, 'idempotency_mismatch']);
    expect(await returned(order.orderId)).toEqual([500]);
  });

  it('keeps the money that is kept, however late the news of it comes', async () => {
    const order = await bought(box, sam, on);
    expect((await cancel(order.orderId, 'none')).status).toBe(200);
    expect((await confirm(sam, order.orderId)).body.code).toBe('order_cancelled');
    expect(await returned(order.orderId)).toEqual([]);
    expect((await confirm(sam, order.orderId)).body.code).toBe('order_cancelled');
    expect(await returned(order.orderId)).toEqual([]);
  });

  it('cancels one ticket, and the order with its last', async () => {
    const order = await bought(box, sam, on, 2);
    const [first, second] = order.tickets.map(({ id }: Json) => id as string);
    expect((await cancelTicket(first, 'full')).body).toMatchObject({
      cancelled_tickets: 1,
      refund: { amount: PRICE },
    });
    expect((await orderOf(order.orderId)).status).toBe('confirmed');
    expect(await placesOf(box, on)).toEqual({ held: 0, sold: 1 });
    const qr = await codeOf(sam, second);
    expect((await checkIn(attic.operator, second, { qr })).body.admitted).toBe(true);
    expect((await cancelTicket(second, 'none')).status).toBe(200);
    expect((await orderOf(order.orderId)).status).toBe('cancelled');
    expect(await returned(order.orderId)).toEqual([PRICE]);
    const rest = await cancel(order.orderId, 'full');
    expect([rest.status, rest.body.code]).toEqual([409, 'not_cancellable']);
  });

  it('gives back nothing that is not there: too much is refused and nothing cancelled', async () => {
    const order = await bought(box, sam, on);
    const answer = await cancel(order.orderId, PRICE + 1);
    expect([answer.status, answer.body.code, answer.body.refundable]).toEqual([
      409,
      'refund_too_large',
      PRICE,
    ]);
    expect((await orderOf(order.orderId)).status).toBe('confirmed');
    expect(await returned(order.orderId)).toEqual([]);
  });

  it('gives back for one ticket at most what that had cost, however much the booking has left', async () => {
    const order = await bought(box, sam, on, 2);
    const ticketId = order.tickets[0].id as string;
    const refusalOf = async (answer: Promise<Answer>) => {
      const { status, body } = await answer;
      return [status, body.code, body.refundable, body.currency];
    };
    expect(await refusalOf(cancelTicket(ticketId, PRICE + 1))).toEqual([
      409,
      'refund_too_large',
      PRICE,
      'GBP',
    ]);
    expect(await ticketsOf(order.orderId)).toEqual([{ status: 'confirmed' }, { status: 'confirmed' }]);
    // Most of the money is gone already: then what is left is the most.
    await refunded(box, order.orderId, 2 * PRICE - 100);
    expect(await refusalOf(cancelTicket(ticketId, PRICE))).toEqual([409, 'refund_too_large', 100, 'GBP']);
    expect((await cancelTicket(ticketId, 100)).body.refund.amount).toBe(100);
    expect(await refusalOf(cancel(order.orderId, 1))).toEqual([409, 'refund_too_large', 0, 'GBP']);
    expect((await cancel(order.orderId, 'full')).body).toMatchObject({ cancelled_tickets: 1, refund: null });
  });

  it('promises no amount of what nobody paid, and leaves it as it is', async () => {
    const unpaid = (await buy(sam, on)).body;
    const free = (await register(sam, { ...on, typeIds: on.typeIds.slice(1) })).body;
    for (const { orderId } of [unpaid, free]) {
      const { status, body } = await cancel(orderId, 500);
      expect([status, body.code, body.refundable]).toEqual([409, 'refund_too_large', 0]);
    }
    expect((await orderOf(free.orderId)).status).toBe('confirmed');
    await pay(box, unpaid);
    expect((await confirm(sam, unpaid.orderId)).status).toBe(200);
  });

  it('ends the payment of a booking that nobody has paid', async () => {
    const { body } = await buy(sam, on);
    expect((await cancel(body.orderId, 'full')).body).toEqual({
      success: true,
      cancelled_tickets: 0,
      refund: null,
    });
    expect((await booksOf(box, body.paymentIntentId)).intent.status).toBe('canceled');
    expect(await placesOf(box, on)).toEqual({ held: 0, sold: 0 });
  });

  it('confirms first what was paid meanwhile, and gives that back', async () => {
    const { body } = await buy(sam, on);
    await pay(box, body);
    expect((await cancel(body.orderId, 'full')).body).toMatchObject({
      cancelled_tickets: 1,
      refund: { amount: PRICE },
    });
    expect(await returned(body.orderId)).toEqual([PRICE]);
  });

  it('cancels a free booking without a refund', async () => {
    const { body } = await register(sam, { ...on, typeIds: on.typeIds.slice(1) });
    expect((await cancel(body.orderId, 'full')).body).toMatchObject({ cancelled_tickets: 1, refund: null });
    expect(await ticketsOf(body.orderId)).toEqual([{ status: 'cancelled' }]);
  });

  it('knows no booking of another event, and no event of another organisation', async () => {
    const order = await bought(box, sam, on);
    const other = await eventNow(attic);
    const cellar = await organisation(box);
    const path = (eventId: string) =>
      `/api/my-events/${eventId}/bookings/${order.orderId.replace('ord_', 'bkg_')}/cancel`;
    for (const answer of [
      await attic.operator.client.post(path(other.eventId), { refund: 'full', reason: 'x' }),
      await cellar.operator.client.post(path(on.eventId), { refund: 'full', reason: 'x' }),
    ])
      expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
    for (const refund of [0, -1, 1.5, '500', null, true])
      expect((await cancel(order.orderId, refund)).status).toBe(400);
    expect((await orderOf(order.orderId)).status).toBe('confirmed');
  });
});
