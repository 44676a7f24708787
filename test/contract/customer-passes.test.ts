import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer, Json } from '../support/client.js';
import { openDispute } from '../support/disputes.js';
import { anotherDate, keyOf, placesOf, sweep } from '../support/interventions.js';
import { newPass } from '../support/offer-requests.js';
import { boughtPass, passBooking, PASSES, takesPasses } from '../support/passes.js';
import { times } from '../support/race.js';
import {
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

describe('passes', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let on: OnSale;
  let sam: Somebody;

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
    on = await eventOnSale(attic, { event: takesPasses, types: [{ price_pence: 1500, credits: 2 }] });
  });
  afterAll(() => box.stop());
  beforeEach(async () => {
    sam = await person(box);
  });

  const order = (passTemplateId: string, headers = {}): Promise<Answer> =>
    sam.client.post(`${PASSES}/purchase`, { passTemplateId }, headers);
  const book = (passId: string, quantity = 1, at = on): Promise<Answer> =>
    sam.client.post('/api/client/events/tickets/purchase', passBooking(at, passId, quantity));
  const mine = async (): Promise<Json[]> => (await sam.client.get(`${PASSES}/mine`)).body.data;
  const refusal = ({ status, body }: Answer) => [status, body.code];

  describe('are bought', () => {
    it('as the storefront sells them, in the two steps of tickets', async () => {
      const id = await newPass(attic, {
        ...{ name: 'Ten Classes', credits: 10, price_pence: 9000, expiry_days: 365 },
      });
      const shop = sam.client.with({ orgid: attic.id });
      const { body: shelf } = await shop.get(PASSES);
      expect(shelf.data.find((one: Json) => one.id === id)).toEqual({
        id,
        name: 'Ten Classes',
        organisation: { id: attic.id, name: expect.any(String) },
        credits: 10,
        price: { amount: 9000, currency: 'GBP' },
        expiryDays: 365,
        eventIds: [],
      });
      const { status, body } = await order(id);
      expect(status).toBe(201);
      expect(body).toMatchObject({
        ...{
          kind: 'pass',
          status: 'pending',
          eventId: null,
          amount: 9000,
          discount: 0,
          lines: [],
          tickets: [],
        },
        paymentIntentSecret: expect.stringMatching(/^pi_/),
        pass: { name: 'Ten Classes', status: 'unpaid', creditsLeft: 10, expiresAt: null },
      });
      expect(await mine()).toEqual([]);
      expect(refusal(await confirm(sam, body.orderId))).toEqual([402, 'payment_required']);
      await pay(box, body);
      const { body: confirmed } = await confirm(sam, body.orderId);
      expect(confirmed).toMatchObject({ status: 'confirmed', pass: { status: 'active', credits: 10 } });
      const days = Date.parse(confirmed.pass.expiresAt) - Date.parse(confirmed.confirmedAt);
      expect(Math.round(days / 86_400_000)).toBe(365);
      expect(await mine()).toEqual([confirmed.pass]);
      expect((await sam.client.get(`/api/client/events/orders/${body.orderId}`)).body).toEqual(confirmed);
    });

    it('on the hosted page as well, and for nothing at once', async () => {
      const { body } = await order(await newPass(attic));
      const page = await sam.client.post('/api/client/events/stripe/checkout-session', {
        orderId: body.orderId,
        successUrl: 'http://127.0.0.1:5173/paid',
        cancelUrl: 'http://127.0.0.1:5173/basket',
      });
      expect(page.status).toBe(201);
      const free = await order(await newPass(attic, { price_pence: 0 }));
      expect(free.body).toMatchObject({
        status: 'confirmed',
        paymentIntentSecret: null,
        pass: { expiresAt: null },
      });
    });

    it('once for each Idempotency-Key, and of the storefront only', async () => {
      const id = await newPass(attic);
      const headers = { 'idempotency-key': `pass-${sam.userId}` };
      const first = await order(id, headers);
      expect((await order(id, headers)).body).toEqual(first.body);
      expect(refusal(await order(await newPass(attic), headers))).toEqual([422, 'idempotency_mismatch']);
      const cellar = await organisation(box);
      expect(refusal(await order(id, { orgid: cellar.id }))).toEqual([404, 'not_found']);
      expect(refusal(await order(await newPass(attic, { price_pence: 10 })))).toEqual([
        400,
        'amount_too_small',
      ]);
    });

    it('five unpaid ones at a time', async () => {
      const id = await newPass(attic);
      const orders = [];
      for (const _ of times(5)) orders.push((await order(id)).body.orderId);
      const sixth = await order(id);
      expect([...refusal(sixth), sixth.body.pending, sixth.body.limit]).toEqual([
        ...[409, 'too_many_pending'],
        ...[5, 5],
      ]);
      expect((await order(await newPass(attic, { price_pence: 0 }))).status).toBe(201);
      await sam.client.delete(`/api/client/events/orders/${orders[0]}`);
      expect((await order(id)).status).toBe(201);
    });

    it('or given up, or too late: then nothing of them is good', async () => {
      const { body: first } = await order(await newPass(attic));
      const given = await sam.client.delete(`/api/client/events/orders/${first.orderId}`);
      expect(given.body).toMatchObject({ status: 'cancelled', pass: { status: 'unpaid' } });
      const { body: late } = await order(await newPass(attic));
      await holdRunsOut(box, keyOf(late.orderId));
      await sweep(box);
      expect((await sam.client.get(`/api/client/events/orders/${late.orderId}`)).body.status).toBe('expired');
      expect(refusal(await book(late.pass.id))).toEqual([404, 'not_found']);
      expect(await mine()).toEqual([]);
    });
  });

  describe('pay for places', () => {
    it('with their credits, at once; which come back ticket by ticket', async () => {
      const pass = await boughtPass(box, sam, attic, { credits: 5 });
      const { status, body } = await book(pass.id, 2);
      expect(status).toBe(201);
      expect(body).toMatchObject({ status: 'confirmed', amount: 0, paymentIntentSecret: null });
      expect(body.tickets).toHaveLength(2);
      expect(await mine()).toMatchObject([{ credits: 5, creditsLeft: 1 }]);
      const short = await book(pass.id);
      expect([...refusal(short), short.body.credits]).toEqual([409, 'insufficient_credits', 1]);
      const [ticket] = body.tickets;
      await attic.operator.client.post(`/api/my-events/${on.eventId}/tickets/${ticket.id}/cancel`, {
        ...{ refund: 'none', reason: 'Illness' },
      });
      expect(await mine()).toMatchObject([{ creditsLeft: 3 }]);
      const cancelled = await sam.client.post(`/api/client/events/orders/${body.orderId}/cancel`);
      expect(cancelled.body).toMatchObject({ status: 'cancelled' });
      expect(await mine()).toMatchObject([{ creditsLeft: 5 }]);
    });

    it('and nothing is taken where there are no places', async () => {
      const full = await eventOnSale(attic, {
        event: takesPasses,
        types: [{ price_pence: 1500, capacity: 1 }],
      });
      const pass = await boughtPass(box, sam, attic);
      expect(refusal(await book(pass.id, 2, full))).toEqual([409, 'sold_out']);
      expect(await mine()).toMatchObject([{ creditsLeft: 10 }]);
      const { body } = await sam.client.post('/api/client/events/orders/quote', passBooking(on, pass.id, 3));
      expect(body).toMatchObject({ amount: 0, credits: 6, available: true });
    });

    it('for their owner, their events and their time only', async () => {
      const pass = await boughtPass(box, sam, attic);
      const stranger = await person(box);
      const taken = await stranger.client.post(
        '/api/client/events/tickets/purchase',
        passBooking(on, pass.id),
      );
      expect(refusal(taken)).toEqual([404, 'not_found']);

      const types = [{ price_pence: 1500 }];
      const cards = await eventOnSale(attic, { types });
      expect(refusal(await book(pass.id, 1, cards))).toEqual([409, 'payment_method_not_offered']);
      const elsewhere = await eventOnSale(await organisation(box), { event: takesPasses, types });
      expect(refusal(await book(pass.id, 1, elsewhere))).toEqual([409, 'pass_not_valid']);
      const other = await eventOnSale(attic, { event: takesPasses, types });
      const bound = await boughtPass(box, sam, attic, { event_ids: [other.eventId] });
      expect(refusal(await book(bound.id))).toEqual([409, 'pass_not_valid']);
      expect((await book(bound.id, 1, other)).status).toBe(201);

      await box.sql(`UPDATE ticketing.passes SET expires_at = now() - interval '1 second' WHERE id = $1`, [
        keyOf(pass.id),
      ]);
      expect(refusal(await book(pass.id))).toEqual([409, 'pass_expired']);
      expect(await mine()).toMatchObject([{ expired: false }, { expired: true }]);
    });

    it('not together with a voucher, and an event may take nothing else', async () => {
      const pass = await boughtPass(box, sam, attic);
      const both = await sam.client.post('/api/client/events/tickets/purchase', {
        ...passBooking(on, pass.id),
        voucherCode: 'ANY',
      });
      expect([both.status, both.body.errors[0].field]).toEqual([400, 'voucherCode']);
      const only = await eventOnSale(attic, { event: { payment_methods: ['PASS'] } });
      const { passId: _, ...byCard } = passBooking(only, pass.id);
      const answer = await sam.client.post('/api/client/events/tickets/purchase', byCard);
      expect(refusal(answer)).toEqual([409, 'payment_method_not_offered']);
      expect((await book(pass.id, 1, only)).status).toBe(201);
    });

    it('not while the bank asks for their money back', async () => {
      const { body } = await order(await newPass(attic));
      await pay(box, body);
      await confirm(sam, body.orderId);
      await openDispute(box, body.orderId);
      await box.settle();
      expect(await mine()).toMatchObject([{ status: 'frozen' }]);
      expect(refusal(await book(body.pass.id))).toEqual([409, 'pass_not_valid']);
    });
  });

  describe('a block', () => {
    it('is every date to come at once: paid, held and cancelled as one order', async () => {
      const series = await eventOnSale(attic, {
        event: { ...takesPasses, booking_types: ['INDIVIDUAL', 'BLOCK'] },
        types: [{ price_pence: 1500, capacity: 3, credits: 2 }],
      });
      const second = await anotherDate(box, series);
      const block = (over: Json) =>
        sam.client.post('/api/client/events/tickets/purchase', {
          ...{ eventId: series.eventId, tickets: [{ ticketTypeId: series.typeIds[0], quantity: 2 }] },
          bookingType: 'BLOCK',
          ...over,
        });
      const { status, body } = await block({});
      expect(status).toBe(201);
      expect(body).toMatchObject({ status: 'pending', amount: 6000 });
      expect(body.lines.map(({ dateId, quantity }: Json) => [dateId, quantity])).toEqual([
        [series.dateId, 2],
        [second, 2],
      ]);
      expect(await placesOf(box, series)).toEqual({ held: 2, sold: 0 });
      expect(await placesOf(box, { ...series, dateId: second })).toEqual({ held: 2, sold: 0 });
      const full = await block({});
      expect([...refusal(full), full.body.available]).toEqual([409, 'sold_out', 1]);
      await pay(box, body);
      expect((await confirm(sam, body.orderId)).body.tickets).toHaveLength(4);

      const pass = await boughtPass(box, sam, attic, { credits: 4 });
      const tickets = [{ ticketTypeId: series.typeIds[0], quantity: 1 }];
      const { body: onPass } = await block({ passId: pass.id, tickets });
      expect([onPass.status, onPass.tickets.length]).toEqual(['confirmed', 2]);
      expect(await mine()).toMatchObject([{ creditsLeft: 0 }]);
      await sam.client.post(`/api/client/events/orders/${onPass.orderId}/cancel`);
      expect(await mine()).toMatchObject([{ creditsLeft: 4 }]);

      const dated = await block({ dateId: second });
      expect([dated.status, dated.body.errors[0].field]).toEqual([400, 'dateId']);
      const alone = { eventId: on.eventId, tickets: [{ ticketTypeId: on.typeIds[0], quantity: 1 }] };
      expect(refusal(await block(alone))).toEqual([409, 'booking_type_not_offered']);
    });

    it('counts among the pending places as what it is on a date', async () => {
      const course = await eventOnSale(attic, { event: { booking_types: ['BLOCK'] } });
      await anotherDate(box, course);
      const take = (quantity: number) =>
        sam.client.post('/api/client/events/tickets/purchase', {
          ...{ eventId: course.eventId, tickets: [{ ticketTypeId: course.typeIds[0], quantity }] },
        });
      const { body } = await take(10);
      expect([body.lines.length, body.amount]).toEqual([2, 30_000]);
      expect((await take(10)).status).toBe(201);
      const more = await take(1);
      expect([...refusal(more), more.body.pending]).toEqual([409, 'too_many_pending', 20]);
    });
  });
});
