import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Json } from '../support/client.js';
import { disputed } from '../support/disputes.js';
import { anotherDate, keyOf, takesPlace, ticketBecomes } from '../support/interventions.js';
import {
  bought,
  cancelEvent,
  checkIn,
  codeOf,
  eventNow,
  eventOnSale,
  type OnSale,
  organisation,
  type Organisation,
  person,
  register,
  type Somebody,
  staff,
} from '../support/world.js';

const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const BY_HAND = { reason: 'Phone is dead', manual: true };

describe('checking in', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let door: Somebody;
  let on: OnSale;
  let sam: Somebody;
  let id: string;
  let qr: string;

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
    door = await staff(box, attic);
  });
  afterAll(() => box.stop());
  beforeEach(async () => {
    on = await eventNow(attic, { types: [{ name: 'Guest', price_pence: 0 }] });
    sam = await person(box);
    [{ id }] = (await register(sam, on)).body.tickets;
    qr = await codeOf(sam, id);
  });

  interface Scan {
    admitted: boolean;
    reason: string | null;
    entry: number | null;
    manual_reason: string | null;
  }
  const scansOf = (ticketId: string) =>
    box.sql<Scan>(
      'SELECT admitted, reason, entry, manual_reason FROM ticketing.scans WHERE ticket_id = $1 ORDER BY recorded_at, id',
      [keyOf(ticketId)],
    );

  /** Scans, and expects the refusal with its sentence, recorded, and the ticket as it was. */
  async function refused(reason: string, body: Json = { qr }): Promise<Json> {
    const before = await box.sql('SELECT status, entries FROM ticketing.tickets WHERE id = $1', [keyOf(id)]);
    const scans = await scansOf(id);
    const answer = await checkIn(door, id, body);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ admitted: false, reason, message: expect.stringMatching(/\w+ \w+/) });
    expect(answer.body).not.toHaveProperty('ticket');
    expect((await scansOf(id)).slice(scans.length)).toMatchObject([{ admitted: false, reason, entry: null }]);
    expect(await box.sql('SELECT status, entries FROM ticketing.tickets WHERE id = $1', [keyOf(id)])).toEqual(
      before,
    );
    return answer.body;
  }

  it('admits with all that a door wants to know', async () => {
    const capped = await eventNow(attic, {
      event: { guest_list_capacity: 300 },
      types: [{ name: 'VIP', price_pence: 0 }],
    });
    const attendees = [{ firstName: 'Ada', lastName: 'Byron' }];
    const { body } = await sam.client.post('/api/client/events/tickets/register', {
      eventId: capped.eventId,
      ticketTypeId: capped.typeIds[0],
      attendees,
    });
    const [ticket] = body.tickets;
    const answer = await checkIn(door, ticket.id, {
      qr: await codeOf(sam, ticket.id),
      scan_point: 'Main entrance',
      device_id: 'scanner-3',
      scanned_at: new Date().toISOString(),
      event_id: capped.eventId,
      date_id: capped.dateId,
    });
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      admitted: true,
      ticket: { id: ticket.id, status: 'checked_in', event_id: capped.eventId, date_id: capped.dateId },
      holder: { id: expect.stringMatching(/^cust_/), name: 'Ada Byron' },
      ticket_type: { id: capped.typeIds[0], name: 'VIP' },
      entry: 1,
      occupancy: { inside: 1, capacity: 300 },
    });
    expect(await scansOf(ticket.id)).toEqual([
      { admitted: true, reason: null, entry: 1, manual_reason: null },
    ]);
    const shown = (await sam.client.get(`/api/client/events/tickets/${ticket.id}`)).body;
    expect(shown).toMatchObject({ status: 'checked_in', checkedInAt: expect.stringMatching(UTC) });
  });

  it('counts who is inside', async () => {
    const others = (await register(await person(box), on, 2)).body.tickets;
    const inside = [];
    for (const ticketId of [id, ...others.map((ticket: Json) => ticket.id)])
      inside.push((await checkIn(door, ticketId, BY_HAND)).body.occupancy);
    expect(inside).toEqual([1, 2, 3].map((n) => ({ inside: n, capacity: null })));
  });

  it('admits once', async () => {
    await checkIn(door, id, { qr });
    const { checkedInAt } = (await sam.client.get(`/api/client/events/tickets/${id}`)).body;
    expect(await refused('already_used')).toMatchObject({ first_admitted_at: checkedInAt });
    await refused('already_used', BY_HAND);
    expect(await scansOf(id)).toHaveLength(3);
  });

  it.each(['\r\n', '\n', '\t', ' '])('takes a code as a scanner types it, with %j after it', async (end) => {
    expect((await checkIn(door, id, { qr: `${qr}${end}` })).body.admitted).toBe(true);
  });

  it('refuses a code that we did not sign, or signed for another ticket', async () => {
    const [version, ticketId, generation, signature = ''] = qr.split('.');
    const other = (await register(await person(box), on)).body.tickets[0].id;
    const flipped = (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1);
    for (const forged of [
      `${version}.${ticketId}.${generation}.${flipped}`,
      `${version}.${ticketId}.2.${signature}`,
      `${version}.${other}.${generation}.${signature}`,
      `bx2.${ticketId}.${generation}.${signature}`,
      `${qr}.more`,
      ' ' + qr,
      id,
      'https://example.com/',
      'x',
    ])
      await refused('invalid_qr', { qr: forged });
    const stranger = await person(box);
    const [theirs] = (await register(stranger, on)).body.tickets;
    await refused('invalid_qr', { qr: await codeOf(stranger, theirs.id) });
    expect((await checkIn(door, id, { qr })).body.admitted).toBe(true);
  });

  it('refuses a code that was replaced', async () => {
    await box.sql('UPDATE ticketing.tickets SET generation = 2 WHERE id = $1', [keyOf(id)]);
    await refused('superseded_qr');
    expect((await checkIn(door, id, { qr: await codeOf(sam, id) })).body.admitted).toBe(true);
  });

  it.each([
    ['cancelled', 'ticket_cancelled'],
    ['refunded', 'ticket_cancelled'],
    ['transfer_pending', 'transfer_pending'],
  ] as const)('refuses a ticket that is %s, by hand as well', async (status, reason) => {
    await ticketBecomes(box, id, status);
    await refused(reason);
    await refused(reason, BY_HAND);
  });

  it('refuses a ticket whose payment is disputed, by hand as well', async () => {
    const paid = await eventNow(attic);
    const order = await bought(box, sam, paid);
    [{ id }] = order.tickets;
    qr = await codeOf(sam, id);
    await disputed(box, order.orderId);
    await refused('payment_disputed');
    await refused('payment_disputed', BY_HAND);
  });

  it('refuses when the event, or its date, is cancelled', async () => {
    await box.sql(`UPDATE catalogue.event_dates SET status = 'cancelled' WHERE id = $1`, [keyOf(on.dateId)]);
    await refused('event_cancelled');
    await box.sql(`UPDATE catalogue.event_dates SET status = 'active' WHERE id = $1`, [keyOf(on.dateId)]);
    await cancelEvent(attic, on.eventId);
    await refused('event_cancelled');
    await refused('event_cancelled', BY_HAND);
  });

  it('refuses at a door that is set to another event or date', async () => {
    const other = await eventNow(attic);
    const second = await anotherDate(box, on);
    await refused('wrong_event', { qr, event_id: other.eventId });
    await refused('wrong_date', { qr, event_id: on.eventId, date_id: second });
    await refused('wrong_date', { ...BY_HAND, date_id: other.dateId });
  });

  it('refuses before the doors open and after the last entry, else the end', async () => {
    const early = await eventOnSale(attic, {
      event: { doors_open_minutes: 60 },
      types: [{ price_pence: 0 }],
    });
    [{ id }] = (await register(sam, early)).body.tickets;
    qr = await codeOf(sam, id);
    await takesPlace(box, early.dateId, { starts: 61, ends: 180 });
    await refused('too_early');
    await takesPlace(box, early.dateId, { starts: -120, ends: 60, lastEntry: -1 });
    await refused('too_late');
    await takesPlace(box, early.dateId, { starts: -120, ends: -1 });
    await refused('too_late');
    await takesPlace(box, early.dateId, { starts: 59, ends: 180, lastEntry: 120 });
    expect((await checkIn(door, id, { qr })).body.admitted).toBe(true);
  });

  it('admits until the end where there is no last entry', async () => {
    await takesPlace(box, on.dateId, { starts: -120, ends: 1 });
    expect((await checkIn(door, id, { qr })).body.admitted).toBe(true);
  });

  it('lets somebody in by hand, for a reason that is kept', async () => {
    const answer = await checkIn(door, id, { manual: true, reason: 'Phone is dead, passport checked' });
    expect(answer.body).toMatchObject({ admitted: true, ticket: { id }, entry: 1 });
    expect(await scansOf(id)).toEqual([
      { admitted: true, reason: null, entry: 1, manual_reason: 'Phone is dead, passport checked' },
    ]);
  });

  it.each<[string, Json]>([
    ['reason', { manual: true }],
    ['reason', { manual: true, reason: '  ' }],
    ['qr', {}],
    ['qr', { manual: false }],
    ['qr', { manual: true, reason: 'Both', qr: 'x' }],
    ['reason', { qr: 'x', reason: 'For a code' }],
  ])('is told that %s is wrong in %j', async (field, body) => {
    const answer = await checkIn(door, id, body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toMatchObject([{ field }]);
    expect(await scansOf(id)).toEqual([]);
  });

  it('gives a repeated scan its first answer', async () => {
    const scan = { qr, device_id: 'scanner-3', scanned_at: '2026-07-17T20:31:07.123Z' };
    const first = await checkIn(door, id, scan);
    expect(first.body.admitted).toBe(true);
    expect((await checkIn(door, id, scan)).body).toEqual(first.body);
    expect(
      (await checkIn(await staff(box, attic), id, { ...scan, scanned_at: '2026-07-17T21:31:07.123+01:00' }))
        .body,
    ).toEqual(first.body);
    expect(await scansOf(id)).toHaveLength(1);

    expect((await checkIn(door, id, { ...scan, scanned_at: '2026-07-17T20:31:08.123Z' })).body.reason).toBe(
      'already_used',
    );
    expect((await checkIn(door, id, { ...scan, device_id: 'scanner-4' })).body.reason).toBe('already_used');
    expect((await checkIn(door, id, { qr, device_id: 'scanner-3' })).body.reason).toBe('already_used');
    expect(await scansOf(id)).toHaveLength(4);
  });

  it('takes another code for another scan, though device and second are the same', async () => {
    const scan = { device_id: 'scanner-3', scanned_at: '2026-07-17T20:31:07.123Z' };
    expect((await checkIn(door, id, { ...scan, qr })).body.admitted).toBe(true);
    expect((await checkIn(door, id, { ...scan, qr: 'junk' })).body).toMatchObject({
      admitted: false,
      reason: 'invalid_qr',
    });
  });

  it('gives a repeated refusal again, even if it would be admitted now', async () => {
    const scan = { qr, device_id: 'scanner-3', scanned_at: '2026-07-17T20:31:07Z' };
    await ticketBecomes(box, id, 'transfer_pending');
    const first = await refused('transfer_pending', scan);
    expect((await sam.client.delete(`/api/client/events/tickets/${id}/transfer`)).status).toBe(200);
    expect((await checkIn(door, id, scan)).body).toEqual(first);
    expect((await checkIn(door, id, { qr })).body.admitted).toBe(true);
    expect((await checkIn(door, id, scan)).body).toEqual(first);
  });
});
