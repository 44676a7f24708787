import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer, Json } from '../support/client.js';
import { keyOf, sweep } from '../support/interventions.js';
import { newCode, newVoucher } from '../support/offer-requests.js';
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

const PURCHASE = '/api/client/events/tickets/purchase';
let made = 0;
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

describe('vouchers at a purchase', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let on: OnSale;
  let sam: Somebody;

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
    on = await eventOnSale(attic, {
      types: [{ price_pence: 1000 }, { price_pence: 999 }, { price_pence: 0 }],
    });
  });
  afterAll(() => box.stop());
  beforeEach(async () => {
    sam = await person(box);
  });

  const use = (voucherCode: string, quantities = [1], buyer = sam, at = on): Promise<Answer> =>
    buyer.client.post(PURCHASE, {
      eventId: at.eventId,
      tickets: quantities.map((quantity, n) => ({ ticketTypeId: at.typeIds[n], quantity })),
      voucherCode,
    });
  const usesOf = async (id: string): Promise<number> =>
    (await attic.operator.client.get(`/api/my-vouchers/${id}`)).body.data.uses;
  const limited = async (fields: Json): Promise<{ id: string; code: string }> => {
    const code = `LIMITED-${(made += 1)}`;
    return { id: await newVoucher(attic, { code, ...fields }), code };
  };

  it('take their share off each line, to the penny, in whatever capitals', async () => {
    const code = await newCode(attic, { discount_value: 33 });
    const { status, body } = await use(code.toLowerCase(), [3, 1]);
    expect(status).toBe(201);
    // 33 % of 3999 is 1319.67: 1320.
    expect(body).toMatchObject({ amount: 2679, discount: 1320, status: 'pending' });
    expect(body.lines.map(({ amount }: Json) => amount)).toEqual([2010, 669]);
    await pay(box, body);
    expect((await confirm(sam, body.orderId)).body).toMatchObject({ amount: 2679, discount: 1320 });
  });

  it('take nothing off more than an order may be about: what it would cost without them must be told, too', async () => {
    const dear = await eventOnSale(attic, {
      types: times(2).map(() => ({ price_pence: 99_999_999, max_per_order: 100 })),
    });
    const code = await newCode(attic, { discount_value: 100 });
    for (const quantities of [[2], [1, 1], [22], [11, 11]]) {
      const { status, body } = await use(code, quantities, sam, dear);
      expect([quantities, status, body.errors]).toEqual([
        quantities,
        400,
        [{ field: 'tickets', message: 'must cost at most 99999999 in all, at list price' }],
      ]);
    }
    expect(await use(code, [1], sam, dear)).toMatchObject({ status: 201, body: { amount: 0 } });
    const takings = await attic.operator.client.get(`/api/my-events/${dear.eventId}/takings`);
    expect(takings.status).toBe(200);
  });

  it('of an amount take no more than there is, and what is free is confirmed at once', async () => {
    const code = await newCode(attic, { discount_type: 'FIXED', discount_value: 5000 });
    const { body } = await use(code);
    expect(body).toMatchObject({ amount: 0, discount: 1000, status: 'confirmed', paymentIntentSecret: null });
    expect(body.tickets).toHaveLength(1);
    const registered = await sam.client.post('/api/client/events/tickets/register', {
      eventId: on.eventId,
      ticketTypeId: on.typeIds[0],
      voucherCode: code,
    });
    expect(registered.body).toMatchObject({ status: 'confirmed', amount: 0 });
  });

  it('leave no total that Stripe would not take', async () => {
    const code = await newCode(attic, { discount_type: 'FIXED', discount_value: 980 });
    const { status, body } = await use(code);
    expect([status, body.code]).toEqual([400, 'amount_too_small']);
  });

  it('are paid on the hosted page as well', async () => {
    const code = await newCode(attic);
    const { status, body } = await sam.client.post('/api/client/events/stripe/checkout-session', {
      eventId: on.eventId,
      tickets: [{ ticketTypeId: on.typeIds[0], quantity: 1 }],
      voucherCode: code,
      successUrl: 'http://127.0.0.1:5173/paid',
      cancelUrl: 'http://127.0.0.1:5173/basket',
    });
    expect(status).toBe(201);
    const order = await sam.client.get(`/api/client/events/orders/${body.orderId}`);
    expect(order.body).toMatchObject({ amount: 900, discount: 100 });
  });

  it('are there for their event and in their time only', async () => {
    const other = await eventOnSale(attic);
    const elsewhere = await eventOnSale(await organisation(box));
    const forOther = await newCode(attic, { event_id: other.eventId });
    expect((await use(forOther, [1], sam, other)).status).toBe(201);
    const answers = [
      await use(forOther),
      await use('NOBODYS-CODE'),
      await use(await newCode(attic), [1], sam, elsewhere),
      await use(await newCode(attic, { valid_from: inDays(1) })),
    ];
    for (const { status, body } of answers) expect([status, body.code]).toEqual([404, 'voucher_not_found']);
    const over = await newCode(attic, { valid_from: inDays(-2), valid_until: inDays(-1) });
    const { status, body } = await use(over);
    expect([status, body.code]).toEqual([409, 'voucher_expired']);
  });

  it('are used as often as they may be, and a use comes back with the places', async () => {
    const { id, code } = await limited({ max_uses: 2 });
    const first = await use(code);
    await use(code, [1], await person(box));
    expect(await usesOf(id)).toBe(2);
    const { status, body } = await use(code, [1], await person(box));
    expect([status, body.code]).toEqual([409, 'voucher_exhausted']);
    await holdRunsOut(box, keyOf(first.body.orderId));
    await sweep(box);
    expect(await usesOf(id)).toBe(1);
    expect((await use(code, [1], await person(box))).status).toBe(201);
  });

  it('a late payment takes its use again, or is sent back where that is gone', async () => {
    const { id, code } = await limited({ max_uses: 1 });
    const { body: late } = await use(code);
    await holdRunsOut(box, keyOf(late.orderId));
    await box.sql('SELECT ticketing.expire_order($1)', [keyOf(late.orderId)]);
    const { body: free } = await use(code, [1], await person(box));
    await pay(box, late);
    const gone = await confirm(sam, late.orderId);
    expect([gone.status, gone.body.code, gone.body.refunded]).toEqual([409, 'order_expired', true]);
    await box.settle();
    expect([free.status, await usesOf(id)]).toEqual(['pending', 1]);
  });

  it('may be limited for each customer', async () => {
    const { code } = await limited({ max_uses_per_customer: 1 });
    expect((await use(code)).status).toBe(201);
    expect((await use(code, [1], await person(box))).status).toBe(201);
    const { status, body } = await use(code);
    expect([status, body.code]).toEqual([409, 'voucher_exhausted']);
  });

  it('come back when the last ticket is cancelled, and are not used where there is nothing to take off', async () => {
    const { id, code } = await limited({ discount_value: 100 });
    const { body } = await use(code, [2]);
    const cancel = (ticketId: string) =>
      attic.operator.client.post(`/api/my-events/${on.eventId}/tickets/${ticketId}/cancel`, {
        refund: 'none',
        reason: 'Illness',
      });
    await cancel(body.tickets[0].id);
    expect(await usesOf(id)).toBe(1);
    await cancel(body.tickets[1].id);
    expect(await usesOf(id)).toBe(0);
    const free = await sam.client.post(PURCHASE, {
      eventId: on.eventId,
      tickets: [{ ticketTypeId: on.typeIds[2], quantity: 1 }],
      voucherCode: code,
    });
    expect(free.body.status).toBe('confirmed');
    expect(await usesOf(id)).toBe(0);
  });
});
