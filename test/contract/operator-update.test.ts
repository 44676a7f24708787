import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer, Json } from '../support/client.js';
import { eventFields } from '../support/event-requests.js';
import { addFacilitator, addSession, conference } from '../support/programme.js';
import { anotherDate, assign, keyOf, takesPlace } from '../support/interventions.js';
import {
  bought,
  buy,
  created,
  daysAhead,
  eventOnSale,
  organisation,
  person,
  venue,
  type OnSale,
  type Organisation,
} from '../support/world.js';

describe('changing an event', () => {
  let box: Boxoffice;
  let attic: Organisation;

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
  });
  afterAll(() => box.stop());

  const put = (id: string, fields: Json): Promise<Answer> =>
    attic.operator.client.put(`/api/my-events/${id}`, fields);
  const show = async (id: string): Promise<Json> =>
    (await attic.operator.client.get(`/api/my-events/${id}`)).body.data;
  const changed = async (id: string, fields: Json): Promise<Json> => {
    expect(await put(id, fields)).toMatchObject({ status: 200, body: { success: true } });
    return show(id);
  };
  const draft = async (fields: Json = {}, venueId?: string): Promise<string> =>
    created(
      await attic.operator.client.post('/api/my-events', {
        venue_id: venueId ?? (await venue(attic)),
        name: 'Jazz Night',
        event_date: daysAhead(9),
        ...fields,
      }),
    );
  const news = async (id: string): Promise<string[]> =>
    (
      await box.sql<{ name: string }>('SELECT name FROM platform.outbox WHERE key = $1 ORDER BY id', [
        keyOf(id),
      ])
    ).map(({ name }) => name);
  const capacities = async ({ eventId }: Pick<OnSale, 'eventId'>) =>
    (
      await box.sql<{ capacity: number | null }>(
        `SELECT s.capacity FROM ticketing.date_stock s JOIN catalogue.event_dates d ON d.id = s.date_id
          WHERE d.event_id = $1 ORDER BY d.starts_at`,
        [keyOf(eventId)],
      )
    ).map(({ capacity }) => capacity);

  it('says all there is to say, when it is made and later', async () => {
    const fields = eventFields();
    const shown = { ...fields, cancel_until: '2030-07-18T20:00:00.000Z' };
    expect(await show(await draft(fields))).toMatchObject(shown);
    const id = await draft();
    expect(await show(id)).toMatchObject({
      waiting_list_enabled: false,
      booking_types: ['INDIVIDUAL'],
      payment_methods: ['CARD'],
      doors_open_minutes: 120,
      cancel_until: null,
      media_moderation: false,
      join_url: null,
      submitted_by: null,
      archived_at: null,
    });
    expect(await changed(id, { ...fields, event_date: daysAhead(10) })).toMatchObject({
      ...shown,
      event_date: daysAhead(10),
    });
  });

  it('leaves alone what is not sent', async () => {
    const id = await draft(eventFields());
    const { name: _name, ...rest } = await show(id);
    expect(await changed(id, { name: 'Jazz Night' })).toEqual({ ...rest, name: 'Jazz Night' });
    expect(await changed(id, {})).toEqual({ ...rest, name: 'Jazz Night' });
  });

  it('is run by others, in their order', async () => {
    const [grace, ada] = [await addFacilitator(attic, 'Grace'), await addFacilitator(attic, 'Ada')];
    const id = await draft({ facilitator_ids: [grace, ada] });
    const names = async (fields: Json) =>
      (await changed(id, fields)).facilitators.map(({ name }: Json) => name);
    expect(await names({ name: 'Same' })).toEqual(['Grace', 'Ada']);
    expect(await names({ facilitator_ids: [ada, grace] })).toEqual(['Ada', 'Grace']);
    expect(await names({ facilitator_ids: [] })).toEqual([]);
    const { data } = (await attic.operator.client.get(`/api/my-audit?entity=${id}`)).body;
    expect(data[0]).toMatchObject({
      before: { facilitator_ids: [ada, grace] },
      after: { facilitator_ids: [] },
    });
    const theirs = await addFacilitator(await organisation(box));
    expect((await put(id, { facilitator_ids: [theirs] })).status).toBe(404);
  });

  it('takes null for what may be nothing, and only for that', async () => {
    const nullable = {
      last_entry_time: null,
      event_type: null,
      event_genre: null,
      description: null,
      image_url: null,
      guest_list_capacity: null,
      cancel_until: null,
      join_url: null,
    };
    const id = await draft(eventFields());
    expect(await changed(id, nullable)).toMatchObject(nullable);
    for (const field of Object.keys(eventFields()).filter((name) => !(name in nullable))) {
      const answer = await put(id, { [field]: null });
      expect([field, answer.status, answer.body.errors?.[0]?.field]).toEqual([field, 400, field]);
    }
  });

  it('does not move to another venue, nor to a status of its own accord', async () => {
    const id = await draft();
    expect((await put(id, { venue_id: await venue(attic) })).body.errors).toEqual([
      { field: 'venue_id', message: 'is not a known field' },
    ]);
    for (const status of ['cancelled', 'rejected', 'pending_venue_approval'])
      expect((await put(id, { status })).status).toBe(400);
  });

  it('has an address to join at only if it is virtual', async () => {
    const join_url = 'https://example.com/join';
    const refused = { status: 400, body: { errors: [{ field: 'join_url' }] } };
    const create = { venue_id: await venue(attic), name: 'Online', event_date: daysAhead(9), join_url };
    expect(await attic.operator.client.post('/api/my-events', create)).toMatchObject(refused);
    const id = await draft();
    expect(await put(id, { join_url })).toMatchObject(refused);
    expect(await changed(id, { join_url, format: 'VIRTUAL' })).toMatchObject({ join_url, format: 'VIRTUAL' });
    expect(await put(id, { format: 'PHYSICAL' })).toMatchObject(refused);
    expect(await changed(id, { format: 'PHYSICAL', join_url: null })).toMatchObject({ join_url: null });
  });

  it('tells of the change, and of nothing where there is none', async () => {
    const { eventId } = await eventOnSale(attic, { types: [] });
    await put(eventId, { name: 'Jazz Night', start_time: '21:00' });
    await put(eventId, {
      name: 'Jazz Night',
      start_time: '21:00',
      event_mode: 'ticketed',
      status: 'approved',
    });
    await put(eventId, { status: 'draft' });
    await put(eventId, { status: 'approved', description: 'Back' });
    expect(await news(eventId)).toEqual([
      'event.approved',
      'event.updated',
      'event.updated',
      'event.approved',
      'event.updated',
    ]);
    const { body } = await attic.operator.client.get(`/api/my-audit?entity=${eventId}`);
    expect(body.data.map(({ action, before, after }: Json) => [action, before, after])).toEqual([
      ['event.update', { status: 'draft', description: null }, { status: 'approved', description: 'Back' }],
      ['event.update', { status: 'approved' }, { status: 'draft' }],
      [
        'event.update',
        { name: expect.any(String), start_time: '20:00' },
        { name: 'Jazz Night', start_time: '21:00' },
      ],
      ['event.create', null, expect.anything()],
    ]);
  });

  describe('at other times', () => {
    it('takes place then, and what is not sent is as it was', async () => {
      const id = await draft({ start_time: '20:00', end_time: '23:00', last_entry_time: '22:00' });
      expect(await changed(id, { start_time: '21:00' })).toMatchObject({
        event_date: daysAhead(9),
        start_time: '21:00',
        end_time: '23:00',
        last_entry_time: '22:00',
      });
      const { dates } = await changed(id, { event_date: daysAhead(12), end_time: '02:00' });
      expect(dates).toMatchObject([{ date: daysAhead(12), start_time: '21:00', end_time: '02:00' }]);
      expect(Date.parse(dates[0].ends_at) - Date.parse(dates[0].starts_at)).toBeGreaterThan(4 * 3_600_000);
    });

    it('does not take place in the past, nor end before the last entry', async () => {
      const id = await draft({ start_time: '20:00', end_time: '23:00' });
      expect((await put(id, { event_date: daysAhead(-1) })).body.errors).toEqual([
        { field: 'event_date', message: 'must not be in the past' },
      ]);
      expect((await put(id, { last_entry_time: '23:30' })).body.errors).toMatchObject([
        { field: 'last_entry_time' },
      ]);
      expect(await show(id)).toMatchObject({ event_date: daysAhead(9), last_entry_time: null });
    });

    it('is refused once there are bookings, and what is the same is no change', async () => {
      const on = await eventOnSale(attic, { event: { start_time: '20:00', end_time: '23:00' } });
      await buy(await person(box), on, 2);
      for (const fields of [
        { event_date: daysAhead(22) },
        { start_time: '19:00' },
        { end_time: '23:30' },
        { last_entry_time: '21:00' },
      ])
        expect(await put(on.eventId, fields)).toMatchObject({
          status: 409,
          body: { code: 'active_bookings', committed_guests: 2 },
        });
      const same = {
        event_date: daysAhead(21),
        start_time: '20:00',
        end_time: '23:00',
        last_entry_time: null,
      };
      expect(await changed(on.eventId, { ...same, name: 'Renamed' })).toMatchObject({
        ...same,
        name: 'Renamed',
      });
    });

    it('of a series goes by its dates', async () => {
      const on = await eventOnSale(attic, { event: { start_time: '20:00' } });
      await anotherDate(box, on);
      for (const fields of [{ event_date: daysAhead(22) }, { start_time: '19:00' }])
        expect(await put(on.eventId, fields)).toMatchObject({ status: 409, body: { code: 'use_dates' } });
      expect(await changed(on.eventId, { name: 'Series', start_time: '20:00' })).toMatchObject({
        name: 'Series',
        date_count: 2,
      });
    });

    it('takes its sessions along, and none out of it', async () => {
      const on = await conference(attic);
      const { event_date, start_time, end_time } = await show(on.eventId);
      const id = await addSession(attic, on, {
        starts_at: `${event_date}T${start_time}`,
        ends_at: `${event_date}T${end_time}`,
      });
      const session = async (): Promise<Json> =>
        (await attic.operator.client.get(`/api/my-events/${on.eventId}/sessions/${id}`)).body.data;
      await changed(on.eventId, { event_date: daysAhead(40) });
      expect((await session()).starts_at).toBe(`${daysAhead(40)}T${start_time}`);
      expect(await put(on.eventId, { end_time: '17:30' })).toMatchObject({
        status: 409,
        body: { code: 'session_outside_date', session: { session_id: id } },
      });
      expect((await show(on.eventId)).end_time).toBe(end_time);
    });

    it('takes its new day, though what was over had been left alone when the venue changed', async () => {
      const at = await venue(attic);
      const past = await eventOnSale(attic, { venueId: at, types: [], event: { name: 'Past' } });
      await takesPlace(box, past.dateId, { starts: -300, ends: -60 });
      await attic.operator.client.put(`/api/my-venues/${at}`, { exclusive_dates: true });
      await changed(past.eventId, { event_date: daysAhead(12) });
      const other = { venue_id: at, name: 'Other', event_date: daysAhead(12), status: 'approved' };
      expect(await attic.operator.client.post('/api/my-events', other)).toMatchObject({
        status: 409,
        body: { code: 'event_conflict', conflict: { event_id: past.eventId } },
      });
    });

    it('of what is over is refused while it is live', async () => {
      const on = await eventOnSale(attic);
      await takesPlace(box, on.dateId, { starts: -300, ends: -60 });
      await box.sql(`UPDATE catalogue.event_dates SET local_date = $2 WHERE id = $1`, [
        keyOf(on.dateId),
        daysAhead(-1),
      ]);
      expect((await put(on.eventId, { start_time: '00:00', end_time: '00:01' })).body.errors).toEqual([
        { field: 'end_time', message: 'is over already' },
      ]);
    });

    it('respects the days of a venue that gives each to one event', async () => {
      const at = await venue(attic, { exclusive_dates: true });
      const first = await eventOnSale(attic, {
        venueId: at,
        event: { name: 'First', event_date: daysAhead(9) },
      });
      const second = await eventOnSale(attic, { venueId: at, event: { event_date: daysAhead(10) } });
      const conflict = {
        status: 409,
        body: { code: 'event_conflict', conflict: { event_id: first.eventId, name: 'First' } },
      };
      expect(await put(second.eventId, { event_date: daysAhead(9) })).toMatchObject(conflict);
      expect((await show(second.eventId)).event_date).toBe(daysAhead(10));
      const id = await draft({}, at);
      expect(await put(id, { status: 'approved' })).toMatchObject(conflict);
      // A draft goes anywhere, and both at once only where it is free.
      expect(await put(id, { event_date: daysAhead(10), status: 'approved' })).toMatchObject({
        status: 409,
        body: { conflict: { event_id: second.eventId } },
      });
      expect(await changed(id, { event_date: daysAhead(11), status: 'approved' })).toMatchObject({
        status: 'approved',
        event_date: daysAhead(11),
      });
      expect(await changed(id, { event_date: daysAhead(9), status: 'draft' })).toMatchObject({
        status: 'draft',
        event_date: daysAhead(9),
      });
    });
  });

  describe('to another capacity', () => {
    it('holds on each of its dates, up, down and without limit', async () => {
      const on = await eventOnSale(attic, { event: { guest_list_capacity: 10 } });
      await anotherDate(box, on);
      for (const capacity of [20, 5, null, 7]) {
        expect((await changed(on.eventId, { guest_list_capacity: capacity })).guest_list_capacity).toBe(
          capacity,
        );
        expect(await capacities(on)).toEqual([capacity, capacity]);
      }
    });

    it('is never below what is held and sold on the fullest date', async () => {
      const on = await eventOnSale(attic, { event: { guest_list_capacity: 10 } });
      await bought(box, await person(box), on, 3);
      await buy(await person(box), on, 2);
      const second = { ...on, dateId: await anotherDate(box, on) };
      await (
        await person(box)
      ).client.post('/api/client/events/tickets/purchase', {
        eventId: on.eventId,
        dateId: second.dateId,
        tickets: [{ ticketTypeId: on.typeIds[0], quantity: 4 }],
      });
      expect((await show(on.eventId)).committed_guests).toBe(9);
      for (const guest_list_capacity of [4, 1])
        expect(await put(on.eventId, { guest_list_capacity, name: 'Smaller' })).toMatchObject({
          status: 409,
          body: { code: 'capacity_below_committed', committed_guests: 5 },
        });
      expect(await show(on.eventId)).toMatchObject({
        guest_list_capacity: 10,
        name: expect.not.stringContaining('Smaller'),
      });
      expect(await capacities(on)).toEqual([10, 10]);
      await changed(on.eventId, { guest_list_capacity: 5 });
      expect((await buy(await person(box), { ...on }, 1)).body.code).toMatch(/date_required|sold_out/);
    });

    it('is what buyers find', async () => {
      const on = await eventOnSale(attic, { event: { guest_list_capacity: 1 } });
      expect((await buy(await person(box), on, 2)).body.code).toBe('sold_out');
      await changed(on.eventId, { guest_list_capacity: 2 });
      expect((await buy(await person(box), on, 2)).status).toBe(201);
    });
  });

  describe('to another status', () => {
    it('goes on sale and off it', async () => {
      const on = await eventOnSale(attic, { event: { status: 'draft' } });
      expect((await buy(await person(box), on)).status).toBe(404);
      expect(await changed(on.eventId, { status: 'approved' })).toMatchObject({ status: 'approved' });
      expect((await buy(await person(box), on)).status).toBe(201);
    });

    it('does not go back to a draft with committed guests', async () => {
      const on = await eventOnSale(attic);
      await buy(await person(box), on, 2);
      expect(await put(on.eventId, { status: 'draft', name: 'Draft' })).toMatchObject({
        status: 409,
        body: { code: 'active_bookings', committed_guests: 2 },
      });
      expect(await show(on.eventId)).toMatchObject({ status: 'approved' });
      expect((await buy(await person(box), on)).status).toBe(201);
    });

    it('is not changed once it is cancelled', async () => {
      const { eventId } = await eventOnSale(attic);
      await attic.operator.client.patch(`/api/my-events/${eventId}/status`, { status: 'cancelled' });
      for (const fields of [{ name: 'Again' }, { status: 'approved' }])
        expect(await put(eventId, fields)).toMatchObject({ status: 409, body: { code: 'event_cancelled' } });
    });
  });

  it("is not for others: another organisation's, and of another venue than a member's, are not there", async () => {
    const cellar = await organisation(box);
    const { eventId } = await eventOnSale(cellar, { types: [] });
    const [mine, other] = [await eventOnSale(attic), await eventOnSale(attic)];
    const member = await person(box, { organisationKey: attic.key, role: 'client', allVenues: false });
    await assign(box, member, attic, mine.venueId);
    for (const [client, id] of [
      [attic.operator.client, eventId],
      [member.client, other.eventId],
    ] as const) {
      for (const answer of [
        await client.put(`/api/my-events/${id}`, { name: 'Mine now' }),
        await client.delete(`/api/my-events/${id}`),
        ...(await Promise.all(
          ['approve', 'reject', 'request-listing', 'withdraw-listing', 'archive', 'unarchive'].map((step) =>
            client.post(`/api/my-events/${id}/${step}`),
          ),
        )),
      ])
        expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' } });
    }
    expect((await member.client.put(`/api/my-events/${mine.eventId}`, { name: 'Mine' })).status).toBe(200);
  });
});
