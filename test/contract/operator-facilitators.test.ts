import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import { at } from '../support/programme.js';
import { created, eventOnSale, organisation, person, venue, type Organisation } from '../support/world.js';

describe('facilitators', () => {
  let box: Boxoffice;
  let attic: Organisation;

  beforeAll(async () => {
    box = await startBoxoffice();
  });
  afterAll(() => box.stop());
  beforeEach(async () => {
    attic = await organisation(box);
  });

  const path = '/api/my-facilitators';
  const add = async (name: string) => created(await attic.operator.client.post(path, { name }));

  it('are added, listed by name, renamed and deleted', async () => {
    const { client } = attic.operator;
    const [zoe, ada] = [await add('Zoe'), await add('Ada')];
    const data = (id: string, name: string, event_count = 0) => ({
      id,
      name,
      event_count,
      created_at: expect.any(String),
    });
    expect((await client.get(path)).body).toEqual({
      data: [data(ada, 'Ada'), data(zoe, 'Zoe')],
      total: 2,
      limit: 50,
      offset: 0,
      has_more: false,
    });
    expect((await client.put(`${path}/${zoe}`, { name: 'Zoé' })).body).toEqual({ success: true });
    expect((await client.get(`${path}/${zoe}`)).body).toEqual({ data: data(zoe, 'Zoé') });
    expect((await client.delete(`${path}/${zoe}`)).body).toEqual({ success: true });
    expect((await client.get(`${path}/${zoe}`)).status).toBe(404);
    const { body } = await client.get(`/api/my-audit?entity=${zoe}`);
    expect(body.data).toMatchObject([
      { action: 'facilitator.delete', before: { name: 'Zoé' } },
      { action: 'facilitator.update', before: { name: 'Zoe' }, after: { name: 'Zoé' } },
      { action: 'facilitator.create', after: { name: 'Zoe' } },
    ]);
  });

  it('run events, in the order given, and are kept as long as they do', async () => {
    const { client } = attic.operator;
    const [ada, zoe] = [await add('Ada'), await add('Zoe')];
    const { eventId } = await eventOnSale(attic, { event: { facilitator_ids: [zoe, ada] } });
    const facilitators = [
      { id: zoe, name: 'Zoe' },
      { id: ada, name: 'Ada' },
    ];
    expect((await client.get(`/api/my-events/${eventId}`)).body.data.facilitators).toEqual(facilitators);
    const sam = await person(box);
    expect((await sam.client.get(`/api/client/events/${eventId}`)).body.facilitators).toEqual(facilitators);
    expect((await client.get(`${path}/${ada}`)).body.data.event_count).toBe(1);
    const kept = await client.delete(`${path}/${ada}`);
    expect([kept.status, kept.body.code]).toEqual([409, 'in_use']);
    expect((await client.get(`${path}/${ada}`)).status).toBe(200);
  });

  it('are seen by all its operators, and changed by those of all venues only', async () => {
    const { client } = await person(box, { organisationKey: attic.key, role: 'client', allVenues: false });
    const ada = await add('Ada');
    expect((await client.get(path)).body.total).toBe(1);
    for (const answer of [
      await client.post(path, { name: 'Zoe' }),
      await client.put(`${path}/${ada}`, { name: 'Zoe' }),
      await client.delete(`${path}/${ada}`),
    ])
      expect([answer.status, answer.body.code]).toEqual([403, 'not_of_all_venues']);
    expect((await client.get(`${path}/${ada}`)).body.data.name).toBe('Ada');
  });

  it("are the organisation's own: another's run nothing of it", async () => {
    const cellar = await organisation(box);
    const theirs = created(await cellar.operator.client.post(path, { name: 'Theirs' }));
    const { status, body } = await attic.operator.client.post('/api/my-events', {
      venue_id: await venue(attic),
      name: 'Borrowed',
      event_date: at('10:00').slice(0, 10),
      facilitator_ids: [theirs],
    });
    expect([status, body.error]).toEqual([404, 'There is no such facilitator']);
    expect((await attic.operator.client.get('/api/my-events')).body.total).toBe(0);
    for (const answer of [
      await attic.operator.client.get(`${path}/${theirs}`),
      await attic.operator.client.put(`${path}/${theirs}`, { name: 'Mine' }),
      await attic.operator.client.delete(`${path}/${theirs}`),
    ])
      expect(answer.status).toBe(404);
  });
});
