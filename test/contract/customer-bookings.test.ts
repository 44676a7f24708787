import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer, Json } from '../support/client.js';
import { keyOf, takesPlace, ticketBecomes } from '../support/interventions.js';
import { verifyEmail } from '../support/participation.js';
import { boughtBlock, seriesOnSale } from '../support/series.js';
import { claim, eventSoon, send, tokenOfTransfer } from '../support/transfers.js';
import {
  buy,
  cancelEvent,
  checkIn,
  codeOf,
  eventOnSale,
  organisation,
  person,
  register,
  staff,
  type Organisation,
  type Somebody,
} from '../support/world.js';

describe("a customer's bookings", () => {
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

  const free = (of = attic) => eventOnSale(of, { types: [{ name: 'Guest', price_pence: 0 }] });
  const bookings = (query = '', of = sam): Promise<Answer> =>
    of.client.get(`/api/client/events/booking${query}`);
  const idsOf = ({ body }: Answer): string[] => body.data.map(({ bookingId }: Json) => bookingId);

  it('say what is to come, of all organisations and soonest first', async () => {
    const later = await register(sam, await free(), 2);
    const elsewhere = await free(await organisation(box));
    await takesPlace(box, elsewhere.dateId, { starts: 60, ends: 120 });
    const sooner = await register(sam, elsewhere);
    const [ticket] = later.body.tickets;
    const { status, body } = await bookings();
    expect(status).toBe(200);
    expect(body).toEqual({
      data: [
        expect.objectContaining({ bookingId: sooner.body.orderId, tickets: 1 }),
        {
          bookingId: later.body.orderId,
          status: 'confirmed',
          event: ticket.event,
          date: ticket.date,
          tickets: 2,
          held: 2,
          checkedIn: 0,
          startsIn: expect.any(Number),
        },
      ],
      total: 2,
      limit: 50,
      offset: 0,
      hasMore: false,
    });
    expect(body.data[0].startsIn).toBeGreaterThan(3500);
    expect(body.data[0].startsIn).toBeLessThanOrEqual(3600);
    expect((await bookings('?limit=1&page=2')).body).toMatchObject({
      data: [{ bookingId: later.body.orderId }],
      total: 2,
      offset: 1,
      hasMore: false,
    });
  });

  it('are upcoming until the date is over, then past; cancelled ones are in all only', async () => {
    const [under, over, off] = [await free(), await free(), await free()];
    const [upcoming, past, cancelled] = [
      (await register(sam, under)).body.orderId,
      (await register(sam, over)).body.orderId,
      (await register(sam, off)).body.orderId,
    ];
    await cancelEvent(attic, off.eventId);
    await box.settle();
    await takesPlace(box, under.dateId, { starts: -60, ends: 60 });
    await takesPlace(box, over.dateId, { starts: -120, ends: -1 });
    expect(idsOf(await bookings('?when=upcoming'))).toEqual([upcoming]);
    expect(idsOf(await bookings('?when=past'))).toEqual([past]);
    const { data } = (await bookings('?when=all')).body;
    expect(data).toMatchObject([
      { bookingId: past, startsIn: 0 },
      { bookingId: upcoming, startsIn: 0 },
      { bookingId: cancelled, status: 'cancelled', tickets: 0, event: { status: 'cancelled' } },
    ]);
    expect((await bookings('?when=soon')).status).toBe(400);
  });

  it('tell of places that are held, until the order expires', async () => {
    const on = await eventOnSale(attic, { types: [{ price_pence: 1500 }] });
    const { orderId } = (await buy(sam, on, 3)).body;
    expect((await bookings()).body.data).toMatchObject([
      { bookingId: orderId, status: 'pending', tickets: 3, held: 0, checkedIn: 0 },
    ]);
    await sam.client.delete(`/api/client/events/orders/${orderId}`);
    expect((await bookings('?when=all')).body).toMatchObject({ data: [], total: 0 });
  });

  it('count who holds the tickets and who is in; what came by transfer has no booking of its own', async () => {
    const on = await eventSoon(attic);
    const { body } = await register(sam, on, 4);
    const [mine, sent, also, gone] = body.tickets.map(({ id }: Json) => id);
    const lee = await person(box);
    for (const ticketId of [sent, also]) {
      const { transferId } = (await send(sam, ticketId)).body;
      expect((await claim(lee, await tokenOfTransfer(box, transferId))).status).toBe(200);
    }
    const door = await staff(box, attic);
    await checkIn(door, mine, { qr: await codeOf(sam, mine) });
    await checkIn(door, sent, { qr: await codeOf(lee, sent) });
    await ticketBecomes(box, gone, 'cancelled');
    expect((await bookings()).body.data).toMatchObject([
      { bookingId: body.orderId, tickets: 3, held: 1, checkedIn: 1 },
    ]);
    const received = (await bookings('', lee)).body;
    expect(received).toMatchObject({
      data: [{ bookingId: null, status: 'confirmed', tickets: 2, held: 2, checkedIn: 1 }],
      total: 1,
    });
    expect(received.data[0].date.id).toBe(on.dateId);
  });

  it('are one for a block, by the next of its dates', async () => {
    const on = await seriesOnSale(attic, 2, { types: [{ price_pence: 1000 }] });
    const { orderId, tickets } = await boughtBlock(
      box,
      sam,
      on,
      Object.fromEntries(on.dateIds.map((id) => [id, 1000])),
    );
    const { data } = (await bookings()).body;
    expect(data).toMatchObject([{ bookingId: orderId, tickets: tickets.length, held: tickets.length }]);
    expect(data[0].date.id).toBe(on.dateIds[0]);
    await takesPlace(box, on.dateIds[0] ?? '', { starts: -120, ends: -60 });
    expect((await bookings()).body.data).toMatchObject([{ bookingId: orderId, date: { id: on.dateIds[1] } }]);
  });

  it("are nobody else's, and what was entered by hand waits for the proven mailbox", async () => {
    const on = await free();
    const answer = await attic.operator.client.post(`/api/my-events/${on.eventId}/bookings`, {
      tickets: [{ ticket_type_id: on.typeIds[0], quantity: 1 }],
      customer: { first_name: 'Sam', last_name: 'Lee', email: sam.email },
      payment_method: 'comp',
    });
    expect(answer.status).toBe(201);
    expect((await bookings('?when=all')).body.total).toBe(0);
    await verifyEmail(box, sam);
    const [booking] = (await bookings()).body.data;
    expect(keyOf(booking.bookingId)).toBe(keyOf(answer.body.id));
    expect((await bookings('?when=all', await person(box))).body.total).toBe(0);
    expect((await box.client.get('/api/client/events/booking')).status).toBe(401);
  });
});
