import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer, Json } from '../support/client.js';
import { decided, disputed } from '../support/disputes.js';
import { assign, keyOf } from '../support/interventions.js';
import {
  boughtPass,
  cancelPass,
  orderedPass,
  paidPass,
  passBooking,
  takesPasses,
} from '../support/passes.js';
import {
  confirm,
  eventOnSale,
  organisation,
  pay,
  person,
  type OnSale,
  type Organisation,
  type Somebody,
} from '../support/world.js';

const PURCHASE = '/api/client/events/tickets/purchase';

describe('passes that were sold', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let on: OnSale;
  let sam: Somebody;

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
    on = await eventOnSale(attic, { event: takesPasses, types: [{ price_pence: 1500, credits: 3 }] });
  });
  afterAll(() => box.stop());
  beforeEach(async () => {
    sam = await person(box);
  });

  const sold = async (query = '', by = attic.operator): Promise<Json> =>
    (await by.client.get(`/api/my-passes/sold?limit=200&${query}`)).body;
  const one = async (orderId: string): Promise<Json> =>
    (await sold()).data.find((pass: Json) => pass.booking_id === orderId.replace('ord_', 'bkg_'));
  const refusal = ({ status, body }: Answer) => [status, body.code];
  const orderStatus = async (orderId: string): Promise<string> =>
    (await sam.client.get(`/api/client/events/orders/${orderId}`)).body.status;

  describe('are listed', () => {
    it('with who bought them, what is left and how they were paid', async () => {
      const { orderId, pass } = await paidPass(box, sam, attic, {
        ...{ name: 'Ten classes', event_ids: [on.eventId], expiry_days: 30 },
      });
      expect((await sam.client.post(PURCHASE, passBooking(on, pass.id, 2))).status).toBe(201);
      expect(await one(orderId)).toEqual({
        id: pass.id,
        booking_id: orderId.replace('ord_', 'bkg_'),
        pass_id: expect.stringMatching(/^pass_/),
        name: 'Ten classes',
        user_name: expect.stringMatching(/^First\d+ Last\d+$/),
        user_email: sam.email,
        status: 'active',
        credits: 10,
        credits_left: 4,
        expires_at: pass.expiresAt,
        expired: false,
        event_ids: [on.eventId],
        amount: 9000,
        currency: 'GBP',
        payment: {
          id: expect.stringMatching(/^pay_/),
          status: 'succeeded',
          refunded_amount: 0,
          refund_pending: 0,
        },
        created_at: expect.any(String),
        confirmed_at: expect.any(String),
      });
    });

    it('by pass on sale and by status; without those that never were paid', async () => {
      const { orderId } = await orderedPass(sam, attic);
      const { pass_id: template } = await one(orderId);
      const total = async (query: string) => (await sold(`pass_id=${template}&${query}`)).total;
      expect([await total(''), await total('status=unpaid'), await total('status=active')]).toEqual([
        1, 1, 0,
      ]);
      await sam.client.delete(`/api/client/events/orders/${orderId}`);
      expect(await total('')).toBe(0);
      expect((await attic.operator.client.get('/api/my-passes/sold?status=sold')).status).toBe(400);
    });

    it('to those who reach all that they are good for', async () => {
      const cellar = await organisation(box);
      const partly = await person(box, { organisationKey: cellar.key, role: 'client', allVenues: false });
      const { eventId, venueId } = await eventOnSale(cellar);
      const other = await eventOnSale(cellar);
      await assign(box, partly, cellar, venueId);
      const bought = async (events: string[]) =>
        (await boughtPass(box, sam, cellar, { price_pence: 0, event_ids: events })).id;
      const ids = [await bought([eventId]), await bought([eventId, other.eventId]), await bought([])];
      const seen = async (by: Somebody) => (await sold('', by)).data.map(({ id }: Json) => id).reverse();
      expect(await seen(cellar.operator)).toEqual(ids);
      expect(await seen(partly)).toEqual(ids.slice(0, 1));
      // Named by nobody any more, they are of no venue in particular.
      await box.sql('UPDATE ticketing.passes SET event_ids = ARRAY[id] WHERE id = $1', [keyOf(ids[1])]);
      expect(await seen(partly)).toEqual(ids.slice(0, 1));
      const [, { booking_id: foreign }] = (await sold('', cellar.operator)).data;
      const answer = await cancelPass({ ...cellar, operator: partly }, foreign, 'none');
      expect(refusal(answer)).toEqual([404, 'not_found']);
    });
  });

  describe('are taken back', () => {
    it.each([
      ['full', 9000],
      ['none', null],
      [700, 700],
    ])('with refund %j; used or not, they are void', async (refund, amount) => {
      const { orderId, pass } = await paidPass(box, sam, attic);
      const used = (await sam.client.post(PURCHASE, passBooking(on, pass.id))).body;
      const answer = await cancelPass(attic, orderId, refund);
      expect([answer.status, answer.body]).toEqual([
        200,
        {
          success: true,
          refund:
            amount === null
              ? null
              : { id: expect.stringMatching(/^rfd_/), amount, currency: 'GBP', status: 'pending' },
        },
      ]);
      await box.settle();
      expect(await one(orderId)).toMatchObject({
        ...{ status: 'void', credits_left: 7 },
        payment: { refunded_amount: amount ?? 0, refund_pending: 0 },
      });
      expect([await orderStatus(orderId), await orderStatus(used.orderId)]).toEqual([
        'cancelled',
        'confirmed',
      ]);
      expect(refusal(await sam.client.post(PURCHASE, passBooking(on, pass.id)))).toEqual([
        409,
        'pass_not_valid',
      ]);
      // What comes back to it later is of no use.
      await sam.client.post(`/api/client/events/orders/${used.orderId}/cancel`);
      expect(await one(orderId)).toMatchObject({ status: 'void', credits_left: 10 });
    });

    it('once, with an entry in the audit trail, and no more than was paid', async () => {
      const { orderId } = await paidPass(box, sam, attic);
      const tooMuch = await cancelPass(attic, orderId, 9001);
      expect([...refusal(tooMuch), tooMuch.body.refundable]).toEqual([409, 'refund_too_large', 9000]);
      expect(await one(orderId)).toMatchObject({ status: 'active' });
      const headers = { 'idempotency-key': `back-${orderId}` };
      const first = await cancelPass(attic, orderId, 500, headers);
      expect((await cancelPass(attic, orderId, 500, headers)).body.refund.id).toBe(first.body.refund.id);
      expect(refusal(await cancelPass(attic, orderId, 'none', headers))).toEqual([
        422,
        'idempotency_mismatch',
      ]);
      expect(refusal(await cancelPass(attic, orderId, 'none'))).toEqual([409, 'already_cancelled']);
      await box.settle();
      expect(await one(orderId)).toMatchObject({ payment: { refunded_amount: 500 } });
      const entity = orderId.replace('ord_', 'bkg_');
      const { body } = await attic.operator.client.get(`/api/my-audit?entity=${entity}`);
      expect(body.data).toMatchObject([
        { action: 'pass.cancel', after: { status: 'cancelled', refund: 500, reason: 'Moved away' } },
      ]);
    });

    it('before they were paid as well, which ends their payment', async () => {
      const order = await orderedPass(sam, attic);
      expect(refusal(await cancelPass(attic, order.orderId, 100))).toEqual([409, 'refund_too_large']);
      expect((await cancelPass(attic, order.orderId, 'full')).body).toEqual({ success: true, refund: null });
      expect(await orderStatus(order.orderId)).toBe('cancelled');
      expect(refusal(await confirm(sam, order.orderId))).toEqual([409, 'order_cancelled']);
    });

    it('with all of their money where that came unheard of', async () => {
      const order = await orderedPass(sam, attic);
      await pay(box, order);
      expect((await cancelPass(attic, order.orderId, 'full')).body.refund).toMatchObject({ amount: 9000 });
      await box.settle();
      expect(await one(order.orderId)).toMatchObject({ status: 'void', payment: { refunded_amount: 9000 } });
    });

    it('not while a bank asks for their money; and by the bank, once it has decided', async () => {
      const { orderId } = await paidPass(box, sam, attic);
      const dispute = await disputed(box, orderId);
      expect(refusal(await cancelPass(attic, orderId, 'full'))).toEqual([409, 'payment_disputed']);
      await decided(box, dispute, 'lost');
      expect([await orderStatus(orderId), (await one(orderId)).status]).toEqual(['cancelled', 'void']);
      expect(refusal(await cancelPass(attic, orderId, 'full'))).toEqual([409, 'already_cancelled']);
    });

    it('for good, though the bank decides for their organisation later', async () => {
      const { orderId } = await paidPass(box, sam, attic);
      expect((await cancelPass(attic, orderId, 'none')).status).toBe(200);
      await decided(box, await disputed(box, orderId), 'won');
      expect((await one(orderId)).status).toBe('void');
    });

    it('by their order, of a pass', async () => {
      const { body } = await sam.client.post(PURCHASE, {
        ...{ eventId: on.eventId, tickets: [{ ticketTypeId: on.typeIds[0], quantity: 1 }] },
      });
      expect(refusal(await cancelPass(attic, body.orderId, 'none'))).toEqual([404, 'not_found']);
    });
  });
});
