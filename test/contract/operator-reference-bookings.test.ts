import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Json } from '../support/client.js';
import { bookedOn } from '../support/interventions.js';
import { bought, eventOnSale, organisation, person, type Organisation } from '../support/world.js';

describe('the examples of the operator reference, as they are written there: stats and bookings', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let EVENT_ID: string;
  let bookingId: string;

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
    const on = await eventOnSale(attic, { event: { guest_list_capacity: 300 } });
    EVENT_ID = on.eventId;
    const order = await bought(box, await person(box), on, 4);
    bookingId = order.orderId.replace('ord_', 'bkg_');
    await bookedOn(box, on, '2026-07-17');
  });
  afterAll(() => box.stop());

  async function curl(path: string): Promise<{ status: number; body: Json }> {
    const response = await fetch(box.baseUrl + path, {
      headers: { Authorization: `Bearer ${attic.operator.client.token}` },
    });
    return { status: response.status, body: await response.json() };
  }

  it('stats', async () => {
    const { status, body } = await curl(`/api/my-events/${EVENT_ID}/stats`);
    const { by_ticket_type, by_payment_method, by_source, ...asWritten } = body;
    expect(status).toBe(200);
    expect(Object.entries(asWritten)).toEqual([
      ['capacity', 300],
      ['event_mode', 'ticketed'],
      ['total_bookings', 1],
      ['active_bookings', 1],
      ['approved', 1],
      ['pending', 0],
      ['checked_in', 0],
      ['cancelled', 0],
      ['committed_guests', 4],
      ['revenue', 6000],
      ['timeline', [{ date: '2026-07-17', count: 1 }]],
      [
        'recent',
        [
          {
            id: bookingId,
            status: 'approved',
            guest_count: 4,
            user_name: expect.stringMatching(/^First\d+ Last\d+$/),
          },
        ],
      ],
    ]);
    expect([by_ticket_type, by_payment_method, by_source].map((list) => list.length)).toEqual([1, 1, 1]);
  });

  it('bookings', async () => {
    const { status, body } = await curl(`/api/my-events/${EVENT_ID}/bookings`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      total: 1,
      limit: 50,
      offset: 0,
      has_more: false,
      data: [{ id: bookingId }],
    });
  });
});
