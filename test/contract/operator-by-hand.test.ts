import { publicId } from '#libs/platform';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer, Json } from '../support/client.js';
import { anotherDate, assign, keyOf, placesOf, rowCounts, saleEnds } from '../support/interventions.js';
import {
  checkIn,
  eventNow,
  eventOnSale,
  organisation,
  person,
  staff,
  type OnSale,
  type Organisation,
  type Somebody,
} from '../support/world.js';

describe('a booking by hand', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let on: OnSale;

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
  });
  afterAll(() => box.stop());
  beforeEach(async () => {
    on = await eventNow(attic, { types: [{ name: 'VIP', price_pence: 1500, max_per_order: 2 }] });
  });

  const wish = (fields: Json = {}): Json => ({
    tickets: [{ ticket_type_id: on.typeIds[0], quantity: 2 }],
    customer: { first_name: 'Kim', last_name: 'Ng' },
    payment_method: 'cash',
    ...fields,
  });
  const book = (
    fields: Json = {},
    by: Somebody = attic.operator,
    headers: Record<string, string> = {},
  ): Promise<Answer> => by.client.post(`/api/my-events/${on.eventId}/bookings`, wish(fields), headers);
  const bookings = async (query = ''): Promise<Json[]> =>
    (await attic.operator.client.get(`/api/my-events/${on.eventId}/bookings?${query}`)).body.data;

  it('for cash is confirmed at once, with its tickets and the money', async () => {
    const { status, body } = await book({ notes: 'Wheelchair' });
    expect([status, body]).toEqual([
      201,
      {
        success: true,
        id: expect.stringMatching(/^bkg_/),
        tickets: [{ id: expect.stringMatching(/^ticket_/) }, { id: expect.stringMatching(/^ticket_/) }],
      },
    ]);
    expect(await bookings()).toEqual([
      {
        id: body.id,
        status: 'approved',
        guest_count: 2,
        checked_in_count: 0,
        customer_id: expect.stringMatching(/^cust_/),
        user_name: 'Kim Ng',
        user_email: null,
        phone: null,
        ticket_types: [{ ticket_type_id: on.typeIds[0], name: 'VIP', quantity: 2 }],
        amount: 3000,
        currency: 'GBP',
        payment_method: 'cash',
        source: 'operator',
        created_at: expect.any(String),
        notes: 'Wheelchair',
      },
    ]);
    expect(await placesOf(box, on)).toEqual({ held: 0, sold: 2 });
    const [payment] = await box.sql(
      'SELECT status, method, amount, stripe_intent_id FROM payments.payments WHERE order_id = $1',
      [keyOf(body.id)],
    );
    expect(payment).toEqual({ status: 'succeeded', method: 'cash', amount: 3000, stripe_intent_id: null });
    const admitted = await checkIn(attic.operator, body.tickets[0].id, {
      manual: true,
      reason: 'At the door',
    });
    expect([admitted.body.admitted, admitted.body.holder.name]).toEqual([true, 'Kim Ng']);
  });

  it('given away costs nothing, and shows what it would have', async () => {
    const { status, body } = await book({ payment_method: 'comp' });
    expect(status).toBe(201);
    expect(await bookings()).toMatchObject([{ id: body.id, amount: 0, payment_method: 'comp' }]);
    expect(await box.sql('SELECT id FROM payments.payments WHERE order_id = $1', [keyOf(body.id)])).toEqual(
      [],
    );
    const takings = await attic.operator.client.get(`/api/my-events/${on.eventId}/takings`);
    expect(takings.body.data[0].by_payment_method).toEqual([
      { payment_method: 'comp', gross: 3000, discounts: 3000, refunds: 0, disputes: 0, net: 0 },
    ]);
  });

  it('is free where nothing is to be paid', async () => {
    on = await eventNow(attic, { types: [{ price_pence: 0 }] });
    expect((await book()).status).toBe(201);
    expect(await bookings()).toMatchObject([{ amount: 0, payment_method: 'free', source: 'operator' }]);
  });

  it('is that of whoever has the e-mail, under the name that was entered', async () => {
    const sam = await person(box);
    const customer = {
      first_name: 'Somebody',
      last_name: 'Else',
      email: sam.email.toUpperCase(),
      phone: '+44 20 7946 0000',
    };
    await book({ customer });
    expect(await bookings('q=somebody%20else')).toMatchObject([
      {
        customer_id: publicId('cust', sam.userId),
        user_email: sam.email,
        user_name: 'Somebody Else',
        phone: '+44 20 7946 0000',
      },
    ]);
  });

  it('makes one customer of an e-mail, who cannot sign in', async () => {
    const customer = { first_name: 'Nora', last_name: 'Nil', email: 'nora@example.com' };
    await book({ customer });
    await book({ customer: { ...customer, email: 'NORA@example.com' } });
    const [one, two] = await bookings('q=nora@example');
    expect(one).toMatchObject({ user_name: 'Nora Nil', user_email: 'nora@example.com', phone: null });
    expect(two?.customer_id).toBe(one?.customer_id);
    const refused = await box.client.post('/api/auth/login', { email: customer.email, password: 'password' });
    expect([refused.status, refused.body.code]).toEqual([401, 'wrong_credentials']);
  });

  it('makes a customer each time where there is no e-mail', async () => {
    await book();
    await book();
    const [one, two] = await bookings();
    expect(one?.customer_id).not.toBe(two?.customer_id);
  });

  it('is bound by capacity and by what is closed, but not by the sale', async () => {
    on = await eventNow(attic, {
      event: { guest_list_capacity: 7 },
      types: [{ price_pence: 1500, max_per_order: 1, capacity: 5, sale_starts_at: '2099-01-01T00:00:00Z' }],
    });
    const many = (quantity: number) => ({ tickets: [{ ticket_type_id: on.typeIds[0], quantity }] });
    expect((await book(many(4))).status).toBe(201);
    await box.sql('UPDATE catalogue.ticket_types SET sale_starts_at = NULL WHERE id = $1', [
      keyOf(on.typeIds[0] ?? ''),
    ]);
    await saleEnds(box, on.typeIds[0] ?? '', -1);
    const before = await rowCounts(box);
    const full = await book(many(2));
    expect([full.status, full.body.code, full.body.available]).toEqual([409, 'sold_out', 1]);
    // Not even the customer is left of what was refused.
    expect(await rowCounts(box)).toEqual(before);
    expect((await book(many(1))).status).toBe(201);

    const draft = await eventOnSale(attic, { event: { status: 'draft' } });
    on = draft;
    const closed = await book();
    expect([closed.status, closed.body.code]).toEqual([409, 'sale_closed']);
    await attic.operator.client.patch(`/api/my-events/${on.eventId}/status`, { status: 'cancelled' });
    const cancelled = await book();
    expect([cancelled.status, cancelled.body.code]).toEqual([409, 'event_cancelled']);
  });

  it('says which date, where there are several', async () => {
    const second = await anotherDate(box, on);
    const which = await book();
    expect([which.status, which.body.code]).toEqual([400, 'date_required']);
    expect(which.body.errors).toEqual([{ field: 'date_id', message: 'is required' }]);
    const { body } = await book({ date_id: second });
    expect((await bookings(`date_id=${second}`)).map(({ id }) => id)).toEqual([body.id]);
    expect(await bookings(`date_id=${on.dateId}`)).toEqual([]);
  });

  it('repeats as it was under its Idempotency-Key, and with another body is refused', async () => {
    const key = { 'idempotency-key': 'by-hand-1' };
    const first = await book({}, attic.operator, key);
    const again = await book({}, attic.operator, key);
    expect([again.status, again.body]).toEqual([201, first.body]);
    const other = await book({ payment_method: 'comp' }, attic.operator, key);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency_mismatch']);
    expect(await bookings()).toHaveLength(1);
    const body = wish();
    const elsewhere = await eventOnSale(attic);
    const moved = await attic.operator.client.post(`/api/my-events/${elsewhere.eventId}/bookings`, body, key);
    expect([moved.status, moved.body.code]).toEqual([422, 'idempotency_mismatch']);
  });

  it('is sold by staff for cash, at the venues assigned to them', async () => {
    const door = await staff(box, attic, false);
    expect((await book({}, door)).status).toBe(404);
    await assign(box, door, attic, on.venueId);
    expect((await book({}, door)).status).toBe(201);
    const given = await book({ payment_method: 'comp' }, door);
    expect([given.status, given.body.code]).toEqual([403, 'wrong_role']);
    const organiser = await person(box, { organisationKey: attic.key, role: 'organiser' });
    expect((await book({}, organiser)).status).toBe(403);
    const foreign = (await organisation(box)).operator;
    expect((await book({}, foreign)).status).toBe(404);
    expect(await bookings()).toHaveLength(1);
  });

  it('stands in the audit trail, without personal data', async () => {
    const { body } = await book({
      customer: { first_name: 'Zora', last_name: 'Zed', email: 'zora@example.com' },
    });
    const { body: trail, text } = await attic.operator.client.get(`/api/my-audit?entity=${body.id}`);
    expect(trail.data).toMatchObject([
      {
        action: 'booking.create',
        before: null,
        after: {
          event_id: on.eventId,
          payment_method: 'cash',
          amount: 3000,
          currency: 'GBP',
          guest_count: 2,
        },
      },
    ]);
    expect(text).not.toMatch(/zora/i);
  });

  it.each<[string, Json, string]>([
    ['nobody', { customer: undefined }, 'customer'],
    ['no name', { customer: { first_name: 'Kim' } }, 'customer.last_name'],
    ['a list of customers', { customer: [] }, 'customer'],
    [
      'an e-mail that is none',
      { customer: { first_name: 'Kim', last_name: 'Ng', email: 'kim' } },
      'customer.email',
    ],
    [
      'a telephone that is none',
      { customer: { first_name: 'Kim', last_name: 'Ng', phone: 'call me' } },
      'customer.phone',
    ],
    ['a card', { payment_method: 'card' }, 'payment_method'],
    ['nothing', { tickets: [] }, 'tickets'],
    ['an unknown field', { amount: 1 }, 'amount'],
    [
      'an unknown field of the customer',
      { customer: { first_name: 'K', last_name: 'N', id: 'x' } },
      'customer.id',
    ],
  ])('refuses %s and names the field', async (_what, fields, field) => {
    const { status, body } = await book(fields);
    expect([status, body.code]).toEqual([400, 'invalid_input']);
    expect(body.errors.map((error: Json) => error.field)).toEqual([field]);
  });

  it('refuses more than an order may be about, a type twice, and types of other events', async () => {
    const [typeId] = on.typeIds;
    const elsewhere = await eventOnSale(attic);
    await box.sql('UPDATE catalogue.ticket_types SET price_pence = 99999999 WHERE id = $1', [
      keyOf(typeId ?? ''),
    ]);
    for (const payment_method of ['cash', 'comp']) {
      const { status, body } = await book({
        payment_method,
        tickets: [{ ticket_type_id: typeId, quantity: 1000 }],
      });
      expect([status, body.errors[0].field]).toEqual([400, 'tickets']);
    }
    const twice = await book({ tickets: [1, 1].map((quantity) => ({ ticket_type_id: typeId, quantity })) });
    expect([twice.status, twice.body.code]).toEqual([409, 'duplicate_ticket_type']);
    const foreign = await book({ tickets: [{ ticket_type_id: elsewhere.typeIds[0], quantity: 1 }] });
    expect([foreign.status, foreign.body.code]).toEqual([404, 'not_found']);
  });
});
