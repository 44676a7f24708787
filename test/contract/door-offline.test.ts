import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Json } from '../support/client.js';
import { disputed } from '../support/disputes.js';
import { BY_HAND, doorRules, offline, undo, upload } from '../support/door-requests.js';
import { assign, keyOf, rowCounts, takesPlace, ticketBecomes } from '../support/interventions.js';
import {
  bought,
  cancelEvent,
  checkIn,
  codeOf,
  eventNow,
  organisation,
  person,
  register,
  staff,
  type OnSale,
  type Organisation,
  type Somebody,
} from '../support/world.js';

const UNKNOWN = 'ticket_01h2xcejqtf2nbrexx3vqjhp41';
const minutes = (from: number) => new Date(Date.now() + from * 60_000).toISOString();

describe('scans made offline', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let door: Somebody;
  let on: OnSale;
  let sam: Somebody;
  let ids: string[];
  let id: string;

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
    door = await staff(box, attic);
  });
  afterAll(() => box.stop());
  beforeEach(async () => {
    on = await eventNow(attic, { types: [{ name: 'Guest', price_pence: 0 }] });
    sam = await person(box);
    ids = (await register(sam, on, 3)).body.tickets.map((ticket: Json) => ticket.id);
    [id = ''] = ids;
  });

  const send = async (scans: object[], device = 'scanner-1', who = door): Promise<Json> =>
    (await upload(who, on, device, scans)).body;
  const results = async (...args: Parameters<typeof send>) =>
    (await send(...args)).data.map(({ result, reason }: Json) => (reason ? [result, reason] : [result]));
  const listed = async (query = ''): Promise<Json[]> =>
    (await door.client.get(`/api/events/${on.eventId}/check-ins${query}`)).body.data;
  const inside = async () => (await door.client.get(`/api/events/${on.eventId}/occupancy`)).body.data.inside;

  it('count as if they had been made online, at the time they were made', async () => {
    const scanned_at = minutes(-30);
    const body = await send([
      offline(id, { qr: await codeOf(sam, id), scanned_at, scan_point: 'Main' }),
      offline(ids[1] ?? ''),
      offline(ids[2] ?? '', { decision: 'denied' }),
    ]);
    expect(body).toEqual({
      accepted: 3,
      duplicates: 0,
      conflicts: 0,
      data: [
        { ticket_id: id, result: 'accepted', reason: null, first_admitted_at: null },
        { ticket_id: ids[1], result: 'accepted', reason: null, first_admitted_at: null },
        { ticket_id: ids[2], result: 'accepted', reason: 'denied_offline', first_admitted_at: null },
      ],
    });
    expect(await inside()).toBe(2);
    expect((await sam.client.get(`/api/client/events/tickets/${id}`)).body).toMatchObject({
      status: 'checked_in',
      checkedInAt: scanned_at,
    });
    const scan = (await listed()).find(({ ticket_id }) => ticket_id === id);
    expect(scan).toMatchObject({
      admitted: true,
      entry: 1,
      decision: 'admitted',
      conflict: false,
      device_id: 'scanner-1',
      scan_point: 'Main',
      scanned_at,
    });
    expect((await checkIn(door, id, BY_HAND)).body).toMatchObject({
      reason: 'already_used',
      first_admitted_at: scanned_at,
    });
  });

  it('are told of as check-ins', async () => {
    await send([offline(id, { scanned_at: minutes(-2) }), offline(id, { direction: 'out' })]);
    const told = await box.sql('SELECT name FROM platform.outbox WHERE key = $1 ORDER BY id', [keyOf(id)]);
    expect(told).toEqual([
      { name: 'ticket.issued' },
      { name: 'ticket.checked-in' },
      { name: 'ticket.checked-out' },
    ]);
    expect(await inside()).toBe(0);
  });

  it('are the same however often they are sent, as a whole and one by one', async () => {
    const scans = [
      offline(id, { qr: 'junk' }),
      offline(ids[1] ?? '', { scanned_at: minutes(-5) }),
      offline(ids[1] ?? '', { scanned_at: minutes(-4), direction: 'out' }),
      offline(UNKNOWN),
    ];
    expect(await results(scans)).toEqual([
      ['conflict', 'invalid_qr'],
      ['accepted'],
      ['accepted'],
      ['conflict', 'unknown_ticket'],
    ]);
    const before = await rowCounts(box);
    const again = await send(scans);
    expect(again).toMatchObject({ accepted: 0, duplicates: 4, conflicts: 0 });
    expect(again.data.map(({ reason }: Json) => reason)).toEqual([
      'invalid_qr',
      null,
      null,
      'unknown_ticket',
    ]);
    expect(await send([...scans, ...scans])).toMatchObject({ duplicates: 8 });
    expect(await rowCounts(box)).toEqual(before);
  });

  it('are one each, though a batch has the same one twice', async () => {
    const scan = offline(id);
    expect(await results([scan, scan])).toEqual([['accepted'], ['duplicate']]);
    const unknown = offline(UNKNOWN);
    expect(await results([unknown, unknown])).toEqual([
      ['conflict', 'unknown_ticket'],
      ['duplicate', 'unknown_ticket'],
    ]);
  });

  it('are in the order of their times, whatever the order of the batch', async () => {
    await doorRules(box, on.typeIds[0] ?? '', { allowReentry: true, reentryLimit: 1 });
    const at = (minute: number, direction: string) => offline(id, { scanned_at: minutes(minute), direction });
    expect(await results([at(-1, 'in'), at(-2, 'out'), at(-3, 'in'), at(-4, 'out')])).toEqual([
      ['accepted'],
      ['accepted'],
      ['accepted'],
      ['conflict', 'not_inside'],
    ]);
    expect(await results([offline(id, { direction: 'out' })])).toEqual([['accepted']]);
    expect(await results([offline(id)], 'scanner-2')).toEqual([['conflict', 'already_used']]);
  });

  it('of one ticket by two devices: the first uploaded counts, the other is a conflict that tells of both', async () => {
    const [later, earlier] = [minutes(-1), minutes(-9)];
    expect(await results([offline(id, { scanned_at: later, scan_point: 'Main' })])).toEqual([['accepted']]);
    expect(
      (await send([offline(id, { scanned_at: earlier, scan_point: 'Back' })], 'scanner-2')).data,
    ).toEqual([{ ticket_id: id, result: 'conflict', reason: 'already_used', first_admitted_at: later }]);
    const conflicts = await listed('?conflict=true');
    expect(conflicts).toMatchObject([
      {
        ticket_id: id,
        holder: { name: expect.any(String) },
        admitted: false,
        reason: 'already_used',
        decision: 'admitted',
        device_id: 'scanner-2',
        scan_point: 'Back',
        scanned_at: earlier,
        conflicts_with: { device_id: 'scanner-1', scan_point: 'Main', scanned_at: later },
      },
    ]);
    expect(await listed('?conflict=false')).toHaveLength(1);
    expect(await inside()).toBe(1);
  });

  it('of a ticket that was let in online meanwhile are conflicts', async () => {
    await checkIn(door, id, { ...BY_HAND, scan_point: 'Main' });
    expect(await results([offline(id)])).toEqual([['conflict', 'already_used']]);
    expect((await listed('?conflict=true'))[0]?.conflicts_with).toMatchObject({ scan_point: 'Main' });
  });

  it('that were sent online first, unheard, are known by what names a scan', async () => {
    const qr = await codeOf(sam, id);
    const scan = { qr, device_id: 'scanner-1', scanned_at: minutes(-1) };
    await checkIn(door, id, scan);
    const { device_id: _device, ...same } = scan;
    expect(await results([offline(id, same)])).toEqual([['duplicate']]);

    const [, other = ''] = ids;
    const denied = { device_id: 'scanner-1', scanned_at: minutes(-1), qr: 'junk' };
    await checkIn(door, other, denied);
    const { device_id: _scanner, ...rest } = denied;
    expect(await results([offline(other, rest)])).toEqual([['conflict', 'invalid_qr']]);
    expect(await results([offline(other, rest)])).toEqual([['duplicate', 'invalid_qr']]);
    expect(await listed('?conflict=true')).toMatchObject([{ ticket_id: other, decision: 'admitted' }]);
  });

  it('of an admission that the device never heard of, and denied, are conflicts', async () => {
    const qr = await codeOf(sam, id);
    const scanned_at = minutes(-1);
    await checkIn(door, id, { qr, device_id: 'scanner-1', scanned_at });
    const scan = offline(id, { qr, scanned_at, decision: 'denied' });
    expect(await results([scan])).toEqual([['conflict', 'denied_offline']]);
    expect(await results([scan])).toEqual([['duplicate']]);
    expect(await listed('?conflict=true')).toMatchObject([{ admitted: true, decision: 'denied' }]);
  });

  it("of unknown tickets are kept, others' among them", async () => {
    const cellar = await organisation(box);
    const elsewhere = await eventNow(cellar, { types: [{ price_pence: 0 }] });
    const [foreign] = (await register(sam, elsewhere)).body.tickets;
    expect(
      await results([
        offline(UNKNOWN),
        offline(foreign.id),
        offline(UNKNOWN, { decision: 'denied', scanned_at: minutes(-1) }),
      ]),
    ).toEqual([
      ['conflict', 'unknown_ticket'],
      ['conflict', 'unknown_ticket'],
      ['conflict', 'unknown_ticket'],
    ]);
    const kept = await listed('?reason=unknown_ticket');
    expect(kept.map(({ ticket_id, holder, date_id }) => [ticket_id, holder, date_id])).toEqual(
      expect.arrayContaining([
        [UNKNOWN, null, null],
        [foreign.id, null, null],
      ]),
    );
    expect(await box.sql('SELECT entries FROM ticketing.tickets WHERE id = $1', [keyOf(foreign.id)])).toEqual(
      [{ entries: 0 }],
    );
  });

  it('of another event are conflicts at this one, named only to those who stand at its doors', async () => {
    const other = await eventNow(attic, { types: [{ price_pence: 0 }] });
    const [ticket] = (await register(sam, other)).body.tickets;
    const assigned = await staff(box, attic, false);
    await assign(box, assigned, attic, on.venueId);
    expect(await results([offline(ticket.id)], 'scanner-1', assigned)).toEqual([
      ['conflict', 'unknown_ticket'],
    ]);
    expect(await results([offline(ticket.id)], 'scanner-2')).toEqual([['conflict', 'wrong_event']]);
    expect(await results([offline(ticket.id, { decision: 'denied' })], 'scanner-3')).toEqual([
      ['accepted', 'wrong_event'],
    ]);
    expect(await listed('?reason=wrong_event')).toHaveLength(2);
    const { body } = await door.client.get(`/api/events/${other.eventId}/check-ins`);
    expect(body.data).toEqual([]);
  });

  it.each([
    ['cancelled', 'ticket_cancelled'],
    ['refunded', 'ticket_cancelled'],
    ['transfer_pending', 'transfer_pending'],
  ] as const)(
    'of a ticket that is %s are conflicts, on record as admitted offline',
    async (status, reason) => {
      await ticketBecomes(box, id, status);
      expect(await results([offline(id)])).toEqual([['conflict', reason]]);
      expect(await listed('?conflict=true')).toMatchObject([
        { admitted: false, reason, decision: 'admitted' },
      ]);
      expect(await inside()).toBe(0);
    },
  );

  it('of superseded codes, disputed tickets and cancelled events are conflicts', async () => {
    const qr = await codeOf(sam, id);
    await attic.operator.client.post(`/api/my-events/${on.eventId}/tickets/${id}/reissue`);
    expect(await results([offline(id, { qr })])).toEqual([['conflict', 'superseded_qr']]);
    await cancelEvent(attic, on.eventId);
    expect(await results([offline(ids[1] ?? '')])).toEqual([['conflict', 'event_cancelled']]);
    on = await eventNow(attic);
    const order = await bought(box, sam, on);
    await disputed(box, order.orderId);
    expect(await results([offline(order.tickets[0].id)])).toEqual([['conflict', 'payment_disputed']]);
  });

  it('are judged by the entry window and the door of when and where they were made', async () => {
    await takesPlace(box, on.dateId, { starts: -180, ends: -60 });
    await box.sql('UPDATE catalogue.events SET doors_open_minutes = 60 WHERE id = $1', [keyOf(on.eventId)]);
    await doorRules(box, on.typeIds[0] ?? '', { scanPoints: ['VIP'] });
    const at = (minute: number, scan_point?: string) =>
      offline(id, { scanned_at: minutes(minute), ...(scan_point && { scan_point }) });
    expect(await results([at(-241, 'VIP')])).toEqual([['conflict', 'too_early']]);
    expect(await results([at(-59, 'VIP')])).toEqual([['conflict', 'too_late']]);
    expect(await results([at(-100, 'Main')])).toEqual([['conflict', 'scan_point_not_accepted']]);
    expect(await results([at(-99)])).toEqual([['conflict', 'scan_point_not_accepted']]);
    expect((await checkIn(door, id, { ...BY_HAND, scan_point: 'VIP' })).body.reason).toBe('too_late');
    expect(await results([at(-100, 'VIP')])).toEqual([['accepted']]);
  });

  it('can be undone like others', async () => {
    const scan = offline(id);
    await send([scan]);
    expect((await undo(attic.operator, id)).status).toBe(200);
    expect(await results([scan])).toEqual([['duplicate', 'undone']]);
    expect(await results([offline(id)], 'scanner-2')).toEqual([['accepted']]);
  });

  it.each([
    ['future', 6, 'must not be more than 5 minutes ahead'],
    ['past', -30 * 24 * 60 - 1, 'must not be more than 30 days ago'],
  ])('of an impossible time refuse the whole batch: %s', async (_what, minute, message) => {
    const before = await rowCounts(box);
    const { status, body } = await upload(door, on, 'scanner-1', [
      offline(ids[1] ?? ''),
      offline(id, { scanned_at: minutes(minute) }),
    ]);
    expect([status, body.errors]).toEqual([400, [{ field: 'scans[1].scanned_at', message }]]);
    expect(await rowCounts(box)).toEqual(before);
    expect(await results([offline(id, { scanned_at: minutes(4) })])).toEqual([['accepted']]);
    expect(await results([offline(id, { scanned_at: minutes(-30 * 24 * 60 + 5) })])).toEqual([
      ['conflict', 'already_used'],
    ]);
  });

  it.each<[string, (scans: Json[]) => Json]>([
    ['device_id', (scans) => ({ scans })],
    ['device_id', (scans) => ({ device_id: ' ', scans })],
    ['scans', () => ({ device_id: 'one' })],
    ['scans', () => ({ device_id: 'one', scans: [] })],
    ['scans', ([scan]) => ({ device_id: 'one', scans: Array.from({ length: 1001 }, () => scan) })],
    ['scans[0].ticket_id', ([scan]) => ({ device_id: 'one', scans: [{ ...scan, ticket_id: 'x' }] })],
    ['scans[0].ticket_id', ([scan]) => ({ device_id: 'one', scans: [{ ...scan, ticket_id: on.eventId }] })],
    ['scans[0].scanned_at', ([scan]) => ({ device_id: 'one', scans: [{ ...scan, scanned_at: 'now' }] })],
    ['scans[0].direction', ([scan]) => ({ device_id: 'one', scans: [{ ...scan, direction: 'up' }] })],
    ['scans[0].decision', ([scan]) => ({ device_id: 'one', scans: [{ ...scan, decision: 'maybe' }] })],
    ['scans[0].manual', ([scan]) => ({ device_id: 'one', scans: [{ ...scan, manual: true }] })],
    ['manual', (scans) => ({ device_id: 'one', manual: true, scans })],
  ])('are told that %s is wrong', async (field, bodyOf) => {
    const before = await rowCounts(box);
    const { status, body } = await door.client.post(
      `/api/events/${on.eventId}/check-ins/batch`,
      bodyOf([offline(id)]),
    );
    expect([status, body.errors[0].field]).toEqual([400, field]);
    expect(await rowCounts(box)).toEqual(before);
  });

  it('are for the doors of the event only', async () => {
    const assigned = await staff(box, attic, false);
    const organiser = await person(box, { organisationKey: attic.key, role: 'organiser' });
    const foreign = await staff(box, await organisation(box));
    for (const nobody of [assigned, organiser, foreign])
      expect((await upload(nobody, on, 'scanner-1', [offline(id)])).status).toBe(404);
    expect((await upload(sam, on, 'scanner-1', [offline(id)])).status).toBe(403);
    expect(await listed()).toEqual([]);
  });

  it('fill a batch of a thousand', async () => {
    const qr = await codeOf(sam, id);
    const scans = Array.from({ length: 1000 }, (_, n) =>
      offline(id, { qr, scanned_at: new Date(Date.now() - n * 1000).toISOString(), scan_point: 'Main' }),
    );
    expect(await send(scans)).toMatchObject({ accepted: 1, duplicates: 0, conflicts: 999 });
    expect(await send(scans)).toMatchObject({ accepted: 0, duplicates: 1000, conflicts: 0 });
    expect((await listed('?conflict=true&limit=1')).length).toBe(1);
  });
});
