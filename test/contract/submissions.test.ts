import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Json } from '../support/client.js';
import { eventFields } from '../support/event-requests.js';
import { anotherDate, assign, rowCounts } from '../support/interventions.js';
import {
  cancelEvent,
  created,
  daysAhead,
  eventOnSale,
  organisation,
  organiser,
  person,
  submission,
  venue,
  type Organisation,
  type Somebody,
} from '../support/world.js';

describe('submissions of organisers', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let otis: Somebody;

  beforeAll(async () => {
    box = await startBoxoffice();
  });
  afterAll(() => box.stop());
  beforeEach(async () => {
    attic = await organisation(box);
    otis = await organiser(box, attic);
  });

  const show = async (id: string): Promise<Json> =>
    (await otis.client.get(`/api/my-submissions/${id}`)).body.data;
  const resubmit = async (id: string, fields: Json, by = otis) => {
    const { status, body } = await by.client.put(`/api/my-submissions/${id}`, fields);
    return status === 200 ? body : `${status} ${body.code}`;
  };
  const review = (id: string, verdict: 'approve' | 'reject') =>
    attic.operator.client.post(`/api/my-events/${id}/${verdict}`);

  it('wait for approval with all that was said of them, and their ticket types', async () => {
    const at = await venue(attic, { capacity: 80 });
    const { guest_list_capacity: _capacity, ...fields } = eventFields();
    const answer = await otis.client.post('/api/my-submissions', {
      ...fields,
      venue_id: at,
      event_date: daysAhead(9),
      ticket_types: [
        { name: 'Early', price_pence: 1000, capacity: 50 },
        { name: 'Door', sort_order: 1 },
      ],
    });
    expect(answer).toMatchObject({
      status: 201,
      body: { success: true, id: expect.stringMatching(/^evt_/) },
    });
    const id = created(answer);
    const submitted = await show(id);
    expect(submitted).toMatchObject({
      ...fields,
      cancel_until: '2030-07-18T20:00:00.000Z',
      id,
      status: 'pending_venue_approval',
      event_date: daysAhead(9),
      guest_list_capacity: 80,
      submitted_by: { id: expect.stringMatching(/^usr_/), name: expect.any(String) },
      ticket_types: [
        { name: 'Early', price_pence: 1000, capacity: 50 },
        { name: 'Door', price_pence: 0, capacity: null },
      ],
    });
    expect((await attic.operator.client.get(`/api/my-events/${id}`)).body.data).toEqual(submitted);
    expect((await (await person(box)).client.get(`/api/client/events/${id}`)).status).toBe(404);
    const { data } = (await attic.operator.client.get('/api/my-audit')).body;
    expect(data.map(({ action, actor }: Json) => [action, actor.email])).toEqual([
      ['ticket-type.create', otis.email],
      ['ticket-type.create', otis.email],
      ['event.create', otis.email],
      ['venue.create', attic.operator.email],
    ]);
  });

  it('are made with their ticket types, or not at all', async () => {
    const at = await venue(attic);
    const before = await rowCounts(box);
    const submit = { venue_id: at, name: 'Jazz', event_date: daysAhead(9) };
    for (const [type, field] of [
      [{ name: 'Late', sale_ends_at: '2020-01-01T00:00:00Z' }, 'ticket_types[1].sale_ends_at'],
      [{ name: '' }, 'ticket_types[1].name'],
      [{ name: 'Extra', surprise: 1 }, 'ticket_types[1].surprise'],
    ] as const) {
      const answer = await otis.client.post('/api/my-submissions', {
        ...submit,
        ticket_types: [{ name: 'Good' }, type],
      });
      expect([answer.status, answer.body.errors?.[0]?.field]).toEqual([400, field]);
    }
    for (const fields of [{ status: 'approved' }, { event_date: daysAhead(-1) }, { venue_id: 'x' }])
      expect((await otis.client.post('/api/my-submissions', { ...submit, ...fields })).status).toBe(400);
    expect(await rowCounts(box)).toEqual(before);
  });

  it("take their venue's day, and are refused where it is taken", async () => {
    const at = await venue(attic, { exclusive_dates: true });
    const first = await submission(otis, at, { name: 'First' });
    const conflict = {
      status: 409,
      body: { code: 'event_conflict', conflict: { event_id: first, name: 'First' } },
    };
    const again = { venue_id: at, name: 'Second', event_date: daysAhead(21) };
    const before = await rowCounts(box);
    expect(
      await otis.client.post('/api/my-submissions', { ...again, ticket_types: [{ name: 'In' }] }),
    ).toMatchObject(conflict);
    expect(
      await attic.operator.client.post('/api/my-events', { ...again, status: 'approved' }),
    ).toMatchObject(conflict);
    expect(await rowCounts(box)).toEqual(before);
    await review(first, 'reject');
    const second = await submission(otis, at, { name: 'Second' });
    expect(await otis.client.put(`/api/my-submissions/${first}`, { name: 'Again' })).toMatchObject({
      status: 409,
      body: { conflict: { event_id: second, name: 'Second' } },
    });
    expect((await show(first)).name).toBe('First');
    expect(await resubmit(first, { event_date: daysAhead(22) })).toEqual({ success: true });
    expect(await show(first)).toMatchObject({ status: 'pending_venue_approval', event_date: daysAhead(22) });
  });

  it('are for the venues of the membership: all of the organisation, or those assigned', async () => {
    const [here, there] = [await venue(attic), await venue(attic)];
    const kim = await person(box, { organisationKey: attic.key, role: 'organiser', allVenues: false });
    await assign(box, kim, attic, here);
    const id = await submission(kim, here, { ticket_types: [{ name: 'In' }] });
    expect(await resubmit(id, { name: 'Renamed' }, kim)).toEqual({ success: true });
    await review(id, 'reject');
    expect(await resubmit(id, {}, kim)).toEqual({ success: true });
    const elsewhere = await venue(await organisation(box));
    for (const venue_id of [there, elsewhere]) {
      const body = { venue_id, name: 'Jazz', event_date: daysAhead(9) };
      const day = `/api/events/conflict-check?venue_id=${venue_id}&date=${body.event_date}`;
      for (const refused of [await kim.client.post('/api/my-submissions', body), await kim.client.get(day)])
        expect(refused).toMatchObject({ status: 404, body: { code: 'not_found' } });
    }
  });

  it('are listed to whoever submitted them, and to nobody else', async () => {
    const at = await venue(attic);
    const late = await submission(otis, at, { event_date: daysAhead(30) });
    const early = await submission(otis, at, { event_date: daysAhead(10) });
    const kim = await organiser(box, attic);
    const kims = await submission(kim, at);
    await eventOnSale(attic, { venueId: at });
    await review(late, 'reject');
    const page = async (query = '', by = otis) => {
      const { body } = await by.client.get(`/api/my-submissions${query}`);
      return { ...body, data: body.data.map(({ id }: Json) => id) };
    };
    const all = { data: [early, late], total: 2, limit: 50, offset: 0, has_more: false };
    expect(await page()).toEqual(all);
    expect(await page('?page=2&limit=1')).toEqual({ ...all, data: [late], limit: 1, offset: 1 });
    expect(await page('?status=rejected')).toEqual({ ...all, data: [late], total: 1 });
    expect((await page('', kim)).data).toEqual([kims]);
    for (const by of [kim, await organiser(box, await organisation(box))]) {
      expect((await by.client.get(`/api/my-submissions/${early}`)).status).toBe(404);
      expect(await resubmit(early, { name: 'Mine now' }, by)).toBe('404 not_found');
    }
    expect((await attic.operator.client.get('/api/my-events?status=pending_venue_approval')).body.total).toBe(
      2,
    );
    expect((await attic.operator.client.get('/api/my-submissions')).body.code).toBe('wrong_role');
  });

  it('are changed while pending or rejected, and pending then', async () => {
    const id = await submission(otis, await venue(attic));
    expect(await resubmit(id, { name: 'Renamed', start_time: '19:00', guest_list_capacity: 40 })).toEqual({
      success: true,
    });
    const { status, name, start_time, guest_list_capacity } = await show(id);
    expect([status, name, start_time, guest_list_capacity]).toEqual([
      'pending_venue_approval',
      'Renamed',
      '19:00',
      40,
    ]);
    await review(id, 'reject');
    expect(await resubmit(id, {})).toEqual({ success: true });
    expect((await show(id)).status).toBe('pending_venue_approval');
    await review(id, 'approve');
    expect(await resubmit(id, { name: 'Too late' })).toBe('409 submission_decided');
    await attic.operator.client.patch(`/api/my-events/${id}/status`, { status: 'draft' });
    expect(await resubmit(id, { name: 'Too late' })).toBe('409 submission_decided');
    await cancelEvent(attic, id);
    expect(await resubmit(id, { name: 'Too late' })).toBe('409 submission_decided');
    expect((await show(id)).name).toBe('Renamed');
  });

  it('have a venue and a status that no change touches, and a series of dates of its own', async () => {
    const id = await submission(otis, await venue(attic));
    for (const fields of [{ venue_id: await venue(attic) }, { status: 'approved' }, { ticket_types: [] }])
      expect(await resubmit(id, fields)).toBe('400 invalid_input');
    await anotherDate(box, { eventId: id, dateId: (await show(id)).dates[0].id, venueId: '', typeIds: [] });
    expect(await resubmit(id, { event_date: daysAhead(40) })).toBe('409 use_dates');
  });
});
