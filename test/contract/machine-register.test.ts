import { publicId } from '#libs/platform';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Client, Json } from '../support/client.js';
import { keyOf } from '../support/interventions.js';
import { machine } from '../support/machines.js';
import { boughtPass, passBooking, takesPasses } from '../support/passes.js';
import { boughtOfDate, seriesOnSale } from '../support/series.js';
import { claim, eventSoon, sent } from '../support/transfers.js';
import {
  bought,
  buy,
  codeOf,
  checkIn,
  eventNow,
  eventOnSale,
  organisation,
  pay,
  confirm,
  person,
  register,
  type OnSale,
  type Organisation,
  type Somebody,
} from '../support/world.js';

let box: Boxoffice;
let attic: Organisation;
let crm: Client;
let on: OnSale;

beforeAll(async () => {
  box = await startBoxoffice();
  attic = await organisation(box);
  crm = await machine(box, attic, ['events-register:read']);
});
beforeEach(async () => {
  on = await eventNow(attic, {
    types: [
      { name: 'Standard', price_pence: 1200 },
      { name: 'Guest', price_pence: 0 },
    ],
  });
});
afterAll(() => box.stop());

const path = ({ eventId, dateId } = on) => `/event/${eventId}/dates/${dateId}/register`;
const read = async (): Promise<Json> => (await crm.get(path())).body.data;
const custOf = ({ userId }: Somebody) => publicId('cust', userId);
const cancel = (orderId: string, body: Json) =>
  attic.operator.client.post(
    `/api/my-events/${on.eventId}/bookings/${orderId.replace('ord_', 'bkg_')}/cancel`,
    { reason: 'Illness', ...body },
  );
const cancelTicket = (ticketId: string, body: Json) =>
  attic.operator.client.post(`/api/my-events/${on.eventId}/tickets/${ticketId}/cancel`, {
    reason: 'Illness',
    ...body,
  });

/** Buys as somebody who names who comes. */
async function boughtFor(buyer: Somebody, attendee: Json): Promise<Json> {
  const { body } = await buyer.client.post('/api/client/events/tickets/purchase', {
    eventId: on.eventId,
    tickets: [{ ticketTypeId: on.typeIds[0], quantity: 1, attendees: [attendee] }],
  });
  await pay(box, body);
  return (await confirm(buyer, body.orderId)).body;
}

const rowOf = (of: Somebody, fields: Json = {}) => ({
  id: custOf(of),
  type: 'customer',
  firstname: expect.any(String),
  lastname: expect.any(String),
  email: of.email,
  status: 'ACTIVE',
  attended: false,
  payment_method: 'card',
  base100_price_paid: 1200,
  currency: 'GBP',
  pricing_option_id: on.typeIds[0]?.replace('tkt_', 'opt_'),
  created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/),
  ...fields,
});

it('is as the example of the reference', async () => {
  const [jane, alice] = [await person(box), await person(box)];
  const order = await boughtFor(jane, { firstName: 'Jane', lastName: 'Smith', email: 'jane@example.com' });
  const other = await boughtFor(alice, {
    firstName: 'Alice',
    lastName: 'Cooper',
    email: 'alice@example.com',
  });
  await box.sql(`UPDATE ticketing.orders SET created_at = '2026-02-20T10:30:00Z' WHERE id = $1`, [
    keyOf(order.orderId),
  ]);
  const [{ id: ticketId }] = order.tickets;
  await checkIn(attic.operator, ticketId, { qr: await codeOf(jane, ticketId) });
  expect((await cancel(other.orderId, { refund: 'none' })).status).toBe(200);
  const { status, text, headers } = await crm.get(path());
  expect(status).toBe(200);
  expect(headers.get('cache-control')).toBe('no-cache');
  const { created_at: cancelledAt } = JSON.parse(text).data.cancelled_list[0];
  const named = (firstname: string, lastname: string, email: string) => ({ firstname, lastname, email });
  // The order of the fields, too, is the reference's.
  expect(JSON.stringify(JSON.parse(text))).toBe(
    JSON.stringify({
      data: {
        event_id: on.eventId,
        date_id: on.dateId,
        attendees: [
          rowOf(jane, {
            ...named('Jane', 'Smith', 'jane@example.com'),
            attended: true,
            created_at: '2026-02-20T10:30:00',
          }),
        ],
        waiting_list: [],
        cancelled_list: [
          rowOf(alice, {
            ...named('Alice', 'Cooper', 'alice@example.com'),
            status: 'VOID',
            created_at: cancelledAt,
          }),
        ],
      },
    }),
  );
});

it('has a row per place of orders that were confirmed, and of no other', async () => {
  const [sam, kim] = [await person(box), await person(box)];
  await bought(box, sam, on, 3);
  await buy(kim, on, 2);
  const { attendees, waiting_list, cancelled_list } = await read();
  expect(attendees).toEqual([rowOf(sam), rowOf(sam), rowOf(sam)]);
  expect([waiting_list, cancelled_list]).toEqual([[], []]);
});

it('has who waits in the order of the line, a row per place, until it is theirs', async () => {
  const [sam, kim, lee] = [await person(box), await person(box), await person(box)];
  on = await eventNow(attic, {
    event: { waiting_list_enabled: true },
    types: [{ name: 'Standard', price_pence: 1200, capacity: 2 }],
  });
  const { orderId } = await bought(box, sam, on, 2);
  const wait = (who: Somebody, quantity: number) =>
    who.client.post(`/api/client/events/${on.eventId}/waiting-list`, {
      ticketTypeId: on.typeIds[0],
      quantity,
    });
  expect((await wait(kim, 2)).status).toBe(201);
  const before = (await crm.get(path())).headers.get('etag') ?? '';
  expect((await wait(lee, 1)).status).toBe(201);
  const after = await crm.get(path(), { headers: { 'if-none-match': before } });
  const row = { status: 'WAITING', base100_price_paid: 0 };
  expect(after.body.data.waiting_list).toEqual([rowOf(kim, row), rowOf(kim, row), rowOf(lee, row)]);
  // Offered is not theirs yet.
  expect((await cancel(orderId, { refund: 'full' })).status).toBe(200);
  const { attendees, waiting_list: line } = await read();
  expect([attendees, line.length]).toEqual([[], 3]);
});

it('calls what was free or complimentary cash of 0, and what was paid at the desk cash', async () => {
  const sam = await person(box);
  await register(sam, { ...on, typeIds: on.typeIds.slice(1) });
  const book = (method: string, name: string) =>
    attic.operator.client.post(`/api/my-events/${on.eventId}/bookings`, {
      tickets: [{ ticket_type_id: on.typeIds[0], quantity: 1 }],
      customer: { first_name: name, last_name: 'Ng' },
      payment_method: method,
    });
  await book('cash', 'Desk');
  await book('comp', 'Press');
  const { attendees } = await read();
  const paid = ({ firstname, email, payment_method, base100_price_paid, currency }: Json) => [
    firstname,
    email,
    payment_method,
    base100_price_paid,
    currency,
  ];
  expect(attendees.map(paid)).toEqual([
    [expect.any(String), sam.email, 'cash', 0, 'GBP'],
    ['Desk', '', 'cash', 1200, 'GBP'],
    ['Press', '', 'cash', 0, 'GBP'],
  ]);
});

it('has CR and 0 for what was paid by pass, whose credits go back with the place', async () => {
  const sam = await person(box);
  on = await eventOnSale(attic, { event: takesPasses, types: [{ price_pence: 1200 }] });
  const pass = await boughtPass(box, sam, attic);
  const order = await sam.client.post('/api/client/events/tickets/purchase', passBooking(on, pass.id, 2));
  expect(order.status).toBe(201);
  const paid = { payment_method: 'pass', base100_price_paid: 0, currency: 'CR' };
  expect((await read()).attendees).toEqual([rowOf(sam, paid), rowOf(sam, paid)]);
  await cancelTicket(order.body.tickets[0].id, { refund: 'none' });
  const { attendees, cancelled_list } = await read();
  expect([attendees, cancelled_list]).toEqual([
    [rowOf(sam, paid)],
    [rowOf(sam, { ...paid, status: 'VOID_REFUND' })],
  ]);
});

it('lists the latest cancelled first: VOID without a refund, VOID_REFUND with any, at the price that was paid', async () => {
  const sam = await person(box);
  const orders: Json[] = [];
  for (let n = 0; n < 3; n += 1) orders.push(await bought(box, sam, on, 2));
  await cancel(orders[1].orderId, { refund: 'full' });
  await cancel(orders[0].orderId, { refund: 'none' });
  await cancelTicket(orders[2].tickets[0].id, { refund: 100 });
  await box.settle();
  const { attendees, cancelled_list } = await read();
  const told = ({ status, base100_price_paid }: Json) => [status, base100_price_paid];
  expect(attendees.map(told)).toEqual([['ACTIVE', 1200]]);
  expect(cancelled_list.map(told)).toEqual([
    ['VOID_REFUND', 1200],
    ['VOID', 1200],
    ['VOID', 1200],
    ['VOID_REFUND', 1200],
    ['VOID_REFUND', 1200],
  ]);
  // A ticket that was cancelled by itself stays where it was when the rest follows.
  await cancel(orders[2].orderId, { refund: 'none' });
  expect((await read()).cancelled_list.map(told).slice(0, 2)).toEqual([
    ['VOID', 1200],
    ['VOID_REFUND', 1200],
  ]);
});

it('names the present holder after a transfer', async () => {
  const [jane, bob] = [await person(box), await person(box)];
  on = await eventSoon(attic, { types: [{ price_pence: 1200 }] });
  const order = await boughtFor(jane, { firstName: 'Jane', lastName: 'Smith', email: 'jane@example.com' });
  const { token } = await sent(box, jane, order.tickets[0].id, { email: bob.email });
  expect((await read()).attendees[0]).toMatchObject({
    id: custOf(jane),
    firstname: 'Jane',
    status: 'ACTIVE',
  });
  expect((await claim(bob, token)).status).toBe(200);
  expect((await read()).attendees).toEqual([rowOf(bob, { firstname: expect.stringMatching(/^First/) })]);
});

it('is of one date, and stays when the event is cancelled or archived', async () => {
  const series = await seriesOnSale(attic, 2, { types: [{ price_pence: 1200 }] });
  const sam = await person(box);
  await boughtOfDate(box, sam, series);
  const of = async (dateId: string) =>
    (await crm.get(path({ ...series, dateId }))).body.data.attendees.length;
  expect([await of(series.dateIds[0] ?? ''), await of(series.dateIds[1] ?? '')]).toEqual([1, 0]);
  // A date of another event is not there.
  expect((await crm.get(path({ ...series, dateId: on.dateId }))).status).toBe(404);
  await attic.operator.client.post(`/api/my-events/${series.eventId}/archive`);
  expect(await of(series.dateIds[0] ?? '')).toBe(1);
});

it('has an ETag that changes with every place, admission and name', async () => {
  const sam = await person(box);
  const order = await bought(box, sam, on, 2);
  const [ticket, other] = order.tickets;
  const changes: [string, () => Promise<unknown>][] = [
    ['an admission', async () => checkIn(attic.operator, ticket.id, { qr: await codeOf(sam, ticket.id) })],
    ['a cancelled ticket', () => cancelTicket(other.id, { refund: 'none' })],
    ['another booking', async () => bought(box, await person(box), on)],
    ['a name', () => box.sql(`UPDATE identity.users SET first_name = 'Anna' WHERE id = $1`, [sam.userId])],
  ];
  for (const [what, change] of changes) {
    const before = await crm.get(path());
    const headers = { 'if-none-match': before.headers.get('etag') ?? '' };
    const same = await crm.get(path(), { headers });
    expect([what, same.status, same.text]).toEqual([what, 304, '']);
    await change();
    const after = await crm.get(path(), { headers });
    expect([what, after.status]).toEqual([what, 200]);
    expect(after.text).not.toBe(before.text);
  }
});

it('has another ETag for another holder, whenever either of them was changed', async () => {
  const [later, sam, seller] = [await person(box), await person(box), await person(box)];
  const [ticket] = (await bought(box, seller, on)).tickets;
  /** Changes a row in a transaction so many after another. */
  const change = async (sql: string, values: unknown[], after = 0, by = 0) => {
    for (;;) {
      const [{ next = 0 } = {}] = await box.sql<{ next: number }>(
        'SELECT pg_snapshot_xmax(pg_current_snapshot())::text::int AS next',
      );
      if (next >= after + by) break;
      await box.sql('SELECT pg_current_xact_id()');
    }
    const [{ at = 0 } = {}] = await box.sql<{ at: number }>(`${sql} RETURNING xmin::text::int AS at`, values);
    return at;
  };
  const rename = (of: Somebody, after?: number, by?: number) =>
    change('UPDATE identity.users SET phone = NULL WHERE id = $1', [of.userId], after, by);
  const hold = (by: Somebody, after?: number, gap?: number) =>
    change(
      'UPDATE ticketing.tickets SET holder_id = $2 WHERE id = $1',
      [keyOf(ticket.id), by.userId],
      after,
      gap,
    );
  const earlier = await rename(later);
  const gap = (await rename(sam, earlier, 20)) - earlier;
  const held = await hold(sam);
  const before = await crm.get(path());
  expect((await hold(later, held, gap)) - held).toBe(gap);
  const after = await crm.get(path(), { headers: { 'if-none-match': before.headers.get('etag') ?? '' } });
  expect([after.status, after.body?.data.attendees[0].id]).toEqual([200, custOf(later)]);
  await hold(seller);
});
