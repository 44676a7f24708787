import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Json } from '../support/client.js';
import { anotherDate, saleEnds, takesPlace } from '../support/interventions.js';
import {
  bought,
  buy,
  cancelEvent,
  eventOnSale,
  type OnSale,
  organisation,
  type Organisation,
  person,
  register,
  type Somebody,
} from '../support/world.js';

const MINUTE = 60_000;
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * MINUTE).toISOString();

describe('ticket types on sale', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let sam: Somebody;

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
  });
  afterAll(() => box.stop());
  beforeEach(async () => {
    sam = await person(box);
  });

  const typesOf = async (on: OnSale, query = ''): Promise<Json[]> => {
    const { status, body } = await sam.client.get(`/api/client/events/${on.eventId}/ticket-types${query}`);
    expect(status).toBe(200);
    return body.data;
  };

  it('come in their order, as a page, each with all there is to know', async () => {
    const on = await eventOnSale(attic, {
      types: [
        { name: 'Last', sort_order: 9, price_pence: 100 },
        {
          name: 'VIP',
          description: 'With a drink',
          price_pence: 4500,
          capacity: 10,
          max_per_order: 4,
          sort_order: -1,
          sale_starts_at: inMinutes(-60),
          sale_ends_at: inMinutes(60),
        },
      ],
    });
    const { body } = await sam.client.get(`/api/client/events/${on.eventId}/ticket-types`);
    expect(body).toMatchObject({ total: 2, limit: 50, offset: 0, hasMore: false });
    expect(body.data.map(({ name }: Json) => name)).toEqual(['VIP', 'Last']);
    expect(body.data[0]).toEqual({
      id: on.typeIds[1],
      name: 'VIP',
      description: 'With a drink',
      price: { amount: 4500, currency: 'GBP' },
      available: 10,
      soldOut: false,
      saleStartsAt: expect.any(String),
      saleEndsAt: expect.any(String),
      onSale: true,
      reason: null,
      maxPerOrder: 4,
      credits: 1,
      perks: [],
    });
    const second = await sam.client.get(`/api/client/events/${on.eventId}/ticket-types?limit=1&page=2`);
    expect(second.body).toMatchObject({
      data: [{ name: 'Last' }],
      total: 2,
      limit: 1,
      offset: 1,
      hasMore: false,
    });
  });

  it('have fewer places as some are held, and as they are sold', async () => {
    const on = await eventOnSale(attic, { types: [{ price_pence: 1500, capacity: 5 }] });
    await buy(sam, on, 2);
    expect(await typesOf(on)).toMatchObject([{ available: 3, soldOut: false, onSale: true }]);
    await bought(box, await person(box), on, 3);
    expect(await typesOf(on)).toMatchObject([
      { available: 0, soldOut: true, onSale: false, reason: 'sold_out' },
    ]);
  });

  it('share the places of the date as a whole', async () => {
    const on = await eventOnSale(attic, {
      event: { guest_list_capacity: 4 },
      types: [{ price_pence: 0, capacity: 3 }, { price_pence: 0 }],
    });
    expect(await typesOf(on)).toMatchObject([{ available: 3 }, { available: 4 }]);
    await register(sam, on, 2);
    expect(await typesOf(on)).toMatchObject([{ available: 1 }, { available: 2 }]);
  });

  it('have no number where they are unlimited', async () => {
    const on = await eventOnSale(attic, { types: [{ price_pence: 0, capacity: null }] });
    await register(sam, on, 3);
    expect(await typesOf(on)).toMatchObject([
      { available: null, soldOut: false, onSale: true, reason: null },
    ]);
  });

  it('say why they are not on sale', async () => {
    const on = await eventOnSale(attic, {
      types: [
        { price_pence: 100, sort_order: 0, sale_starts_at: inMinutes(60) },
        { price_pence: 100, sort_order: 1 },
      ],
    });
    await saleEnds(box, on.typeIds[1] ?? '', -60);
    expect(await typesOf(on)).toMatchObject([
      { onSale: false, reason: 'sale_not_open', soldOut: false },
      { onSale: false, reason: 'sale_closed', soldOut: false },
    ]);
    await takesPlace(box, on.dateId, { starts: -300, ends: -1 });
    expect((await typesOf(on))[1]).toMatchObject({ onSale: false, reason: 'sale_closed' });
  });

  it('are not on sale for a cancelled event, which its holders still see', async () => {
    const on = await eventOnSale(attic, { types: [{ price_pence: 0 }] });
    await register(sam, on);
    await cancelEvent(attic, on.eventId);
    expect(await typesOf(on)).toMatchObject([{ onSale: false, reason: 'event_cancelled' }]);
  });

  it('are counted on each date for itself', async () => {
    const on = await eventOnSale(attic, { types: [{ price_pence: 1500, capacity: 5 }] });
    const second = await anotherDate(box, on);
    await sam.client.post('/api/client/events/tickets/purchase', {
      eventId: on.eventId,
      dateId: second,
      tickets: [{ ticketTypeId: on.typeIds[0], quantity: 2 }],
    });
    expect(await typesOf(on)).toMatchObject([{ available: 5 }]);
    expect(await typesOf(on, `?dateId=${on.dateId}`)).toMatchObject([{ available: 5 }]);
    expect(await typesOf(on, `?dateId=${second}`)).toMatchObject([{ available: 3 }]);
  });

  it('are nowhere to be found on a date of another event', async () => {
    const [on, other] = [await eventOnSale(attic), await eventOnSale(attic)];
    const answer = await sam.client.get(
      `/api/client/events/${on.eventId}/ticket-types?dateId=${other.dateId}`,
    );
    expect(answer.status).toBe(404);
    expect(answer.body.code).toBe('not_found');
  });
});
