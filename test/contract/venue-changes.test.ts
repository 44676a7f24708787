import { publicId } from '#libs/platform';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer, Json } from '../support/client.js';
import { assign, takesPlace } from '../support/interventions.js';
import {
  daysAhead,
  eventOnSale,
  organisation,
  person,
  staff,
  venue,
  type Organisation,
  type Somebody,
} from '../support/world.js';

describe('a venue', () => {
  let box: Boxoffice;
  let attic: Organisation;

  beforeAll(async () => {
    box = await startBoxoffice();
  });
  afterAll(() => box.stop());
  beforeEach(async () => {
    attic = await organisation(box);
  });

  const change = (id: string, body: Json, { client }: Somebody = attic.operator): Promise<Answer> =>
    client.call('PUT', `/api/my-venues/${id}`, { body });
  const shown = async (id: string): Promise<Json> =>
    (await attic.operator.client.get(`/api/my-venues/${id}`)).body.data;
  const outcome = ({ status, body }: Answer) => [status, body?.code];

  it('changes in what is sent', async () => {
    const id = await venue(attic, { name: 'The Attic', address: '1 High Street', capacity: 300 });
    const before = await shown(id);
    expect(await change(id, { city: null, capacity: 200 })).toMatchObject({
      status: 200,
      body: { success: true },
    });
    expect(await shown(id)).toEqual({ ...before, city: null, capacity: 200 });
    const all = {
      name: 'The Loft',
      city: 'Leeds',
      address: null,
      time_zone: 'america/new_york',
      capacity: null,
      exclusive_dates: true,
    };
    expect((await change(id, all)).status).toBe(200);
    expect(await shown(id)).toEqual({ id, ...all, time_zone: 'America/New_York' });
    const { body } = await attic.operator.client.get(`/api/my-audit?entity=${id}`);
    expect(body.data[1]).toMatchObject({
      action: 'venue.update',
      before: { city: 'London', capacity: 300 },
      after: { city: null, capacity: 200 },
    });
  });

  it('is changed by operators within whose reach it is', async () => {
    const id = await venue(attic);
    const partly = await person(box, { organisationKey: attic.key, role: 'client', allVenues: false });
    expect(outcome(await change(id, { name: 'Mine' }, partly))).toEqual([404, 'not_found']);
    await assign(box, partly, attic, id);
    expect((await change(id, { name: 'Mine' }, partly)).status).toBe(200);
  });

  it('keeps its time zone while something is planned there', async () => {
    const on = await eventOnSale(attic, { event: { status: 'draft' } });
    const move = () => change(on.venueId, { time_zone: 'Europe/Paris', name: 'Moved' });
    expect(outcome(await move())).toEqual([409, 'dates_ahead']);
    expect(await shown(on.venueId)).toMatchObject({ time_zone: 'Europe/London' });
    expect((await change(on.venueId, { time_zone: 'europe/london' })).status).toBe(200);
    await takesPlace(box, on.dateId, { starts: -120, ends: -1 });
    expect((await move()).status).toBe(200);
    expect((await change(on.venueId, { time_zone: 'Mars/Olympus' })).body.errors[0].field).toBe('time_zone');
  });

  it('has its days for one event alone from the moment it says so, and shared ones keep it from saying so', async () => {
    const at = await venue(attic);
    const [one, other] = [
      await eventOnSale(attic, { venueId: at, event: { name: 'Early' } }),
      await eventOnSale(attic, { venueId: at, event: { name: 'Late', start_time: '23:00' } }),
    ];
    const clash = await change(at, { exclusive_dates: true, name: 'Exclusive' });
    expect(outcome(clash)).toEqual([409, 'event_conflict']);
    expect(clash.body.conflict).toEqual({ event_id: one.eventId, name: 'Early' });
    expect(await shown(at)).toMatchObject({ exclusive_dates: false });

    await attic.operator.client.patch(`/api/my-events/${other.eventId}/status`, { status: 'draft' });
    expect((await change(at, { exclusive_dates: true })).status).toBe(200);
    const third = () =>
      attic.operator.client.post('/api/my-events', {
        venue_id: at,
        name: 'Third',
        event_date: daysAhead(21),
        status: 'approved',
      });
    expect(outcome(await third())).toEqual([409, 'event_conflict']);
    const approve = () =>
      attic.operator.client.patch(`/api/my-events/${other.eventId}/status`, { status: 'approved' });
    expect(outcome(await approve())).toEqual([409, 'event_conflict']);

    expect((await change(at, { exclusive_dates: false })).status).toBe(200);
    expect((await approve()).status).toBe(200);
    expect((await third()).status).toBe(201);
  });

  it('is not kept from being exclusive by days that are over', async () => {
    const at = await venue(attic);
    await eventOnSale(attic, { venueId: at });
    const past = await eventOnSale(attic, { venueId: at });
    expect((await change(at, { exclusive_dates: true })).status).toBe(409);
    await takesPlace(box, past.dateId, { starts: -120, ends: -1 });
    expect((await change(at, { exclusive_dates: true })).status).toBe(200);
  });

  describe('has staff', () => {
    const path = (id: string) => `/api/my-venues/${id}/staff`;
    const usr = ({ userId }: Somebody) => publicId('usr', userId);

    it('who are assigned, reach it, and are taken off again', async () => {
      const [here, there] = [await venue(attic), await venue(attic)];
      const { client } = attic.operator;
      const door = await staff(box, attic, false);
      const partly = await person(box, { organisationKey: attic.key, role: 'client', allVenues: false });
      for (const member of [door, door, partly])
        expect(await client.post(path(here), { user_id: usr(member) })).toMatchObject({
          status: 200,
          body: { success: true },
        });
      const { body } = await client.get(path(here));
      expect(body).toMatchObject({ total: 2, has_more: false });
      expect(body.data).toContainEqual({
        user_id: usr(door),
        name: expect.any(String),
        email: door.email,
        role: 'staff',
      });
      expect((await client.get(path(there))).body.data).toEqual([]);
      expect((await partly.client.get('/api/my-venues')).body.data.map(({ id }: Json) => id)).toEqual([here]);
      const off = () => client.call('DELETE', `${path(here)}/${usr(partly)}`);
      expect((await off()).status).toBe(200);
      expect((await partly.client.get('/api/my-venues')).body.data).toEqual([]);
      expect(outcome(await off())).toEqual([404, 'not_found']);
      const trail = (await client.get(`/api/my-audit?entity=${here}`)).body.data;
      expect(trail.map(({ action }: Json) => action)).toEqual([
        'venue.unassign',
        'venue.assign',
        'venue.assign',
        'venue.create',
      ]);
    });

    it('of members who are limited to venues alone', async () => {
      const here = await venue(attic);
      const { client } = attic.operator;
      const everywhere = await staff(box, attic);
      expect(outcome(await client.post(path(here), { user_id: usr(everywhere) }))).toEqual([
        409,
        'reaches_all_venues',
      ]);
      const strangers = [await person(box), await staff(box, await organisation(box), false)];
      for (const stranger of strangers)
        expect(outcome(await client.post(path(here), { user_id: usr(stranger) }))).toEqual([
          404,
          'not_found',
        ]);
    });

    it('whom an operator limited to that venue may choose, and no other', async () => {
      const [here, there] = [await venue(attic), await venue(attic)];
      const partly = await person(box, { organisationKey: attic.key, role: 'client', allVenues: false });
      await assign(box, partly, attic, here);
      const door = { user_id: usr(await staff(box, attic, false)) };
      expect((await partly.client.post(path(here), door)).status).toBe(200);
      expect(outcome(await partly.client.post(path(there), door))).toEqual([404, 'not_found']);
      expect(outcome(await partly.client.get(path(there)))).toEqual([404, 'not_found']);
    });
  });
});
