import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer, Json } from '../support/client.js';
import { anotherDate, placesOf, saleEnds, takesPlace } from '../support/interventions.js';
import { cancelDate, ofDate } from '../support/series.js';
import {
  bought,
  buy,
  eventOnSale,
  organisation,
  person,
  register,
  type Organisation,
  type Somebody,
} from '../support/world.js';

const MINUTE = 60_000;
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * MINUTE).toISOString();

describe('what cannot be purchased', () => {
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

  const purchase = (body: Json): Promise<Answer> =>
    sam.client.post('/api/client/events/tickets/purchase', body);

  async function refused(answer: Promise<Answer>, status: number, code: string): Promise<Json> {
    const { status: actual, body, headers } = await answer;
    expect({ status: actual, code: body.code }).toEqual({ status, code });
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(body.error).toEqual(expect.any(String));
    const [{ orders }] = (await box.sql(
      'SELECT count(*)::int AS orders FROM ticketing.orders WHERE customer_id = $1',
      [sam.userId],
    )) as [{ orders: number }];
    expect(orders).toBe(0);
    return body;
  }

  it('more places than a type has left', async () => {
    const on = await eventOnSale(attic, { types: [{ price_pence: 1500, capacity: 3 }] });
    await bought(box, await person(box), on, 1);
    expect(await refused(buy(sam, on, 3), 409, 'sold_out')).toMatchObject({ available: 2 });
    await buy(await person(box), on, 2);
    expect(await refused(buy(sam, on, 1), 409, 'sold_out')).toMatchObject({ available: 0 });
    expect(
      await refused(
        register(sam, await eventOnSale(attic, { types: [{ capacity: 1 }] }), 2),
        409,
        'sold_out',
      ),
    ).toMatchObject({ available: 1 });
  });

  it('more places than the date as a whole has left', async () => {
    const on = await eventOnSale(attic, {
      event: { guest_list_capacity: 2 },
      types: [{ price_pence: 1500, capacity: 100 }],
    });
    expect(await refused(buy(sam, on, 3), 409, 'sold_out')).toMatchObject({ available: 2 });
    expect(await placesOf(box, on)).toEqual({ held: 0, sold: 0 });
  });

  it('all of several types, when one of them is sold out', async () => {
    const on = await eventOnSale(attic, {
      types: [{ price_pence: 1500 }, { price_pence: 1500, capacity: 1 }],
    });
    const tickets = on.typeIds.map((ticketTypeId) => ({ ticketTypeId, quantity: 2 }));
    await refused(purchase({ eventId: on.eventId, tickets }), 409, 'sold_out');
    expect(await placesOf(box, on)).toEqual({ held: 0, sold: 0 });
  });

  it('a type whose sale is yet to open, or over', async () => {
    const opens = inMinutes(60);
    const early = await eventOnSale(attic, { types: [{ price_pence: 1500, sale_starts_at: opens }] });
    expect(await refused(buy(sam, early), 409, 'sale_not_open')).toMatchObject({ saleStartsAt: opens });
    const late = await eventOnSale(attic);
    await saleEnds(box, late.typeIds[0] ?? '', -1);
    await refused(buy(sam, late), 409, 'sale_closed');
  });

  it('an event that is over', async () => {
    const on = await eventOnSale(attic);
    await takesPlace(box, on.dateId, { starts: -300, ends: -1 });
    await refused(buy(sam, on), 409, 'sale_closed');
    await refused(
      purchase({
        eventId: on.eventId,
        dateId: on.dateId,
        tickets: [{ ticketTypeId: on.typeIds[0], quantity: 1 }],
      }),
      409,
      'sale_closed',
    );
  });

  it('an event that is under way still sells', async () => {
    const on = await eventOnSale(attic);
    await takesPlace(box, on.dateId, { starts: -300, ends: 5 });
    expect((await buy(sam, on)).status).toBe(201);
  });

  it('a cancelled event, or date', async () => {
    const on = await eventOnSale(attic);
    expect(
      (await attic.operator.client.patch(`/api/my-events/${on.eventId}/status`, { status: 'cancelled' }))
        .status,
    ).toBe(200);
    await refused(buy(sam, on), 409, 'event_cancelled');

    const series = await eventOnSale(attic);
    const second = await anotherDate(box, series);
    expect((await cancelDate(attic, ofDate(series, second))).status).toBe(200);
    const tickets = [{ ticketTypeId: series.typeIds[0], quantity: 1 }];
    await refused(purchase({ eventId: series.eventId, dateId: second, tickets }), 409, 'event_cancelled');
    expect((await purchase({ eventId: series.eventId, tickets })).status).toBe(201);
  });

  it('an event that is not approved (any more)', async () => {
    const draft = await eventOnSale(attic, { event: { status: 'draft' } });
    await refused(buy(sam, draft), 404, 'not_found');
    const withdrawn = await eventOnSale(attic);
    await attic.operator.client.patch(`/api/my-events/${withdrawn.eventId}/status`, { status: 'draft' });
    await refused(buy(sam, withdrawn), 404, 'not_found');
  });

  it('a type twice in one order', async () => {
    const on = await eventOnSale(attic);
    const [ticketTypeId] = on.typeIds;
    await refused(
      purchase({
        eventId: on.eventId,
        tickets: [
          { ticketTypeId, quantity: 1 },
          { ticketTypeId, quantity: 2 },
        ],
      }),
      409,
      'duplicate_ticket_type',
    );
  });

  it('an event with several dates, without saying which', async () => {
    const on = await eventOnSale(attic);
    const second = await anotherDate(box, on);
    const tickets = [{ ticketTypeId: on.typeIds[0], quantity: 1 }];
    const body = await refused(purchase({ eventId: on.eventId, tickets }), 400, 'date_required');
    expect(body.errors).toEqual([{ field: 'dateId', message: 'is required' }]);
    const chosen = await purchase({ eventId: on.eventId, dateId: second, tickets });
    expect(chosen.status).toBe(201);
    expect(chosen.body.lines[0].dateId).toBe(second);
  });

  it('an event with several dates needs none named once only one is left', async () => {
    const on = await eventOnSale(attic);
    const second = await anotherDate(box, on);
    await takesPlace(box, on.dateId, { starts: -300, ends: -1 });
    expect((await buy(sam, on)).body.lines[0].dateId).toBe(second);
  });

  it('more than the most of one order', async () => {
    const on = await eventOnSale(attic, {
      types: [{ price_pence: 1500, max_per_order: 4 }, { price_pence: 1500 }],
    });
    const body = await refused(buy(sam, on, 5), 400, 'invalid_input');
    expect(body.errors).toEqual([{ field: 'tickets[0].quantity', message: 'must be at most 4' }]);
    const [, plain] = on.typeIds;
    await refused(
      purchase({ eventId: on.eventId, tickets: [{ ticketTypeId: plain, quantity: 11 }] }),
      400,
      'invalid_input',
    );
    expect((await buy(sam, on, 4)).status).toBe(201);
  });

  it('a total below what a card payment may be, or above', async () => {
    const cheap = await eventOnSale(attic, { types: [{ price_pence: 29 }] });
    expect(await refused(buy(sam, cheap), 400, 'amount_too_small')).toMatchObject({
      minimum: 30,
      currency: 'GBP',
    });
    const dear = await eventOnSale(attic, { types: [{ price_pence: 99_999_999 }] });
    expect(await refused(buy(sam, dear, 2), 400, 'amount_too_large')).toMatchObject({ maximum: 99_999_999 });
    expect((await buy(sam, cheap, 2)).status).toBe(201);
  });

  it('more than 20 unpaid places of one event by one customer', async () => {
    const on = await eventOnSale(attic);
    await buy(sam, on, 10);
    expect((await buy(sam, on, 9)).status).toBe(201);
    const over = await buy(sam, on, 2);
    expect(over.status).toBe(409);
    expect(over.body).toMatchObject({ code: 'too_many_pending', pending: 19, limit: 20 });
    expect((await buy(sam, on, 1)).status).toBe(201);
    expect((await buy(await person(box), on, 10)).status).toBe(201);
    expect((await buy(sam, await eventOnSale(attic), 10)).status).toBe(201);
  });

  it('an event, date or type that is not there, or belongs to another event', async () => {
    const [on, other] = [await eventOnSale(attic), await eventOnSale(attic)];
    const nobody = 'evt_01h2xcejqtf2nbrexx3vqjhp41';
    const tickets = [{ ticketTypeId: on.typeIds[0], quantity: 1 }];
    await refused(purchase({ eventId: nobody, tickets }), 404, 'not_found');
    await refused(purchase({ eventId: on.eventId, dateId: other.dateId, tickets }), 404, 'not_found');
    await refused(
      purchase({ eventId: on.eventId, tickets: [{ ticketTypeId: other.typeIds[0], quantity: 1 }] }),
      404,
      'not_found',
    );
    await refused(purchase({ eventId: on.dateId, tickets }), 404, 'not_found');
  });
});
