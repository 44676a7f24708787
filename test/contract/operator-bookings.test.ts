import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Json } from '../support/client.js';
import { anotherDate, bookedOn, keyOf, sweep } from '../support/interventions.js';
import { refunded } from '../support/money-requests.js';
import {
  bought,
  buy,
  checkIn,
  eventNow,
  eventOnSale,
  holdRunsOut,
  organisation,
  person,
  staff,
  venue,
  type OnSale,
  type Organisation,
  type Somebody,
} from '../support/world.js';

const asBooking = (orderId: string) => orderId.replace('ord_', 'bkg_');

describe("an event's bookings and figures", () => {
  let box: Boxoffice;
  let attic: Organisation;
  let on: OnSale;
  /** Whoever has a pending, an approved, a checked-in, a cancelled and an expired booking, in this order. */
  let buyers: Somebody[];
  let ids: Record<'pending' | 'approved' | 'checked_in' | 'cancelled' | 'expired', string>;

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
    on = await eventNow(attic, {
      event: { guest_list_capacity: 300 },
      types: [{ name: 'VIP', price_pence: 1500, capacity: 200 }],
    });
    buyers = await Promise.all([1, 2, 3, 4, 5].map(() => person(box)));
    const [one, two, three, four, five] = buyers as [Somebody, Somebody, Somebody, Somebody, Somebody];
    const expired = (await buy(five, on)).body.orderId;
    await holdRunsOut(box, keyOf(expired));
    await sweep(box);
    const cancelled = await bought(box, four, on);
    await attic.operator.client.post(
      `/api/my-events/${on.eventId}/bookings/${asBooking(cancelled.orderId)}/cancel`,
      { refund: 1000, reason: 'Illness' },
    );
    const admitted = await bought(box, three, on, 2);
    await checkIn(attic.operator, admitted.tickets[0].id, { manual: true, reason: 'Phone is dead' });
    const approved = await bought(box, two, on, 3);
    await attic.operator.client.post(
      `/api/my-events/${on.eventId}/tickets/${approved.tickets[0].id}/cancel`,
      { refund: 'full', reason: 'Illness' },
    );
    const pending = (await buy(one, on, 4)).body.orderId;
    ids = {
      pending: asBooking(pending),
      approved: asBooking(approved.orderId),
      checked_in: asBooking(admitted.orderId),
      cancelled: asBooking(cancelled.orderId),
      expired: asBooking(expired),
    };
    await box.settle();
    await bookedOn(box, on, '2026-07-17');
  });
  afterAll(() => box.stop());

  const page = async (query = '', by = attic.operator, of = on): Promise<Json> =>
    (await by.client.get(`/api/my-events/${of.eventId}/bookings?${query}`)).body;
  const found = async (query: string): Promise<string[]> =>
    (await page(query)).data.map(({ id }: Json) => id);
  const stats = async (of = on, by = attic.operator): Promise<Json> =>
    (await by.client.get(`/api/my-events/${of.eventId}/stats`)).body;

  it('are listed, the latest first, without those that expired', async () => {
    const { pending, approved, checked_in, cancelled } = ids;
    const { data, ...rest } = await page();
    expect(rest).toEqual({ total: 4, limit: 50, offset: 0, has_more: false });
    expect(data.map(({ id }: Json) => id)).toEqual([pending, approved, checked_in, cancelled]);
    expect(data[2]).toEqual({
      id: checked_in,
      status: 'checked_in',
      guest_count: 2,
      checked_in_count: 1,
      customer_id: expect.stringMatching(/^cust_/),
      user_name: expect.stringMatching(/^First\d+ Last\d+$/),
      user_email: buyers[2]?.email,
      phone: null,
      ticket_types: [{ ticket_type_id: on.typeIds[0], name: 'VIP', quantity: 2 }],
      amount: 3000,
      currency: 'GBP',
      payment_method: 'card',
      source: 'app',
      created_at: expect.any(String),
      notes: null,
    });
    // What was cancelled of an approved booking is no guest any more.
    expect(data.map(({ guest_count }: Json) => guest_count)).toEqual([4, 2, 2, 1]);
  });

  it('are narrowed down by the status they show, by pages and by date', async () => {
    for (const [status, id] of Object.entries(ids)) expect(await found(`status=${status}`)).toEqual([id]);
    const second = await page('limit=2&page=2');
    expect([second.data.length, second.total, second.offset, second.has_more]).toEqual([2, 4, 2, false]);
    expect((await page('limit=3')).has_more).toBe(true);
    const another = await anotherDate(box, on);
    expect(await found(`date_id=${another}`)).toEqual([]);
    expect(await found(`date_id=${on.dateId}`)).toHaveLength(4);
  });

  it('are found by name, e-mail and id', async () => {
    const [sam] = buyers;
    const { user_name: name } = (await page(`q=${ids.pending}`)).data[0];
    const [first, last] = name.split(' ');
    for (const q of [
      sam?.email,
      sam?.email.slice(2, 9).toUpperCase(),
      name,
      `${first} l`,
      last.toLowerCase(),
    ])
      expect(await found(`q=${encodeURIComponent(q)}`)).toContain(ids.pending);
    expect(await found(`q=${ids.pending}`)).toEqual([ids.pending]);
    expect(await found(`q=${ids.pending}&status=approved`)).toEqual([]);
    for (const nobody of [
      '%',
      '_',
      'zzz',
      '%25',
      'z',
      ids.pending.slice(0, -1),
      ids.pending.replace('bkg', 'ord'),
    ])
      expect(await found(`q=${encodeURIComponent(nobody)}`)).toEqual([]);
    expect(await found('q=%40e')).toHaveLength(4);
    expect(await found('q=%40')).toHaveLength(4);
  });

  it('of another event do not show', async () => {
    const elsewhere = await eventOnSale(attic);
    const { orderId } = await bought(box, await person(box), elsewhere);
    expect((await page(`q=${asBooking(orderId)}`)).total).toBe(0);
    expect((await page('', attic.operator, elsewhere)).total).toBe(1);
  });

  it('stream as CSV that no spreadsheet runs', async () => {
    const sold = await eventOnSale(attic, {
      types: [
        { name: '=1+1', price_pence: 0 },
        { name: 'B, "C"', price_pence: 0 },
      ],
    });
    const tickets = sold.typeIds.map((ticket_type_id, n) => ({ ticket_type_id, quantity: n + 1 }));
    const customer = { first_name: '=HYPERLINK("http://evil")', last_name: 'Ng', phone: '+44 20 7946 0000' };
    const answer = await attic.operator.client.post(`/api/my-events/${sold.eventId}/bookings`, {
      tickets,
      customer,
      payment_method: 'comp',
      notes: '@SUM(1)',
    });
    const csv = await attic.operator.client.get(`/api/my-events/${sold.eventId}/bookings?limit=1`, {
      headers: { accept: 'text/csv' },
    });
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csv.headers.get('content-disposition')).toBe('attachment; filename="bookings.csv"');
    const [head, line] = csv.text.split('\r\n');
    expect(head).toBe(
      'id,status,guest_count,checked_in_count,user_name,user_email,phone,ticket_types,amount,currency,payment_method,source,created_at,notes',
    );
    expect(line).toMatch(
      new RegExp(
        `^${answer.body.id},approved,3,0,"'=HYPERLINK\\(""http://evil""\\) Ng",,'\\+44 20 7946 0000,"1 x =1\\+1, 2 x B, ""C""",0,GBP,comp,operator,[^,]+,'@SUM\\(1\\)$`,
      ),
    );
    const all = await attic.operator.client.get(`/api/my-events/${on.eventId}/bookings?status=expired`, {
      headers: { accept: 'text/csv, application/json;q=0.5' },
    });
    expect(
      all.text
        .trimEnd()
        .split('\r\n')
        .slice(1)
        .map((row) => row.split(',')[0]),
    ).toEqual([ids.expired]);
  });

  it('are counted', async () => {
    const expected = {
      capacity: 300,
      event_mode: 'ticketed',
      total_bookings: 5,
      active_bookings: 3,
      approved: 2,
      pending: 1,
      checked_in: 1,
      cancelled: 1,
      committed_guests: 8,
      // 4500 − 1500 for the ticket, 3000, and 1500 − 1000 of what was cancelled
      revenue: 6500,
      timeline: [{ date: '2026-07-17', count: 5 }],
      recent: [
        { id: ids.pending, status: 'pending', guest_count: 4, user_name: expect.stringMatching(/^First/) },
        { id: ids.approved, status: 'approved', guest_count: 2, user_name: expect.any(String) },
        { id: ids.checked_in, status: 'checked_in', guest_count: 2, user_name: expect.any(String) },
        { id: ids.cancelled, status: 'cancelled', guest_count: 1, user_name: expect.any(String) },
        { id: ids.expired, status: 'expired', guest_count: 1, user_name: expect.any(String) },
      ],
      by_ticket_type: [
        {
          ticket_type_id: on.typeIds[0],
          name: 'VIP',
          capacity: 200,
          held: 4,
          sold: 4,
          checked_in: 1,
          amount: 6000,
        },
      ],
      by_payment_method: [{ payment_method: 'card', bookings: 3, guests: 8, revenue: 6500 }],
      by_source: [{ source: 'app', bookings: 3, guests: 8, revenue: 6500 }],
    };
    expect(await stats()).toEqual(expected);
    const { body } = await attic.operator.client.get(`/api/my-events/${on.eventId}`);
    expect(body.data.committed_guests).toBe(8);
  });

  it('are counted by how they were paid, where they came from, and by the day at the venue', async () => {
    const far = await eventOnSale(attic, {
      venueId: await venue(attic, { time_zone: 'Pacific/Kiritimati' }),
      event: { guest_list_capacity: null },
      types: [{ price_pence: 1500 }, { price_pence: 0 }],
    });
    const card = await bought(box, await person(box), far, 2);
    await refunded(box, card.orderId, 500);
    const byHand = (payment_method: string, type: number) =>
      attic.operator.client.post(`/api/my-events/${far.eventId}/bookings`, {
        tickets: [{ ticket_type_id: far.typeIds[type], quantity: 1 }],
        customer: { first_name: 'Kim', last_name: 'Ng' },
        payment_method,
      });
    await byHand('cash', 0);
    await byHand('comp', 0);
    await byHand('cash', 1);
    await bookedOn(box, far, '2026-07-17');
    expect(await stats(far)).toMatchObject({
      capacity: null,
      total_bookings: 4,
      committed_guests: 5,
      revenue: 4000,
      timeline: [{ date: '2026-07-18', count: 4 }],
      by_payment_method: [
        { payment_method: 'card', bookings: 1, guests: 2, revenue: 2500 },
        { payment_method: 'cash', bookings: 1, guests: 1, revenue: 1500 },
        { payment_method: 'comp', bookings: 1, guests: 1, revenue: 0 },
        { payment_method: 'free', bookings: 1, guests: 1, revenue: 0 },
      ],
      by_source: [
        { source: 'app', bookings: 1, guests: 2, revenue: 2500 },
        { source: 'operator', bookings: 3, guests: 3, revenue: 1500 },
      ],
    });
  });

  it('are zero where there are none', async () => {
    expect(await stats(await eventOnSale(attic, { event: { guest_list_capacity: 10 } }))).toMatchObject({
      capacity: 10,
      total_bookings: 0,
      active_bookings: 0,
      committed_guests: 0,
      revenue: 0,
      timeline: [],
      recent: [],
      by_ticket_type: [{ held: 0, sold: 0, checked_in: 0, amount: 0 }],
      by_payment_method: [],
      by_source: [],
    });
  });

  it('show to operators who reach the venue and to the organiser of the event, and to nobody else', async () => {
    const organiser = await person(box, { organisationKey: attic.key, role: 'organiser' });
    const limited = await person(box, { organisationKey: attic.key, role: 'client', allVenues: false });
    const foreign = (await organisation(box)).operator;
    const door = await staff(box, attic);
    const outcome = async (by: Somebody): Promise<number[]> => {
      const answers = ['stats', 'bookings'].map((what) =>
        by.client.get(`/api/my-events/${on.eventId}/${what}`),
      );
      const csv = by.client.get(`/api/my-events/${on.eventId}/bookings`, { headers: { accept: 'text/csv' } });
      return (await Promise.all([...answers, csv])).map(({ status }) => status);
    };
    for (const stranger of [organiser, limited, foreign])
      expect(await outcome(stranger)).toEqual([404, 404, 404]);
    for (const other of [door, buyers[0] as Somebody]) expect(await outcome(other)).toEqual([403, 403, 403]);
    await box.sql('UPDATE catalogue.events SET submitted_by = $2 WHERE id = $1', [
      keyOf(on.eventId),
      organiser.userId,
    ]);
    expect(await outcome(organiser)).toEqual([200, 200, 200]);
    const elsewhere = await eventOnSale(attic);
    expect((await organiser.client.get(`/api/my-events/${elsewhere.eventId}/stats`)).status).toBe(404);
  });

  it.each([
    ['status=confirmed', 'status'],
    ['q=', 'q'],
    ['date_id=x', 'date_id'],
    ['limit=0', 'limit'],
    ['sort=name', 'sort'],
  ])('refuse %s', async (query, field) => {
    const answer = await attic.operator.client.get(`/api/my-events/${on.eventId}/bookings?${query}`);
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, field]);
  });

  it('know ids of events only', async () => {
    for (const what of ['stats', 'bookings']) {
      expect((await attic.operator.client.get(`/api/my-events/evt_1/${what}`)).status).toBe(400);
      expect((await attic.operator.client.get(`/api/my-events/${on.venueId}/${what}`)).status).toBe(404);
    }
    expect(
      (await attic.operator.client.get(`/api/my-events/${on.eventId}/bookings?date_id=${on.eventId}`)).status,
    ).toBe(404);
  });
});
