import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Json } from '../support/client.js';
import { assign, bookedOn, keyOf } from '../support/interventions.js';
import { failedRefund, refunded } from '../support/money-requests.js';
import { paidPass } from '../support/passes.js';
import {
  bought,
  buy,
  eventOnSale,
  organisation,
  person,
  register,
  venue,
  type OnSale,
  type Organisation,
  type Somebody,
} from '../support/world.js';

describe('what an operator sees of the money', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let on: OnSale;
  let sam: Somebody;
  let order: Json;

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
    on = await eventOnSale(attic, { types: [{ price_pence: 1500 }] });
    sam = await person(box);
    order = await bought(box, sam, on, 2);
    await box.settle();
  });
  afterAll(() => box.stop());

  const refund = (orderId: string, amount: number) => refunded(box, orderId, amount);
  const payments = async (query: string, by = attic.operator): Promise<Json> =>
    (await by.client.get(`/api/my-payments?${query}`)).body;
  const payment = async (of: OnSale = on): Promise<Json> =>
    (await payments(`event_id=${of.eventId}`)).data[0];

  it('lists payments with their refunds', async () => {
    await refund(order.orderId, 500);
    const page = await payments(`event_id=${on.eventId}`);
    expect(page).toMatchObject({ total: 1, limit: 50, offset: 0, has_more: false });
    expect(page.data).toEqual([
      {
        id: expect.stringMatching(/^pay_/),
        booking_id: order.orderId.replace('ord_', 'bkg_'),
        event_id: on.eventId,
        event_name: expect.stringMatching(/^Event/),
        pass_name: null,
        user_name: expect.stringMatching(/^First\d+ Last\d+$/),
        user_email: sam.email,
        status: 'succeeded',
        payment_method: 'card',
        amount: 3000,
        refunded_amount: 500,
        refund_pending: 0,
        refund_failed: 0,
        currency: 'GBP',
        created_at: expect.any(String),
        succeeded_at: expect.any(String),
        failure_code: null,
        problem: null,
        refunds: [
          {
            id: expect.stringMatching(/^rfd_/),
            amount: 500,
            status: 'succeeded',
            reason: 'goodwill',
            failure: null,
            retried_by: null,
            created_at: expect.any(String),
            settled_at: expect.any(String),
          },
        ],
        dispute: null,
      },
    ]);
  });

  it('narrows them down by event, status and local day, and by pages', async () => {
    const elsewhere = await eventOnSale(attic);
    await buy(await person(box), elsewhere);
    await buy(await person(box), elsewhere);
    await bookedOn(box, elsewhere, '2026-07-17');
    const total = async (query: string) => (await payments(query)).total;
    const of = `event_id=${elsewhere.eventId}`;
    expect(await total(of)).toBe(2);
    expect(await total(`${of}&status=succeeded`)).toBe(0);
    expect(await total(`${of}&status=requires_payment_method`)).toBe(2);
    expect(await total(`${of}&from=2026-07-17&to=2026-07-17`)).toBe(2);
    expect(await total(`${of}&from=2026-07-18`)).toBe(0);
    expect(await total(`${of}&to=2026-07-16`)).toBe(0);
    const [first, second] = [await payments(`${of}&limit=1`), await payments(`${of}&limit=1&page=2`)];
    expect([first.has_more, second.has_more]).toEqual([true, false]);
    expect(first.data[0].created_at >= second.data[0].created_at).toBe(true);
    expect(first.data[0].id).not.toBe(second.data[0].id);
  });

  it('asks for the day at the venue, not for that of the server', async () => {
    const venueId = await venue(attic, { time_zone: 'Pacific/Kiritimati' });
    const far = await eventOnSale(attic, { venueId });
    await bought(box, await person(box), far);
    await bookedOn(box, far, '2026-07-17');
    const days = ['2026-07-17', '2026-07-18'].map((day) =>
      payments(`event_id=${far.eventId}&from=${day}&to=${day}`),
    );
    expect((await Promise.all(days)).map(({ total }) => total)).toEqual([0, 1]);
    const { body } = await attic.operator.client.get(`/api/my-events/${far.eventId}/takings`);
    expect([body.time_zone, body.data.map(({ date }: Json) => date)]).toEqual([
      'Pacific/Kiritimati',
      ['2026-07-18'],
    ]);
  });

  it('streams all of them as CSV that no spreadsheet runs', async () => {
    const named = await eventOnSale(attic, { event: { name: '=HYPERLINK("http://evil", "x")' } });
    const buyers = [await person(box), await person(box), await person(box)];
    for (const buyer of buyers) await buy(buyer, named);
    const answer = await attic.operator.client.get(`/api/my-payments?event_id=${named.eventId}&limit=1`, {
      headers: { accept: 'text/csv' },
    });
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const [head, ...lines] = answer.text.trimEnd().split('\r\n');
    expect(head).toBe(
      'id,booking_id,event_id,event_name,pass_name,user_name,user_email,status,payment_method,amount,refunded_amount,refund_pending,refund_failed,problem,dispute_status,currency,created_at,succeeded_at',
    );
    expect(lines).toHaveLength(3);
    expect(lines.map((line) => line.includes(`,"'=HYPERLINK(""http://evil"", ""x"")",,`))).toEqual([
      true,
      true,
      true,
    ]);
    expect(lines.map((line) => line.split(',').at(-3))).toEqual(['GBP', 'GBP', 'GBP']);
  });

  describe('of passes', () => {
    let pass: Json;
    let bound: Json;
    let here: Somebody;
    const reachedBy = async (by: Somebody): Promise<(string | null)[]> =>
      (await payments('limit=200', by)).data
        .map(({ pass_name: name }: Json) => name)
        .filter((name: string | null) => name !== null)
        .sort();

    beforeAll(async () => {
      pass = await paidPass(box, sam, attic, { name: 'A pass for all' });
      bound = await paidPass(box, sam, attic, { name: 'A pass for one', event_ids: [on.eventId] });
      here = await person(box, { organisationKey: attic.key, role: 'client', allVenues: false });
      await assign(box, here, attic, on.venueId);
    });

    it('is among it, by name and by its own day, for those who reach all that the pass is good for', async () => {
      const of = (page: Json) => page.data.find(({ pass_name: name }: Json) => name === 'A pass for all');
      const before = await payments('');
      expect(of(before)).toMatchObject({
        booking_id: pass.orderId.replace('ord_', 'bkg_'),
        ...{ event_id: null, event_name: null, user_email: sam.email, status: 'succeeded', amount: 9000 },
      });
      const noon = `'2026-01-31T23:30:00Z'`;
      await box.sql(`UPDATE payments.payments SET created_at = ${noon} WHERE order_id = $1`, [
        keyOf(pass.orderId),
      ]);
      const day = 'from=2026-01-31&to=2026-01-31';
      expect(await payments(day)).toMatchObject({ total: 1, data: [{ pass_name: 'A pass for all' }] });
      expect((await payments('from=2026-02-01')).total).toBe(before.total - 1);
      expect(of(await payments(`event_id=${on.eventId}`))).toBeUndefined();
      const csv = await attic.operator.client.get(`/api/my-payments?${day}`, {
        headers: { accept: 'text/csv' },
      });
      expect(csv.text).toContain(',,,A pass for all,');
      expect(await reachedBy(attic.operator)).toEqual(['A pass for all', 'A pass for one']);
      expect(await reachedBy(here)).toEqual(['A pass for one']);
    });

    it('is tried again where it could not go back', async () => {
      const retry = async (orderId: string, by: Somebody) => {
        const id = await failedRefund(box, orderId, 100);
        return (await by.client.post(`/api/my-payments/refunds/${id}/retry`)).status;
      };
      expect(await retry(bound.orderId, here)).toBe(201);
      expect(await retry(pass.orderId, here)).toBe(404);
      expect(await retry(pass.orderId, attic.operator)).toBe(201);
      await box.settle();
    });
  });

  it('sums what an event took: list prices, discounts, refunds, net', async () => {
    const sold = await eventOnSale(attic, { types: [{ price_pence: 1500 }, { price_pence: 0 }] });
    const first = await bought(box, await person(box), sold, 2);
    const second = await bought(box, await person(box), sold);
    await register(await person(box), { ...sold, typeIds: sold.typeIds.slice(1) });
    await buy(await person(box), sold);
    // As a voucher would: £20 on the list, £15 to pay.
    await box.sql('UPDATE ticketing.order_lines SET unit_price = 2000 WHERE order_id = $1', [
      keyOf(second.orderId),
    ]);
    await refund(first.orderId, 700);
    await bookedOn(box, sold, '2026-07-17');
    const { body } = await attic.operator.client.get(`/api/my-events/${sold.eventId}/takings`);
    const card = { gross: 5000, discounts: 500, refunds: 700, disputes: 0, net: 3800 };
    expect(body).toEqual({
      data: [
        {
          date: '2026-07-17',
          currency: 'GBP',
          ...card,
          by_payment_method: [
            { payment_method: 'card', ...card },
            { payment_method: 'free', gross: 0, discounts: 0, refunds: 0, disputes: 0, net: 0 },
          ],
        },
      ],
      total: card,
      time_zone: 'Europe/London',
    });
    await box.sql('UPDATE ticketing.order_lines SET unit_price = 1500 WHERE order_id = $1', [
      keyOf(second.orderId),
    ]);
  });

  it('shows no other organisation any of it', async () => {
    const cellar = await organisation(box);
    const { id } = (await payment()).refunds[0];
    expect(await payments('', cellar.operator)).toMatchObject({ data: [], total: 0 });
    const csv = await cellar.operator.client.get('/api/my-payments', { headers: { accept: 'text/csv' } });
    expect(csv.text.trimEnd().split('\r\n')).toHaveLength(1);
    for (const answer of [
      await cellar.operator.client.get(`/api/my-events/${on.eventId}/takings`),
      await cellar.operator.client.post(`/api/my-payments/refunds/${id}/retry`),
    ])
      expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
    const assigned = await person(box, { organisationKey: attic.key, role: 'client', allVenues: false });
    expect(await payments('', assigned)).toMatchObject({ total: 0 });
  });
});
