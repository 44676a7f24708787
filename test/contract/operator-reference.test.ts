import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Json } from '../support/client.js';
import {
  bought,
  daysAhead,
  eventOnSale,
  organisation,
  organiser,
  person,
  submission,
  venue,
  type Organisation,
} from '../support/world.js';

describe("the operator reference's calls", () => {
  let box: Boxoffice;
  let attic: Organisation;
  let VENUE_ID: string;

  beforeAll(async () => {
    box = await startBoxoffice();
  });
  afterAll(() => box.stop());
  beforeEach(async () => {
    attic = await organisation(box);
    VENUE_ID = await venue(attic, { name: 'The Attic' });
  });

  /** What a curl line of the reference sends: a path, a method, and the text after -d. */
  async function curl(path: string, method = 'GET', data?: string): Promise<{ status: number; body: Json }> {
    const response = await fetch(box.baseUrl + path, {
      method,
      headers: {
        Authorization: `Bearer ${attic.operator.client.token}`,
        ...(data !== undefined && { 'Content-Type': 'application/json' }),
      },
      ...(data !== undefined && { body: data }),
    });
    return { status: response.status, body: await response.json() };
  }

  const friday = (status = 'approved') =>
    `{ "venue_id": "${VENUE_ID}", "name": "Friday Rooftop Sessions", "event_date": "${daysAhead(9)}", "start_time": "21:00", "end_time": "03:00", "last_entry_time": "01:00", "event_type": "club_night", "event_genre": "house", "description": "Resident DJs on the rooftop.", "guest_list_capacity": 300, "status": "${status}" }`;

  it('create an event', async () => {
    const { status, body } = await curl('/api/my-events', 'POST', friday());
    expect(status).toBe(201);
    expect(body).toEqual({ success: true, id: expect.stringMatching(/^evt_/), cancelled_bookings: 0 });
  });

  it('list events', async () => {
    const {
      body: { id },
    } = await curl('/api/my-events', 'POST', friday());
    const expected = {
      data: [
        {
          id,
          name: 'Friday Rooftop Sessions',
          event_date: daysAhead(9),
          start_time: '21:00',
          end_time: '03:00',
          event_type: 'club_night',
          status: 'approved',
          visibility: 'public',
          guest_list_capacity: 300,
          committed_guests: 0,
          venue_id: VENUE_ID,
          venue_name: 'The Attic',
          event_mode: 'ticketed',
          event_genre: 'house',
          description: 'Resident DJs on the rooftop.',
          last_entry_time: '01:00',
          image_url: null,
          app_listing_status: 'none',
          archived_at: null,
          date_count: 1,
          format: 'PHYSICAL',
        },
      ],
      total: 1,
      limit: 50,
      offset: 0,
      has_more: false,
    };
    expect(await curl('/api/my-events?page=1&limit=50')).toEqual({ status: 200, body: expected });
    expect(await curl(`/api/my-venues/${VENUE_ID}/events`)).toEqual({ status: 200, body: expected });
  });

  it('answer a clash on the venue and date', async () => {
    VENUE_ID = await venue(attic, { exclusive_dates: true });
    const {
      body: { id },
    } = await curl('/api/my-events', 'POST', friday());
    const { status, body } = await curl('/api/my-events', 'POST', friday().replace('Friday', 'Other'));
    expect(status).toBe(409);
    expect(body).toMatchObject({ error: expect.any(String), code: 'event_conflict' });
    expect(body.conflict).toEqual({ event_id: id, name: 'Friday Rooftop Sessions' });
  });

  it('change the status', async () => {
    const {
      body: { id },
    } = await curl('/api/my-events', 'POST', friday());
    expect(await curl(`/api/my-events/${id}/status`, 'PATCH', '{"status":"cancelled"}')).toEqual({
      status: 200,
      body: { success: true, status: 'cancelled' },
    });
  });

  it('create and list ticket types', async () => {
    const {
      body: { id: EVENT_ID },
    } = await curl('/api/my-events', 'POST', friday());
    const added = await curl(
      `/api/my-events/${EVENT_ID}/ticket-types`,
      'POST',
      '{"name":"General Admission","price_pence":1500,"capacity":200,"sort_order":0}',
    );
    expect(added).toEqual({ status: 201, body: { success: true, id: expect.stringMatching(/^tkt_/) } });
    expect(await curl(`/api/my-events/${EVENT_ID}/ticket-types`)).toEqual({
      status: 200,
      body: {
        data: [
          {
            id: added.body.id,
            event_id: EVENT_ID,
            name: 'General Admission',
            price_pence: 1500,
            capacity: 200,
            sort_order: 0,
            description: null,
            currency: 'GBP',
            sale_starts_at: null,
            sale_ends_at: null,
            max_per_order: 10,
            credits: 1,
            transferable: true,
            allow_reentry: false,
            reentry_limit: null,
            accepted_scan_points: null,
            admission_rule_group_id: null,
            ticket_profile_id: null,
            perks: [],
          },
        ],
      },
    });
  });

  it('update or delete a ticket type', async () => {
    const {
      body: { id: EVENT_ID },
    } = await curl('/api/my-events', 'POST', friday('draft'));
    const {
      body: { id: TICKET_ID },
    } = await curl(`/api/my-events/${EVENT_ID}/ticket-types`, 'POST', '{"name":"General Admission"}');
    const path = `/api/my-events/${EVENT_ID}/ticket-types/${TICKET_ID}`;
    expect(await curl(path, 'PUT', '{"name":"Early Bird","price_pence":1000,"capacity":50}')).toEqual({
      status: 200,
      body: { success: true },
    });
    const list = `/api/my-events/${EVENT_ID}/ticket-types`;
    expect((await curl(list)).body.data).toEqual([
      expect.objectContaining({ id: TICKET_ID, name: 'Early Bird', price_pence: 1000, capacity: 50 }),
    ]);
    expect(await curl(path, 'DELETE')).toEqual({ status: 200, body: { success: true } });
    expect((await curl(list)).body).toEqual({ data: [] });
  });

  it('update an event', async () => {
    const {
      body: { id: EVENT_ID },
    } = await curl('/api/my-events', 'POST', friday());
    const data = '{"name":"Rooftop Sessions - Summer Finale","guest_list_capacity":350}';
    expect(await curl(`/api/my-events/${EVENT_ID}`, 'PUT', data)).toEqual({
      status: 200,
      body: { success: true },
    });
    expect((await curl(`/api/my-events/${EVENT_ID}`)).body.data).toMatchObject({
      name: 'Rooftop Sessions - Summer Finale',
      guest_list_capacity: 350,
      start_time: '21:00',
      end_time: '03:00',
    });
  });

  it('approve and reject', async () => {
    const otis = await organiser(box, attic);
    const [one, two] = [await submission(otis, VENUE_ID), await submission(otis, VENUE_ID)];
    expect((await curl(`/api/my-events?status=pending_venue_approval`)).body.total).toBe(2);
    const done = { status: 200, body: { success: true, cancelled_bookings: 0 } };
    expect(await curl(`/api/my-events/${one}/approve`, 'POST')).toEqual(done);
    expect(await curl(`/api/my-events/${two}/reject`, 'POST')).toEqual(done);
    // An empty body is none, though its type is named.
    expect(await curl(`/api/my-events/${two}/approve`, 'POST', '')).toEqual(done);
  });

  it('request and withdraw a listing', async () => {
    const {
      body: { id: EVENT_ID },
    } = await curl('/api/my-events', 'POST', friday());
    for (const [step, app_listing_status] of [
      ['request-listing', 'pending'],
      ['withdraw-listing', 'none'],
    ] as const)
      expect(await curl(`/api/my-events/${EVENT_ID}/${step}`, 'POST')).toEqual({
        status: 200,
        body: { app_listing_status },
      });
  });

  it('delete an event', async () => {
    const {
      body: { id: EVENT_ID },
    } = await curl('/api/my-events', 'POST', friday('draft'));
    expect(await curl(`/api/my-events/${EVENT_ID}`, 'DELETE')).toEqual({
      status: 200,
      body: { success: true },
    });
    expect((await curl(`/api/my-events/${EVENT_ID}`)).status).toBe(404);
  });

  it('check for a clash', async () => {
    const on = await eventOnSale(attic, {
      venueId: VENUE_ID,
      event: { name: 'Jazz Night', event_date: daysAhead(9) },
    });
    for (const places of [4, 4, 3]) await bought(box, await person(box), on, places);
    const query = `?venue_id=${VENUE_ID}&date=${daysAhead(9)}`;
    expect(await curl(`/api/events/conflict-check${query}`)).toEqual({
      status: 200,
      body: {
        has_event_conflict: true,
        events: [{ id: on.eventId, name: 'Jazz Night', status: 'approved' }],
        affected_bookings: 3,
        affected_guests: 11,
      },
    });
    expect((await curl(`/api/events/conflict-check${query}&exclude_event_id=${on.eventId}`)).body).toEqual({
      has_event_conflict: false,
      events: [],
      affected_bookings: 0,
      affected_guests: 0,
    });
  });
});
