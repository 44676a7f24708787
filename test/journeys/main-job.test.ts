import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import {
  buy,
  checkIn,
  codeOf,
  confirm,
  eventNow,
  organisation,
  pay,
  person,
  staff,
  type Organisation,
} from '../support/world.js';

describe('the main job, end to end', () => {
  let box: Boxoffice;
  let attic: Organisation;

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
  });
  afterAll(() => box.stop());

  it('goes from an operator putting an event on sale to a customer admitted at the door', async () => {
    const on = await eventNow(attic, { types: [{ name: 'VIP', price_pence: 4500, capacity: 10 }] });
    const sam = await person(box);
    const shop = sam.client.with({ orgid: attic.id });

    const listed = await shop.get('/api/client/events');
    expect(listed.body.data.map((event: { id: string }) => event.id)).toContain(on.eventId);
    const types = await shop.get(`/api/client/events/${on.eventId}/ticket-types`);
    expect(types.body.data[0]).toMatchObject({
      name: 'VIP',
      price: { amount: 4500, currency: 'GBP' },
      available: 10,
      soldOut: false,
      onSale: true,
    });

    const purchase = await buy(sam, on, 2);
    expect(purchase.status).toBe(201);
    expect(purchase.body).toMatchObject({ status: 'pending', amount: 9000, currency: 'GBP' });
    expect((await confirm(sam, purchase.body.orderId)).status).toBe(402);
    expect((await pay(box, purchase.body)).status).toBe('succeeded');
    const confirmed = await confirm(sam, purchase.body.orderId);
    expect(confirmed.status).toBe(200);
    expect(confirmed.body).toMatchObject({ orderId: purchase.body.orderId, status: 'confirmed' });
    expect(confirmed.body.tickets).toHaveLength(2);

    const [ticket] = confirmed.body.tickets;
    const qr = await codeOf(sam, ticket.id);
    const door = await staff(box, attic);
    const first = await checkIn(door, ticket.id, { qr });
    expect(first.body).toMatchObject({
      admitted: true,
      ticket: { id: ticket.id },
      entry: 1,
      occupancy: { inside: 1, capacity: null },
    });
    expect((await checkIn(door, ticket.id, { qr })).body).toMatchObject({
      admitted: false,
      reason: 'already_used',
    });
    await box.settle();
  });
});
