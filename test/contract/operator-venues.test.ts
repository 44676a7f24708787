import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Json } from '../support/client.js';
import { created, eventOnSale, organisation, person, venue, type Organisation } from '../support/world.js';

describe('venues', () => {
  let box: Boxoffice;
  let attic: Organisation;

  beforeAll(async () => {
    box = await startBoxoffice();
  });
  afterAll(() => box.stop());
  beforeEach(async () => {
    attic = await organisation(box);
  });

  it('are added, shown and listed by name', async () => {
    const { client } = attic.operator;
    const full = {
      name: 'The Attic',
      city: 'London',
      address: '1 High Street',
      time_zone: 'Europe/London',
      capacity: 300,
      exclusive_dates: false,
    };
    const added = await client.post('/api/my-venues', full);
    expect(added.status).toBe(201);
    expect(added.body).toEqual({ success: true, id: expect.stringMatching(/^ven_/) });
    const attics = { id: added.body.id, ...full };
    expect((await client.get(`/api/my-venues/${added.body.id}`)).body).toEqual({ data: attics });

    const bare = created(
      await client.post('/api/my-venues', { name: 'A Cellar', time_zone: 'America/New_York' }),
    );
    const cellars = {
      id: bare,
      name: 'A Cellar',
      city: null,
      address: null,
      time_zone: 'America/New_York',
      capacity: null,
      exclusive_dates: true,
    };
    expect((await client.get('/api/my-venues')).body).toEqual({
      data: [cellars, attics],
      total: 2,
      limit: 50,
      offset: 0,
      has_more: false,
    });
    expect((await client.get('/api/my-venues?limit=1')).body).toEqual({
      data: [cellars],
      total: 2,
      limit: 1,
      offset: 0,
      has_more: true,
    });
    expect((await client.get('/api/my-venues?limit=1&page=2')).body).toEqual({
      data: [attics],
      total: 2,
      limit: 1,
      offset: 1,
      has_more: false,
    });
    expect((await client.get('/api/my-venues?limit=5&offset=1')).body).toMatchObject({
      data: [attics],
      offset: 1,
    });
  });

  it('are in a time zone that IANA knows', async () => {
    for (const time_zone of ['Mars/Olympus', '+03:00', 'GMT+25', '']) {
      const { status, body } = await attic.operator.client.post('/api/my-venues', {
        name: 'Nowhere',
        time_zone,
      });
      expect({ time_zone, status, field: body.errors?.[0].field }).toEqual({
        time_zone,
        status: 400,
        field: 'time_zone',
      });
    }
  });

  it.each([
    ['europe/london', 'Europe/London'],
    ['AMERICA/NEW_YORK', 'America/New_York'],
    ['utc', 'UTC'],
    ['Asia/Kolkata', 'Asia/Kolkata'],
    // Newer versions of the platform give an alias its own name, older ones what it stands for.
    ['asia/kolkata', expect.stringMatching(/^Asia\/(Kolkata|Calcutta)$/)],
  ])('are in %s, written as IANA does', async (time_zone, canonical) => {
    const { client } = attic.operator;
    const id = created(await client.post('/api/my-venues', { name: 'Somewhere', time_zone }));
    expect((await client.get(`/api/my-venues/${id}`)).body.data.time_zone).toEqual(canonical);
  });

  it("are only the organisation's own", async () => {
    const cellar = await organisation(box);
    const theirs = await venue(cellar);
    expect((await attic.operator.client.get('/api/my-venues')).body).toMatchObject({ data: [], total: 0 });
    expect((await attic.operator.client.get(`/api/my-venues/${theirs}`)).status).toBe(404);
  });

  it('are added by members of all venues only', async () => {
    const member = await person(box, { organisationKey: attic.key, role: 'client', allVenues: false });
    const answer = await member.client.post('/api/my-venues', { name: 'Mine', time_zone: 'Europe/London' });
    expect([answer.status, answer.body.code]).toEqual([403, 'not_of_all_venues']);
    expect((await attic.operator.client.get('/api/my-venues')).body.total).toBe(0);
  });

  it('have ticket types in their order, priced from nothing to a great deal', async () => {
    const { eventId } = await eventOnSale(attic, { types: [] });
    const path = `/api/my-events/${eventId}/ticket-types`;
    const add = async (fields: Json) => created(await attic.operator.client.post(path, fields));
    const late = await add({
      name: 'Late',
      sort_order: 5,
      price_pence: 99_999_999,
      capacity: 1_000_000,
      max_per_order: 100,
      sale_starts_at: '2026-06-01T10:00:00+01:00',
      sale_ends_at: '2099-01-01T00:00:00Z',
      description: 'Two\nlines',
    });
    const plain = await add({ name: '  Plain  ' });
    const early = await add({ name: 'Early', sort_order: -3, capacity: null });
    const { body } = await attic.operator.client.get(path);
    expect(body.data.map(({ id }: Json) => id)).toEqual([early, plain, late]);
    expect(body.data[1]).toMatchObject({
      name: 'Plain',
      price_pence: 0,
      capacity: null,
      sort_order: 0,
      max_per_order: 10,
      currency: 'GBP',
    });
    expect(body.data[2]).toMatchObject({
      price_pence: 99_999_999,
      capacity: 1_000_000,
      description: 'Two\nlines',
      sale_starts_at: '2026-06-01T09:00:00.000Z',
      sale_ends_at: '2099-01-01T00:00:00.000Z',
    });
    expect((await attic.operator.client.get(`/api/my-events/${eventId}`)).body.data.ticket_types).toEqual(
      body.data,
    );
  });

  it('have no ticket type whose sale ends before it starts', async () => {
    const { eventId } = await eventOnSale(attic);
    const { status, body } = await attic.operator.client.post(`/api/my-events/${eventId}/ticket-types`, {
      name: 'Never',
      sale_starts_at: '2099-01-02T00:00:00Z',
      sale_ends_at: '2099-01-01T00:00:00Z',
    });
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ field: 'sale_ends_at' }]);
  });

  it('have no ticket type whose sale is over before it is made', async () => {
    const { eventId } = await eventOnSale(attic);
    const ends = (at: number) =>
      attic.operator.client.post(`/api/my-events/${eventId}/ticket-types`, {
        name: 'Too late',
        sale_ends_at: new Date(at).toISOString(),
      });
    const { status, body } = await ends(Date.now() - 1000);
    expect([status, body.code]).toEqual([400, 'invalid_input']);
    expect(body.errors).toEqual([{ field: 'sale_ends_at', message: 'must not be past already' }]);
    expect((await ends(Date.now() + 60_000)).status).toBe(201);
  });
});
