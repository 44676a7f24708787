import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Client, Json } from '../support/client.js';
import { anotherDate, keyOf, takesPlace } from '../support/interventions.js';
import {
  bought,
  cancelEvent,
  daysAhead,
  eventOnSale,
  organisation,
  type Organisation,
  person,
  register,
  type Somebody,
  venue,
} from '../support/world.js';

const EVENTS = '/api/client/events';
const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

describe('browsing events', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let sam: Somebody;
  let shop: Client;

  beforeAll(async () => {
    box = await startBoxoffice();
  });
  afterAll(() => box.stop());
  beforeEach(async () => {
    attic = await organisation(box);
    sam = await person(box);
    shop = sam.client.with({ orgid: attic.id });
  });

  const found = async (query = '', client = shop): Promise<string[]> => {
    const { status, body } = await client.get(`${EVENTS}${query}`);
    expect(status).toBe(200);
    expect(body.total).toBe(body.data.length);
    return body.data.map(({ name }: Json) => name);
  };

  it('lists an event with everything that a card on a screen needs', async () => {
    const at = await venue(attic, { name: 'The Attic', city: 'Leeds' });
    const on = await eventOnSale(attic, {
      venueId: at,
      types: [{ price_pence: 4500 }, { price_pence: 1500 }],
      event: {
        name: 'Rooftop',
        event_type: 'club_night',
        event_genre: 'house',
        image_url: 'https://example.com/a.jpg',
        start_time: '21:00',
        end_time: '03:00',
      },
    });
    const { status, body } = await shop.get(EVENTS);
    expect(status).toBe(200);
    expect(body).toEqual({
      data: [
        {
          id: on.eventId,
          name: 'Rooftop',
          type: 'club_night',
          genre: 'house',
          format: 'PHYSICAL',
          status: 'approved',
          imageUrl: 'https://example.com/a.jpg',
          venue: { id: at, name: 'The Attic', city: 'Leeds' },
          nextDate: {
            id: on.dateId,
            startsAt: expect.stringMatching(UTC),
            endsAt: expect.stringMatching(UTC),
            localStart: `${daysAhead(21)}T21:00:00`,
            timeZone: 'Europe/London',
          },
          dateCount: 1,
          priceFrom: { amount: 1500, currency: 'GBP' },
          soldOut: false,
          sessionCount: 0,
        },
      ],
      total: 1,
      limit: 50,
      offset: 0,
      hasMore: false,
    });
    const [{ nextDate }] = body.data;
    expect(Date.parse(nextDate.endsAt)).toBeGreaterThan(Date.parse(nextDate.startsAt));
  });

  it('shows one event with its dates and ticket types', async () => {
    const on = await eventOnSale(attic, {
      event: { description: 'Resident DJs.', last_entry_time: '22:30' },
      types: [
        { name: 'VIP', description: 'With a drink', price_pence: 4500, capacity: 10, max_per_order: 4 },
      ],
    });
    const second = await anotherDate(box, on);
    const { status, body } = await shop.get(`${EVENTS}/${on.eventId}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id: on.eventId,
      status: 'approved',
      description: 'Resident DJs.',
      lastEntryTime: '22:30',
      dateCount: 2,
      joinUrl: null,
      bookingConfiguration: {
        maxAttendees: null,
        waitingListEnabled: false,
        bookingTypes: ['INDIVIDUAL'],
        paymentMethods: ['CARD'],
        cancelUntil: null,
      },
    });
    expect(body.nextDate.id).toBe(on.dateId);
    expect(body.dates.map(({ id }: Json) => id)).toEqual([on.dateId, second]);
    expect(body.ticketTypes).toEqual([
      {
        id: on.typeIds[0],
        name: 'VIP',
        description: 'With a drink',
        price: { amount: 4500, currency: 'GBP' },
        available: 10,
        soldOut: false,
        saleStartsAt: null,
        saleEndsAt: null,
        onSale: true,
        reason: null,
        maxPerOrder: 4,
        credits: 1,
        perks: [],
      },
    ]);
  });

  it('tells where a virtual event takes place to those who hold a live ticket of it', async () => {
    const on = await eventOnSale(attic, {
      types: [{ price_pence: 0 }],
      event: { format: 'VIRTUAL', join_url: 'https://example.com/join', waiting_list_enabled: true },
    });
    const joinUrl = async (by: Somebody) => (await by.client.get(`${EVENTS}/${on.eventId}`)).body.joinUrl;
    expect(await joinUrl(sam)).toBeNull();
    const { body } = await register(sam, on);
    expect(await joinUrl(sam)).toBe('https://example.com/join');
    expect(await joinUrl(await person(box))).toBeNull();
    const cancelled = await attic.operator.client.post(
      `/api/my-events/${on.eventId}/bookings/${body.orderId.replace('ord_', 'bkg_')}/cancel`,
      { reason: 'Asked to', refund: 'none' },
    );
    expect(cancelled.status).toBe(200);
    expect(await joinUrl(sam)).toBeNull();
  });

  it('filters by text, type, genre, venue, format, dates and price', async () => {
    const club = await venue(attic);
    const event = (fields: Json, price: number, venueId?: string) =>
      eventOnSale(attic, { event: fields, types: [{ price_pence: price }], ...(venueId && { venueId }) });
    await event(
      { name: 'Jazz Night', event_type: 'concert', event_genre: 'jazz', event_date: daysAhead(10) },
      2000,
    );
    await event(
      { name: 'House Party', event_type: 'club_night', event_genre: 'house', event_date: daysAhead(20) },
      1500,
      club,
    );
    await event(
      {
        name: 'Open Day',
        event_type: 'open_day',
        description: 'With 100% jazz, too',
        event_date: daysAhead(30),
      },
      0,
    );
    await event({ name: 'Stream', event_type: 'concert', format: 'VIRTUAL', event_date: daysAhead(40) }, 500);

    expect(await found()).toEqual(['Jazz Night', 'House Party', 'Open Day', 'Stream']);
    expect(await found('?q=JAZZ')).toEqual(['Jazz Night', 'Open Day']);
    expect(await found('?q=100%25')).toEqual(['Open Day']);
    expect(await found('?q=_')).toEqual([]);
    expect(await found('?type=concert')).toEqual(['Jazz Night', 'Stream']);
    expect(await found('?genre=house')).toEqual(['House Party']);
    expect(await found(`?venueId=${club}`)).toEqual(['House Party']);
    expect(await found('?format=VIRTUAL')).toEqual(['Stream']);
    expect(await found('?free=true')).toEqual(['Open Day']);
    expect(await found('?free=false')).toHaveLength(4);
    expect(await found(`?from=${daysAhead(20)}`)).toEqual(['House Party', 'Open Day', 'Stream']);
    expect(await found(`?to=${daysAhead(20)}`)).toEqual(['Jazz Night', 'House Party']);
    expect(await found(`?from=${daysAhead(20)}&to=${daysAhead(30)}&q=jazz`)).toEqual(['Open Day']);
  });

  it('pages by limit with offset or page, and says whether there is more', async () => {
    const at = await venue(attic);
    for (const day of [3, 1, 2])
      await eventOnSale(attic, { venueId: at, event: { name: `Day ${day}`, event_date: daysAhead(day) } });
    const page = async (query: string) => {
      const { body } = await shop.get(`${EVENTS}?${query}`);
      return { ...body, data: body.data.map(({ name }: Json) => name) };
    };
    expect(await page('limit=2')).toEqual({
      data: ['Day 1', 'Day 2'],
      total: 3,
      limit: 2,
      offset: 0,
      hasMore: true,
    });
    expect(await page('limit=2&offset=1')).toEqual({
      data: ['Day 2', 'Day 3'],
      total: 3,
      limit: 2,
      offset: 1,
      hasMore: false,
    });
    expect(await page('limit=2&page=2')).toEqual({
      data: ['Day 3'],
      total: 3,
      limit: 2,
      offset: 2,
      hasMore: false,
    });
    expect(await page('limit=1&page=9')).toEqual({ data: [], total: 3, limit: 1, offset: 8, hasMore: false });
    for (const query of ['limit=0', 'limit=201', 'offset=-1', 'page=0', 'page=x', 'limit=1.5'])
      expect((await shop.get(`${EVENTS}?${query}`)).status).toBe(400);
  });

  it('shows a storefront by id and by slug, and only its own events', async () => {
    const cellar = await organisation(box);
    await eventOnSale(attic, { event: { name: 'Upstairs' } });
    const below = await eventOnSale(cellar, { event: { name: 'Downstairs' } });
    expect(await found()).toEqual(['Upstairs']);
    expect(await found('', sam.client.with({ orgid: cellar.slug }))).toEqual(['Downstairs']);
    for (const path of [`${EVENTS}/${below.eventId}`, `${EVENTS}/${below.eventId}/ticket-types`]) {
      const answer = await shop.get(path);
      expect(answer.status).toBe(404);
      expect(answer.body.code).toBe('not_found');
      expect((await sam.client.get(path)).status).toBe(200);
    }
    const nowhere = await sam.client.with({ orgid: 'nowhere' }).get(EVENTS);
    expect(nowhere.status).toBe(404);
    expect(nowhere.body.code).toBe('organisation_not_found');
    expect((await sam.client.with({ orgid: 'org_broken' }).get(EVENTS)).status).toBe(400);
  });

  it('shows the marketplace without a storefront: only what is listed, of every organisation', async () => {
    const cellar = await organisation(box);
    const [one, two] = [await eventOnSale(attic), await eventOnSale(cellar)];
    await eventOnSale(attic);
    await box.sql(`UPDATE catalogue.events SET app_listing_status = 'listed' WHERE id = ANY ($1)`, [
      [keyOf(one.eventId), keyOf(two.eventId)],
    ]);
    const { body } = await sam.client.get(`${EVENTS}?limit=200`);
    const ids = body.data.map(({ id }: Json) => id);
    expect(ids).toHaveLength(2);
    expect(ids).toEqual(expect.arrayContaining([one.eventId, two.eventId]));
  });

  it('keeps drafts and events that are over out of sight', async () => {
    const draft = await eventOnSale(attic, { event: { status: 'draft' } });
    const over = await eventOnSale(attic);
    await takesPlace(box, over.dateId, { starts: -300, ends: -1 });
    expect(await found()).toEqual([]);
    expect((await shop.get(`${EVENTS}/${draft.eventId}`)).status).toBe(404);
    expect((await shop.get(`${EVENTS}/${draft.eventId}/ticket-types`)).status).toBe(404);
  });

  it('moves on to the next date when one is over', async () => {
    const on = await eventOnSale(attic);
    const second = await anotherDate(box, on);
    await takesPlace(box, on.dateId, { starts: -300, ends: -1 });
    const { body } = await shop.get(EVENTS);
    expect(body.data[0].nextDate.id).toBe(second);
  });

  it('shows a cancelled event to those who hold a ticket, and to nobody else', async () => {
    const on = await eventOnSale(attic, { types: [{ price_pence: 0 }] });
    await register(sam, on);
    await cancelEvent(attic, on.eventId);
    expect(await found()).toEqual([]);
    const mine = await shop.get(`${EVENTS}/${on.eventId}`);
    expect(mine.status).toBe(200);
    expect(mine.body).toMatchObject({ id: on.eventId, status: 'cancelled' });
    const stranger = await person(box);
    expect((await stranger.client.get(`${EVENTS}/${on.eventId}`)).status).toBe(404);
  });

  it('shows a draft to nobody whose ticket of it is cancelled', async () => {
    const on = await eventOnSale(attic, { types: [{ price_pence: 0 }] });
    const { orderId } = (await register(sam, on)).body;
    const booking = orderId.replace('ord_', 'bkg_');
    const cancelled = await attic.operator.client.post(
      `/api/my-events/${on.eventId}/bookings/${booking}/cancel`,
      { refund: 'none', reason: 'Asked to' },
    );
    expect(cancelled.status).toBe(200);
    expect((await shop.get(`${EVENTS}/${on.eventId}`)).status).toBe(200);
    const drafted = await attic.operator.client.patch(`/api/my-events/${on.eventId}/status`, {
      status: 'draft',
    });
    expect(drafted.status).toBe(200);
    for (const path of ['', '/ticket-types', '/sessions', '/schedule', '/participants'])
      expect((await shop.get(`${EVENTS}/${on.eventId}${path}`)).status).toBe(404);
    await cancelEvent(attic, on.eventId);
    expect((await shop.get(`${EVENTS}/${on.eventId}`)).body.status).toBe('cancelled');
  });

  it('says when nothing is left', async () => {
    const on = await eventOnSale(attic, { types: [{ price_pence: 500, capacity: 2 }] });
    await bought(box, sam, on, 2);
    const { body } = await shop.get(EVENTS);
    expect(body.data[0]).toMatchObject({ id: on.eventId, soldOut: true });
  });

  it('needs somebody signed in', async () => {
    for (const client of [box.client, box.client.as('nonsense')]) {
      const answer = await client.get(EVENTS);
      expect(answer.status).toBe(401);
      expect(answer.body.code).toBe('unauthenticated');
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    }
  });
});
