import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Json } from '../support/client.js';
import { assign, takesPlace } from '../support/interventions.js';
import {
  bought,
  buy,
  daysAhead,
  eventOnSale,
  organisation,
  person,
  venue,
  type Organisation,
} from '../support/world.js';

const UTC = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);

describe('events in the operator portal', () => {
  let box: Boxoffice;
  let attic: Organisation;

  beforeAll(async () => {
    box = await startBoxoffice();
  });
  afterAll(() => box.stop());
  beforeEach(async () => {
    attic = await organisation(box);
  });

  const page = async (query = '', path = '/api/my-events') => {
    const { status, body } = await attic.operator.client.get(`${path}${query}`);
    expect(status).toBe(200);
    return { ...body, data: body.data.map(({ name }: Json) => name) };
  };

  it('show one with its dates, ticket types and committed guests', async () => {
    const on = await eventOnSale(attic, {
      types: [{ name: 'VIP', price_pence: 4500, capacity: 10 }],
      event: { last_entry_time: '22:00' },
    });
    await bought(box, await person(box), on, 2);
    await buy(await person(box), on, 3);
    const { status, body } = await attic.operator.client.get(`/api/my-events/${on.eventId}`);
    expect(status).toBe(200);
    expect(body.data).toMatchObject({
      id: on.eventId,
      committed_guests: 5,
      doors_open_minutes: 120,
      created_at: UTC,
    });
    expect(body.data.dates).toEqual([
      {
        id: on.dateId,
        date: daysAhead(21),
        start_time: '20:00',
        end_time: '00:00',
        last_entry_time: '22:00',
        time_zone: 'Europe/London',
        starts_at: UTC,
        ends_at: UTC,
        status: 'active',
        committed_guests: 5,
      },
    ]);
    expect(body.data.ticket_types).toMatchObject([
      { id: on.typeIds[0], event_id: on.eventId, name: 'VIP', price_pence: 4500, capacity: 10 },
    ]);
    expect((await attic.operator.client.get('/api/my-events')).body.data[0].committed_guests).toBe(5);
  });

  it('are listed upcoming first, by date; what is over comes last', async () => {
    const at = await venue(attic);
    for (const [name, day] of [
      ['third', 30],
      ['first', 10],
      ['second', 20],
    ] as const)
      await eventOnSale(attic, {
        venueId: at,
        event: { name, event_date: daysAhead(day), status: name === 'second' ? 'draft' : 'approved' },
      });
    const over = await eventOnSale(attic, { venueId: at, event: { name: 'over' } });
    await takesPlace(box, over.dateId, { starts: -300, ends: -1 });
    expect((await page()).data).toEqual(['first', 'second', 'third', 'over']);
    expect((await page('?sort=event_date')).data).toEqual(['first', 'second', 'third', 'over']);
  });

  it('page by page or by offset, with the total of all', async () => {
    const at = await venue(attic);
    for (const day of [1, 2, 3])
      await eventOnSale(attic, { venueId: at, event: { name: `Day ${day}`, event_date: daysAhead(day) } });
    expect(await page('?page=1&limit=2')).toEqual({
      data: ['Day 1', 'Day 2'],
      total: 3,
      limit: 2,
      offset: 0,
      has_more: true,
    });
    expect(await page('?page=2&limit=2')).toEqual({
      data: ['Day 3'],
      total: 3,
      limit: 2,
      offset: 2,
      has_more: false,
    });
    expect(await page('?offset=1&limit=1')).toEqual({
      data: ['Day 2'],
      total: 3,
      limit: 1,
      offset: 1,
      has_more: true,
    });
    expect(await page('?limit=2', `/api/my-venues/${at}/events`)).toMatchObject({ total: 3, has_more: true });
    for (const query of ['?limit=201', '?limit=0', '?page=0', '?offset=-1', '?sort=name'])
      expect((await attic.operator.client.get(`/api/my-events${query}`)).status).toBe(400);
  });

  it('are filtered by status, venue, dates and text, and counted so', async () => {
    const [one, two] = [await venue(attic), await venue(attic)];
    await eventOnSale(attic, { venueId: one, event: { name: 'Jazz Night', event_date: daysAhead(10) } });
    await eventOnSale(attic, {
      venueId: one,
      event: { name: 'House Party', event_date: daysAhead(20), status: 'draft' },
    });
    await eventOnSale(attic, { venueId: two, event: { name: 'All that jazz', event_date: daysAhead(30) } });
    const only = async (query: string, ...names: string[]) =>
      expect(await page(query)).toMatchObject({ data: names, total: names.length, has_more: false });
    await only('?status=draft', 'House Party');
    await only(`?venue_id=${two}`, 'All that jazz');
    await only('?q=JAZZ', 'Jazz Night', 'All that jazz');
    await only(`?from=${daysAhead(20)}`, 'House Party', 'All that jazz');
    await only(`?to=${daysAhead(20)}`, 'Jazz Night', 'House Party');
    await only(`?from=${daysAhead(11)}&to=${daysAhead(29)}&status=approved`);
    await only('?q=%25');
    expect(await page('?status=approved&limit=1')).toMatchObject({
      data: ['Jazz Night'],
      total: 2,
      has_more: true,
    });
    expect(await page('?q=party', `/api/my-venues/${one}/events`)).toMatchObject({
      data: ['House Party'],
      total: 1,
    });
  });

  it("are only the organisation's own", async () => {
    const cellar = await organisation(box);
    const below = await eventOnSale(cellar);
    expect((await page()).total).toBe(0);
    const { client } = attic.operator;
    for (const answer of [
      await client.get(`/api/my-events/${below.eventId}`),
      await client.get(`/api/my-events/${below.eventId}/ticket-types`),
      await client.post(`/api/my-events/${below.eventId}/ticket-types`, { name: 'Mine now' }),
      await client.patch(`/api/my-events/${below.eventId}/status`, { status: 'draft' }),
      await client.get(`/api/my-venues/${below.venueId}`),
      await client.get(`/api/my-venues/${below.venueId}/events`),
      await client.post('/api/my-events', {
        venue_id: below.venueId,
        name: 'Squat',
        event_date: daysAhead(3),
      }),
    ]) {
      expect(answer.status).toBe(404);
      expect(answer.body.code).toBe('not_found');
    }
    expect((await cellar.operator.client.get(`/api/my-events/${below.eventId}`)).body.data).toMatchObject({
      status: 'approved',
      ticket_types: [{}],
    });
  });

  it('are only those of the venues that a member is assigned to', async () => {
    const [mine, other] = [await eventOnSale(attic, { event: { name: 'mine' } }), await eventOnSale(attic)];
    const member = await person(box, { organisationKey: attic.key, role: 'client', allVenues: false });
    const list = async (path: string) => (await member.client.get(path)).body;
    expect(await list('/api/my-events')).toMatchObject({ data: [], total: 0 });
    await assign(box, member, attic, mine.venueId);
    expect(await list('/api/my-events')).toMatchObject({ data: [{ id: mine.eventId }], total: 1 });
    expect(await list('/api/my-venues')).toMatchObject({ data: [{ id: mine.venueId }], total: 1 });
    for (const path of [
      `/api/my-events/${other.eventId}`,
      `/api/my-venues/${other.venueId}`,
      `/api/my-venues/${other.venueId}/events`,
    ])
      expect((await member.client.get(path)).status).toBe(404);
    const elsewhere = await member.client.post('/api/my-events', {
      venue_id: other.venueId,
      name: 'Not here',
      event_date: daysAhead(3),
    });
    expect(elsewhere.status).toBe(404);
    expect(
      (await member.client.patch(`/api/my-events/${other.eventId}/status`, { status: 'draft' })).status,
    ).toBe(404);
  });

  it('are for operators: others are turned away', async () => {
    const on = await eventOnSale(attic);
    const others = [
      await person(box),
      await person(box, { organisationKey: attic.key, role: 'staff' }),
      await person(box, { organisationKey: attic.key, role: 'organiser' }),
      await person(box, { organisationKey: null, role: 'admin' }),
    ];
    for (const { client } of others) {
      for (const path of [
        '/api/my-events',
        '/api/my-venues',
        `/api/my-events/${on.eventId}`,
        `/api/my-events/${on.eventId}/ticket-types`,
      ]) {
        const answer = await client.get(path);
        expect(answer.status).toBe(403);
        expect(answer.body.code).toBe('wrong_role');
      }
    }
    expect((await box.client.get('/api/my-events')).status).toBe(401);
  });
});
