import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer, Json } from '../support/client.js';
import { perkOf, redeem } from '../support/door-requests.js';
import { keyOf, placesOf, rowCounts, sandbox, takesPlace } from '../support/interventions.js';
import { newCode } from '../support/offer-requests.js';
import {
  bought,
  buy,
  checkIn,
  confirm,
  eventNow,
  eventOnSale,
  holdRunsOut,
  organisation,
  pay,
  person,
  register,
  type OnSale,
  type Organisation,
  type Somebody,
} from '../support/world.js';

const ORDERS = '/api/client/events/orders';

describe('orders of a customer', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let sam: Somebody;

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
  });
  afterAll(() => box.stop());
  beforeEach(async () => {
    sam = await person(box);
  });

  const giveUp = (orderId: string): Promise<Answer> => sam.client.delete(`${ORDERS}/${orderId}`);
  const cancel = (orderId: string): Promise<Answer> => sam.client.post(`${ORDERS}/${orderId}/cancel`);
  const refusal = ({ status, body }: Answer) => [status, body.code];

  describe('a quote', () => {
    const quote = (on: OnSale, body: Json): Promise<Answer> =>
      sam.client.post(`${ORDERS}/quote`, { eventId: on.eventId, ...body });

    it('says what a purchase would cost and what is left, and keeps nothing', async () => {
      const on = await eventOnSale(attic, {
        event: { guest_list_capacity: 6 },
        types: [
          { name: 'VIP', price_pence: 4500, capacity: 4 },
          { name: 'Standing', price_pence: 1500 },
        ],
      });
      const voucherCode = await newCode(attic);
      const tickets = [
        { ticketTypeId: on.typeIds[0], quantity: 2 },
        { ticketTypeId: on.typeIds[1], quantity: 1 },
      ];
      const before = await rowCounts(box);
      const { status, body } = await quote(on, { tickets, voucherCode });
      expect(status).toBe(200);
      const line = { dateId: on.dateId };
      expect(body).toEqual({
        eventId: on.eventId,
        amount: 9450,
        discount: 1050,
        currency: 'GBP',
        credits: null,
        available: true,
        lines: [
          {
            ...{ ...line, ticketTypeId: on.typeIds[0], name: 'VIP', quantity: 2, unitPrice: 4500 },
            ...{ amount: 8100, available: 4 },
          },
          {
            ...{ ...line, ticketTypeId: on.typeIds[1], name: 'Standing', quantity: 1, unitPrice: 1500 },
            ...{ amount: 1350, available: 6 },
          },
        ],
      });
      expect(await rowCounts(box)).toEqual(before);
      const more = [
        { ticketTypeId: on.typeIds[0], quantity: 3 },
        { ticketTypeId: on.typeIds[1], quantity: 4 },
      ];
      expect((await quote(on, { tickets: more })).body).toMatchObject({ available: false, amount: 19_500 });
    });

    it('is refused as the purchase would be', async () => {
      const on = await eventOnSale(attic, { types: [{ price_pence: 10 }] });
      const tickets = [{ ticketTypeId: on.typeIds[0], quantity: 1 }];
      expect(refusal(await quote(on, { tickets }))).toEqual([400, 'amount_too_small']);
      const used = await newCode(attic, { max_uses: 1, discount_value: 100 });
      expect((await quote(on, { tickets, voucherCode: used })).body).toMatchObject({ amount: 0 });
      await sam.client.post('/api/client/events/tickets/purchase', {
        ...{ eventId: on.eventId, tickets, voucherCode: used },
      });
      expect(refusal(await quote(on, { tickets, voucherCode: used }))).toEqual([409, 'voucher_exhausted']);
      await attic.operator.client.patch(`/api/my-events/${on.eventId}/status`, { status: 'cancelled' });
      expect(refusal(await quote(on, { tickets }))).toEqual([409, 'event_cancelled']);
    });
  });

  describe('given up', () => {
    it('ends the payment at Stripe, frees the places and the use, and says the same again', async () => {
      const on = await eventOnSale(attic);
      const voucherCode = await newCode(attic, { max_uses: 1 });
      const { body: order } = await sam.client.post('/api/client/events/tickets/purchase', {
        eventId: on.eventId,
        tickets: [{ ticketTypeId: on.typeIds[0], quantity: 2 }],
        voucherCode,
      });
      const answer = await giveUp(order.orderId);
      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({ orderId: order.orderId, status: 'cancelled', expiresAt: null });
      expect(await placesOf(box, on)).toEqual({ held: 0, sold: 0 });
      const { payment_intents: intents } = await sandbox(box, 'ledger');
      expect(intents.find(({ id }: Json) => id === order.paymentIntentId).status).toBe('canceled');
      expect((await giveUp(order.orderId)).body).toEqual(answer.body);
      expect(refusal(await confirm(sam, order.orderId))).toEqual([409, 'order_cancelled']);
    });

    it('is nothing for what is confirmed, over, or of somebody else', async () => {
      const on = await eventOnSale(attic);
      const { orderId } = await bought(box, sam, on);
      expect(refusal(await giveUp(orderId))).toEqual([409, 'order_confirmed']);
      const { body: late } = await buy(sam, on);
      await holdRunsOut(box, keyOf(late.orderId));
      await box.sql('SELECT ticketing.expire_order($1)', [keyOf(late.orderId)]);
      expect(refusal(await giveUp(late.orderId))).toEqual([409, 'order_expired']);
      const { body: others } = await buy(await person(box), on);
      expect(refusal(await giveUp(others.orderId))).toEqual([404, 'not_found']);
    });

    it('is confirmed instead where the money had come, which nobody had told us', async () => {
      const on = await eventOnSale(attic);
      const { body: order } = await buy(sam, on);
      await sandbox(box, 'webhooks', { mode: 'hold' });
      await pay(box, order);
      expect(refusal(await giveUp(order.orderId))).toEqual([409, 'order_confirmed']);
      expect((await confirm(sam, order.orderId)).body.status).toBe('confirmed');
      await sandbox(box, 'webhooks', { mode: 'deliver' });
    });

    it('keeps the places while Stripe does not answer', async () => {
      const on = await eventOnSale(attic);
      const { body: order } = await buy(sam, on);
      const match = { method: 'POST', path: '/v1/payment_intents/*/cancel' };
      await sandbox(box, 'faults', { match, kind: 'error', times: 2 });
      expect(refusal(await giveUp(order.orderId))).toEqual([502, 'payment_provider_unavailable']);
      expect(await placesOf(box, on)).toEqual({ held: 1, sold: 0 });
      expect((await giveUp(order.orderId)).body.status).toBe('cancelled');
    });
  });

  describe('cancelled', () => {
    it('frees what cost nothing, and says the same again', async () => {
      const on = await eventOnSale(attic, { types: [{ price_pence: 0 }] });
      const { body: order } = await register(sam, on, 2);
      const answer = await cancel(order.orderId);
      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({ orderId: order.orderId, status: 'cancelled', tickets: [] });
      expect(await placesOf(box, on)).toEqual({ held: 0, sold: 0 });
      expect((await cancel(order.orderId)).body).toEqual(answer.body);
      const mine = await sam.client.get('/api/client/events/tickets/mine');
      expect(mine.body.data.map(({ status }: Json) => status)).toEqual(['cancelled', 'cancelled']);
    });

    it('is the organiser’s to do where money was paid, and to come where it is not confirmed', async () => {
      const on = await eventOnSale(attic);
      expect(refusal(await cancel((await bought(box, sam, on)).orderId))).toEqual([409, 'ask_organiser']);
      const { body: pending } = await buy(sam, on);
      expect(refusal(await cancel(pending.orderId))).toEqual([409, 'order_pending']);
      const { body: others } = await buy(await person(box), on);
      expect(refusal(await cancel(others.orderId))).toEqual([404, 'not_found']);
    });

    it('is possible until the event says, else until it starts', async () => {
      const types = [{ price_pence: 0 }];
      const early = await eventOnSale(attic, { event: { cancel_until: '2026-01-01T00:00:00Z' }, types });
      const { body: first } = await register(sam, early);
      const closed = await cancel(first.orderId);
      expect(refusal(closed)).toEqual([409, 'cancellation_closed']);
      expect(closed.body.cancelUntil).toBe('2026-01-01T00:00:00.000Z');
      const begun = await eventOnSale(attic, { types });
      const { body: second } = await register(sam, begun);
      await takesPlace(box, begun.dateId, { starts: -1, ends: 60 });
      expect(refusal(await cancel(second.orderId))).toEqual([409, 'cancellation_closed']);
    });

    it('is too late once somebody is in', async () => {
      const on = await eventNow(attic, {
        event: { cancel_until: '2099-01-01T00:00:00Z' },
        types: [{ price_pence: 0 }],
      });
      const { body: order } = await register(sam, on, 2);
      await checkIn(attic.operator, order.tickets[0].id, { manual: true, reason: 'A test' });
      expect(refusal(await cancel(order.orderId))).toEqual([409, 'tickets_in_use']);
      expect(await placesOf(box, on)).toEqual({ held: 0, sold: 2 });
    });

    it('is too late once a perk of it was redeemed', async () => {
      const on = await eventOnSale(attic, { types: [{ price_pence: 0 }] });
      const { body: order } = await register(sam, on);
      const perk = await perkOf(box, attic, on.typeIds[0] ?? '', {});
      expect((await redeem(attic.operator, order.tickets[0].id, perk)).body.redeemed).toBe(true);
      expect(refusal(await cancel(order.orderId))).toEqual([409, 'tickets_in_use']);
    });
  });
});
