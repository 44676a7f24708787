import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer, Json } from '../support/client.js';
import { booksOf, placesOf } from '../support/interventions.js';
import {
  buy,
  eventOnSale,
  organisation,
  pay,
  person,
  type OnSale,
  type Organisation,
  type Somebody,
} from '../support/world.js';

const PURCHASE = '/api/client/events/tickets/purchase';
const UTC = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);

describe('purchasing tickets', () => {
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

  const purchase = (on: OnSale, ...tickets: Json[]): Promise<Answer> =>
    sam.client.post(PURCHASE, { eventId: on.eventId, tickets });

  it("works as in the reference's snippet, which names no Content-Type", async () => {
    const on = await eventOnSale(attic, { types: [{ name: 'VIP', price_pence: 4500 }] });
    const ORG_ID = attic.id;
    const customerJwt = sam.client.token;
    const fetch = (path: string, init: RequestInit) => globalThis.fetch(box.baseUrl + path, init);

    // Step 1: create order
    const { orderId, paymentIntentSecret, ...rest } = await fetch('/api/client/events/tickets/purchase', {
      method: 'POST',
      headers: { orgid: ORG_ID, Authorization: `Bearer ${customerJwt}` },
      body: JSON.stringify({
        eventId: on.eventId,
        tickets: [{ ticketTypeId: on.typeIds[0], quantity: 2 }],
      }),
    }).then((r) => r.json() as Json);

    // Step 2: confirm payment with Stripe Elements
    expect(await pay(box, { paymentIntentSecret, ...rest })).toMatchObject({ status: 'succeeded' });

    // Step 3: confirm order
    const confirmed = await fetch('/api/client/events/tickets/confirm-order', {
      method: 'POST',
      headers: { orgid: ORG_ID, Authorization: `Bearer ${customerJwt}` },
      body: JSON.stringify({ orderId }),
    });
    expect(confirmed.status).toBe(200);
    expect(await confirmed.json()).toMatchObject({ orderId, status: 'confirmed', tickets: [{}, {}] });
  });

  it('answers with the order, what to pay and until when the places are kept', async () => {
    const on = await eventOnSale(attic, {
      types: [
        { name: 'VIP', price_pence: 4500 },
        { name: 'Standing', price_pence: 1500 },
      ],
    });
    const before = Date.now();
    const { status, body } = await purchase(
      on,
      { ticketTypeId: on.typeIds[0], quantity: 2 },
      { ticketTypeId: on.typeIds[1], quantity: 1 },
    );
    expect(status).toBe(201);
    expect(body).toEqual({
      orderId: expect.stringMatching(/^ord_[0-7][0-9a-hjkmnp-tv-z]{25}$/),
      kind: 'tickets',
      status: 'pending',
      eventId: on.eventId,
      amount: 10_500,
      discount: 0,
      currency: 'GBP',
      createdAt: UTC,
      expiresAt: UTC,
      confirmedAt: null,
      lines: [
        {
          ticketTypeId: on.typeIds[0],
          name: 'VIP',
          dateId: on.dateId,
          quantity: 2,
          unitPrice: 4500,
          amount: 9000,
        },
        {
          ticketTypeId: on.typeIds[1],
          name: 'Standing',
          dateId: on.dateId,
          quantity: 1,
          unitPrice: 1500,
          amount: 1500,
        },
      ],
      tickets: [],
      pass: null,
      paymentIntentId: expect.stringMatching(/^pi_/),
      paymentIntentSecret: expect.stringMatching(/^pi_.+_secret_/),
    });
    const held = Date.parse(body.expiresAt) - Date.parse(body.createdAt);
    expect(held).toBe(15 * 60_000);
    expect(Date.parse(body.expiresAt)).toBeGreaterThanOrEqual(before + held - 1000);
    expect(await placesOf(box, on)).toEqual({ held: 2, sold: 0 });

    const { intent } = await booksOf(box, body.paymentIntentId);
    expect(intent).toMatchObject({
      amount: 10_500,
      currency: 'gbp',
      metadata: { order_id: body.orderId, organisation_id: attic.id },
    });
  });

  it('keeps the places as long as the organisation says', async () => {
    const slow = await organisation(box);
    await box.sql('UPDATE identity.organisations SET hold_minutes = 40 WHERE id = $1', [slow.key]);
    const { body } = await buy(sam, await eventOnSale(slow));
    expect(Date.parse(body.expiresAt) - Date.parse(body.createdAt)).toBe(40 * 60_000);
  });

  it('confirms a total of 0 at once, with its tickets and nothing to pay', async () => {
    const on = await eventOnSale(attic, { types: [{ price_pence: 0 }] });
    const { status, body } = await buy(sam, on, 2);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      status: 'confirmed',
      amount: 0,
      expiresAt: null,
      confirmedAt: UTC,
      paymentIntentId: null,
      paymentIntentSecret: null,
    });
    expect(body.tickets).toHaveLength(2);
    expect(await placesOf(box, on)).toEqual({ held: 0, sold: 2 });
  });

  it('names who the places are for', async () => {
    const on = await eventOnSale(attic, { types: [{ price_pence: 0 }] });
    const attendees = [
      { firstName: 'Ada', lastName: 'Byron', email: 'ada@example.com' },
      { firstName: 'Zoë', lastName: 'Lee' },
    ];
    const { body } = await purchase(on, { ticketTypeId: on.typeIds[0], quantity: 2, attendees });
    expect(body.tickets.map(({ holder }: Json) => holder)).toEqual([
      attendees[0],
      { ...attendees[1], email: sam.email },
    ]);
  });

  it('wants one attendee for each place', async () => {
    const on = await eventOnSale(attic);
    const attendees = [{ firstName: 'Ada', lastName: 'Byron' }];
    const { status, body } = await purchase(on, { ticketTypeId: on.typeIds[0], quantity: 2, attendees });
    expect(status).toBe(400);
    expect(body.errors).toEqual([
      { field: 'tickets[0].attendees', message: 'must name 2, one for each place' },
    ]);
  });

  it('gives each ticket its share of the price, so that they sum to what was paid', async () => {
    const on = await eventOnSale(attic, { types: [{ price_pence: 999 }] });
    const { body } = await buy(sam, on, 3);
    await pay(box, body);
    await sam.client.post('/api/client/events/tickets/confirm-order', { orderId: body.orderId });
    const [row] = await box.sql('SELECT sum(price)::int AS sum FROM ticketing.tickets WHERE holder_id = $1', [
      sam.userId,
    ]);
    expect(row).toEqual({ sum: 2997 });
  });

  it('stands in the storefront: without one everything approved is there, with one only its own', async () => {
    const cellar = await organisation(box);
    const on = await eventOnSale(attic);
    const body = { eventId: on.eventId, tickets: [{ ticketTypeId: on.typeIds[0], quantity: 1 }] };
    expect((await sam.client.post(PURCHASE, body)).status).toBe(201);
    expect((await sam.client.post(PURCHASE, body, { orgid: attic.slug })).status).toBe(201);
    const elsewhere = await sam.client.post(PURCHASE, body, { orgid: cellar.id });
    expect(elsewhere.status).toBe(404);
    expect(elsewhere.body.code).toBe('not_found');
  });
});
