import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Json } from '../support/client.js';
import { BY_HAND, checkOut, doorRules, undo } from '../support/door-requests.js';
import { anotherDate, assign, keyOf, takesPlace, ticketBecomes } from '../support/interventions.js';
import {
  cancelEvent,
  checkIn,
  codeOf,
  eventNow,
  eventOnSale,
  organisation,
  person,
  register,
  staff,
  type OnSale,
  type Organisation,
  type Somebody,
} from '../support/world.js';

const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const GUESTS = [
  { firstName: 'Ada', lastName: 'Byron', email: 'ada@example.com' },
  { firstName: 'Grace', lastName: 'Hopper' },
  { firstName: 'Alan', lastName: 'Turing' },
];

describe('what a door knows', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let door: Somebody;

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
    door = await staff(box, attic);
  });
  afterAll(() => box.stop());

  const get = async (path: string, somebody = door): Promise<Json> =>
    (await somebody.client.get(`/api/events/${path}`)).body;

  async function withGuests(options?: Parameters<typeof eventNow>[1]): Promise<{
    on: OnSale;
    sam: Somebody;
    bookingId: string;
    ids: string[];
  }> {
    const on = await eventNow(attic, { types: [{ name: 'VIP', price_pence: 0 }], ...options });
    const sam = await person(box);
    const { body } = await sam.client.post('/api/client/events/tickets/register', {
      eventId: on.eventId,
      dateId: on.dateId,
      ticketTypeId: on.typeIds[0],
      quantity: GUESTS.length,
      attendees: GUESTS,
    });
    return {
      on,
      sam,
      bookingId: body.orderId.replace('ord_', 'bkg_'),
      ids: GUESTS.map(
        ({ firstName }) => body.tickets.find(({ holder }: Json) => holder.firstName === firstName).id,
      ),
    };
  }

  describe('the events at it', () => {
    let cellar: Organisation;
    let scanner: Somebody;
    beforeEach(async () => {
      cellar = await organisation(box);
      scanner = await staff(box, cellar);
    });

    it('are those of today and to come, by their start, with who is expected', async () => {
      const tonight = await eventNow(cellar, {
        event: { name: 'Tonight', guest_list_capacity: 300 },
        types: [{ price_pence: 0 }],
      });
      const later = await eventOnSale(cellar, { event: { name: 'Later' } });
      const over = await eventNow(cellar);
      await takesPlace(box, over.dateId, { starts: -3000, ends: -1500 });
      const off = await eventNow(cellar);
      await cancelEvent(cellar, off.eventId);
      await eventOnSale(cellar, { event: { status: 'draft' } });
      const [{ id }] = (await register(await person(box), tonight, 2)).body.tickets;
      const next = await anotherDate(box, tonight);
      await checkIn(scanner, id, BY_HAND);

      const { data, total, has_more } = await get('door', scanner);
      expect([total, has_more]).toEqual([3, false]);
      expect(data.map(({ date_id }: Json) => date_id)).toEqual([tonight.dateId, next, later.dateId]);
      expect(data[0]).toEqual({
        event_id: tonight.eventId,
        event_name: 'Tonight',
        venue_id: tonight.venueId,
        venue_name: expect.any(String),
        date_id: tonight.dateId,
        date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        time_zone: 'Europe/London',
        starts_at: expect.stringMatching(UTC),
        ends_at: expect.stringMatching(UTC),
        doors_open_at: expect.stringMatching(UTC),
        last_entry_at: expect.stringMatching(UTC),
        status: 'active',
        today: true,
        open: true,
        inside: 1,
        capacity: 300,
        admitted: 1,
        expected: 2,
      });
      expect(data[2]).toMatchObject({ event_name: 'Later', today: false, open: false, expected: 0 });
      expect(await get('door?limit=1&page=2', scanner)).toMatchObject({
        data: [{ date_id: next }],
        total: 3,
        offset: 1,
        has_more: true,
      });
    });

    it('stay until midnight at the venue, though they are over', async () => {
      const on = await eventNow(cellar);
      await takesPlace(box, on.dateId, { starts: -2, ends: -1 });
      expect((await get('door', scanner)).data).toMatchObject([
        { date_id: on.dateId, today: true, open: false },
      ]);
    });

    it("are the caller's own", async () => {
      const on = await eventNow(cellar);
      const assigned = await staff(box, cellar, false);
      const organiser = await person(box, { organisationKey: cellar.key, role: 'organiser' });
      for (const nobody of [assigned, organiser, door])
        expect((await get('door', nobody)).data.map(({ event_id }: Json) => event_id)).not.toContain(
          on.eventId,
        );
      await assign(box, assigned, cellar, on.venueId);
      await box.sql('UPDATE catalogue.events SET submitted_by = $2 WHERE id = $1', [
        keyOf(on.eventId),
        organiser.userId,
      ]);
      for (const somebody of [assigned, organiser, cellar.operator])
        expect((await get('door', somebody)).data).toMatchObject([{ event_id: on.eventId }]);
    });
  });

  describe('the door list', () => {
    it('has every ticket by the name of its holder, with what became of it', async () => {
      const { on, bookingId, ids } = await withGuests();
      const [ada = '', , alan = ''] = ids;
      await checkIn(door, ada, BY_HAND);
      await ticketBecomes(box, alan, 'cancelled');
      const { data, total } = await get(`${on.eventId}/door-list`);
      expect(total).toBe(3);
      expect(data.map(({ holder }: Json) => holder.name)).toEqual([
        'Ada Byron',
        'Grace Hopper',
        'Alan Turing',
      ]);
      expect(data[0]).toEqual({
        ticket_id: ada,
        booking_id: bookingId,
        holder: { id: expect.stringMatching(/^cust_/), name: 'Ada Byron', email: 'ada@example.com' },
        ticket_type: { id: on.typeIds[0], name: 'VIP' },
        date_id: on.dateId,
        status: 'checked_in',
        entries: 1,
        inside: true,
        first_admitted_at: expect.stringMatching(UTC),
      });
      expect(data[2]).toMatchObject({
        status: 'cancelled',
        entries: 0,
        inside: false,
        first_admitted_at: null,
      });
    });

    it('is searched by name, e-mail, booking and ticket', async () => {
      const { on, sam, bookingId, ids } = await withGuests();
      const kim = await person(box);
      const [{ id }] = (await register(kim, on)).body.tickets;
      const found = async (q: string) =>
        (await get(`${on.eventId}/door-list?q=${encodeURIComponent(q)}`)).data.map(
          ({ ticket_id }: Json) => ticket_id,
        );
      const [ada, grace, alan] = ids;
      expect(await found('HOPP')).toEqual([grace]);
      expect(await found('a byr')).toEqual([ada]);
      expect(await found('ADA@')).toEqual([ada]);
      expect(await found(sam.email)).toEqual([ada, grace, alan]);
      expect(await found(kim.email)).toEqual([id]);
      expect(await found(bookingId)).toEqual([ada, grace, alan]);
      expect(await found(alan ?? '')).toEqual([alan]);
      for (const nobody of ['100%', '_', 'nobody', 'bkg_01h2xcejqtf2nbrexx3vqjhp41', on.eventId])
        expect([nobody, await found(nobody)]).toEqual([nobody, []]);
    });

    it('is of one date where asked, and comes in pages', async () => {
      const { on, ids } = await withGuests();
      const second = await anotherDate(box, on);
      expect((await get(`${on.eventId}/door-list?date_id=${second}`)).data).toEqual([]);
      expect(await get(`${on.eventId}/door-list?date_id=${on.dateId}&limit=2&offset=1`)).toMatchObject({
        data: [{ ticket_id: ids[1] }, { ticket_id: ids[2] }],
        total: 3,
        limit: 2,
        offset: 1,
        has_more: false,
      });
    });
  });

  describe('the occupancy', () => {
    it('tells who is inside, came and is expected, by date and by scan point', async () => {
      const { on, ids } = await withGuests({ event: { guest_list_capacity: 300 } });
      await doorRules(box, on.typeIds[0] ?? '', { allowReentry: true });
      const second = await anotherDate(box, on);
      const [ada = '', grace = '', alan = ''] = ids;
      await checkIn(door, ada, { ...BY_HAND, scan_point: 'Main' });
      await checkIn(door, ada, { ...BY_HAND, scan_point: 'Main' });
      await checkIn(door, grace, { ...BY_HAND, scan_point: 'Main' });
      await checkOut(door, grace, { scan_point: 'Back' });
      await checkIn(door, alan, BY_HAND);
      await undo(attic.operator, alan);
      const { data } = await get(`${on.eventId}/occupancy`);
      const empty = { inside: 0, admitted: 0, expected: 0 };
      expect(data).toMatchObject({
        event_id: on.eventId,
        capacity: 300,
        inside: 1,
        admitted: 2,
        expected: 3,
      });
      expect(data.dates).toMatchObject([
        { date_id: on.dateId, inside: 1, admitted: 2, expected: 3, capacity: 300, status: 'active' },
        { date_id: second, ...empty },
      ]);
      expect(data.scan_points).toEqual([
        { scan_point: 'Back', entered: 0, went_out: 1, denied: 0 },
        { scan_point: 'Main', entered: 2, went_out: 0, denied: 1 },
        { scan_point: null, entered: 0, went_out: 0, denied: 0 },
      ]);
    });

    it('is nothing before anybody came', async () => {
      const on = await eventOnSale(attic);
      expect((await get(`${on.eventId}/occupancy`)).data).toMatchObject({
        capacity: null,
        inside: 0,
        admitted: 0,
        expected: 0,
        scan_points: [],
      });
    });
  });

  describe('the scans', () => {
    it('are all of them, the latest first', async () => {
      const { on, sam, ids } = await withGuests();
      const [ada = '', grace = ''] = ids;
      const scanned_at = '2026-07-17T20:31:07.250Z';
      await checkIn(door, ada, {
        qr: await codeOf(sam, ada),
        scan_point: 'Main',
        device_id: 'scanner-3',
        scanned_at,
      });
      await checkIn(door, grace, { qr: 'junk' });
      await checkOut(door, ada, {});
      const { data, total } = await get(`${on.eventId}/check-ins`);
      expect(total).toBe(3);
      expect(data).toMatchObject([
        { ticket_id: ada, direction: 'out', admitted: true, entry: 1 },
        { ticket_id: grace, direction: 'in', admitted: false, reason: 'invalid_qr', entry: null },
        { ticket_id: ada },
      ]);
      expect(data[2]).toEqual({
        id: expect.stringMatching(/^scan_/),
        ticket_id: ada,
        holder: { id: expect.stringMatching(/^cust_/), name: 'Ada Byron' },
        ticket_type: { id: on.typeIds[0], name: 'VIP' },
        date_id: on.dateId,
        direction: 'in',
        admitted: true,
        reason: null,
        entry: 1,
        decision: null,
        conflict: false,
        conflicts_with: null,
        scan_point: 'Main',
        device_id: 'scanner-3',
        scanned_at,
        recorded_at: expect.stringMatching(UTC),
        scanned_by: { id: expect.stringMatching(/^usr_/), name: expect.any(String) },
        manual_reason: null,
        undone_at: null,
      });
    });

    it('are filtered by what was decided, why, where and for which date', async () => {
      const { on, ids } = await withGuests();
      const second = await anotherDate(box, on);
      const [ada = '', grace = ''] = ids;
      await checkIn(door, ada, { ...BY_HAND, scan_point: 'Main' });
      await checkIn(door, ada, { ...BY_HAND, scan_point: 'Back' });
      await checkIn(door, grace, { qr: 'junk', scan_point: 'Main' });
      await undo(attic.operator, ada);
      const found = async (query: string) =>
        (await get(`${on.eventId}/check-ins?${query}`)).data.map(({ ticket_id, reason }: Json) => [
          ticket_id,
          reason,
        ]);
      expect(await found('admitted=true')).toEqual([[ada, null]]);
      expect(await found('admitted=false')).toEqual([
        [grace, 'invalid_qr'],
        [ada, 'already_used'],
      ]);
      expect(await found('reason=already_used')).toEqual([[ada, 'already_used']]);
      expect(await found('scan_point=Main&admitted=false')).toEqual([[grace, 'invalid_qr']]);
      expect(await found(`date_id=${on.dateId}&limit=1`)).toEqual([[grace, 'invalid_qr']]);
      expect(await found(`date_id=${second}`)).toEqual([]);
      expect(await found('conflict=true')).toEqual([]);
      expect(await found('conflict=false')).toHaveLength(3);
      const [first] = (await get(`${on.eventId}/check-ins?admitted=true`)).data;
      expect(first).toMatchObject({ undone_at: expect.stringMatching(UTC), manual_reason: BY_HAND.reason });
    });
  });

  it.each(['door-list', 'occupancy', 'check-ins', 'door-pack'])(
    'is shown at the doors of the event only: %s',
    async (what) => {
      const { on } = await withGuests();
      const assigned = await staff(box, attic, false);
      const organiser = await person(box, { organisationKey: attic.key, role: 'organiser' });
      const foreign = await staff(box, await organisation(box));
      const path = `/api/events/${on.eventId}/${what}`;
      for (const nobody of [assigned, organiser, foreign]) {
        const { status, body } = await nobody.client.get(path);
        expect([status, body.code]).toEqual([404, 'not_found']);
      }
      expect((await (await person(box)).client.get(path)).status).toBe(403);
      await assign(box, assigned, attic, on.venueId);
      await box.sql('UPDATE catalogue.events SET submitted_by = $2 WHERE id = $1', [
        keyOf(on.eventId),
        organiser.userId,
      ]);
      for (const somebody of [assigned, organiser, attic.operator])
        expect((await somebody.client.get(path)).status).toBe(200);
    },
  );
});
