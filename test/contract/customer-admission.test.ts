import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer, Json } from '../support/client.js';
import { newProfile, newRules } from '../support/offer-requests.js';
import {
  created,
  eventOnSale,
  organisation,
  person,
  register,
  type OnSale,
  type Organisation,
  type Somebody,
} from '../support/world.js';

describe('who sees, who may buy and who pays less', () => {
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

  const typesOf = async (on: OnSale, query = '', who = sam): Promise<Json[]> => {
    const { status, body } = await who.client.get(`/api/client/events/${on.eventId}/ticket-types${query}`);
    expect(status).toBe(200);
    expect(body.total).toBe(body.data.length);
    return body.data;
  };
  const booking = (on: OnSale, over: Json = {}) => ({
    eventId: on.eventId,
    tickets: [{ ticketTypeId: on.typeIds[0], quantity: 1 }],
    ...over,
  });
  const purchase = (on: OnSale, over: Json = {}, who = sam): Promise<Answer> =>
    who.client.post('/api/client/events/tickets/purchase', booking(on, over));
  const refusal = ({ status, body }: Answer) => [status, body.code];

  /** Somebody whom the organisation knows, and calls by a tag. */
  async function tagged(tag: string): Promise<Somebody> {
    const known = await person(box);
    await register(known, await eventOnSale(attic, { types: [{ price_pence: 0 }] }));
    const customer = known.userId;
    const [row] = await box.sql<{ id: string }>(`SELECT platform.public_id('cust', $1::uuid) AS id`, [
      customer,
    ]);
    const answer = await attic.operator.client.put(`/api/my-guests/${row?.id}/tags`, { tags: [tag] });
    expect(answer.status).toBe(200);
    return known;
  }

  it('whoever pays nothing for more than an order may be about is told so', async () => {
    const rules = await newRules(attic, {
      restrict: false,
      rules: [{ has_tag: 'guest', discount_percent: 100 }],
    });
    const on = await eventOnSale(attic, {
      types: [{ price_pence: 99_999_999, max_per_order: 100, admission_rule_group_id: rules }],
    });
    const guest = await tagged('guest');
    const { status, body } = await register(guest, on, 22);
    expect([status, body.errors]).toEqual([
      400,
      [{ field: 'quantity', message: 'must cost at most 99999999 in all, at list price' }],
    ]);
    expect((await register(guest, on, 1)).status).toBe(201);
  });

  it('an event is sold out for all where no place is left of what all see', async () => {
    const on = await eventOnSale(attic, {
      types: [
        { price_pence: 0, capacity: 1 },
        { price_pence: 100, ticket_profile_id: await newProfile(attic, { visibility: 'hidden' }) },
        {
          price_pence: 100,
          ticket_profile_id: await newProfile(attic, { visibility: 'access_code', access_code: 'FRIENDS' }),
        },
      ],
    });
    const soldOut = async () => {
      const shown = await sam.client.get(`/api/client/events/${on.eventId}`);
      const listed = await sam.client.with({ orgid: attic.id }).get('/api/client/events');
      const found = listed.body.data.find(({ id }: Json) => id === on.eventId);
      return [shown.body.soldOut, found.soldOut];
    };
    expect(await soldOut()).toEqual([false, false]);
    expect((await register(sam, on)).status).toBe(201);
    expect(await soldOut()).toEqual([true, true]);
  });

  it('admission rules give those who qualify a discount, shown as their price', async () => {
    const rules = await newRules(attic, {
      restrict: false,
      rules: [
        { has_tag: 'member', discount_percent: 33 },
        { min_bookings: 2, discount_percent: 10 },
      ],
    });
    const on = await eventOnSale(attic, { types: [{ price_pence: 999, admission_rule_group_id: rules }] });
    expect((await typesOf(on))[0]).not.toHaveProperty('yourPrice');
    const member = await tagged('Member');
    // 33 % of 999 is 329.67: 330.
    expect(await typesOf(on, '', member)).toMatchObject([
      { price: { amount: 999 }, yourPrice: { amount: 669, currency: 'GBP' }, onSale: true },
    ]);
    const { body } = await purchase(on, { tickets: [{ ticketTypeId: on.typeIds[0], quantity: 2 }] }, member);
    expect(body).toMatchObject({ amount: 1338, discount: 660, lines: [{ unitPrice: 999, amount: 1338 }] });
    expect((await purchase(on)).body).toMatchObject({ amount: 999, discount: 0 });
    const detail = await member.client.get(`/api/client/events/${on.eventId}`);
    expect(detail.body.ticketTypes).toMatchObject([{ yourPrice: { amount: 669 } }]);
  });

  it('restricting ones let nobody else buy, on whichever way', async () => {
    const on = await eventOnSale(attic, {
      types: [{ price_pence: 0, admission_rule_group_id: await newRules(attic) }],
    });
    expect(await typesOf(on)).toMatchObject([{ onSale: false, reason: 'not_eligible' }]);
    const refused = [403, 'not_eligible'];
    expect(refusal(await purchase(on))).toEqual(refused);
    expect(refusal(await register(sam, on))).toEqual(refused);
    expect(refusal(await sam.client.post('/api/client/events/orders/quote', booking(on)))).toEqual(refused);
    const urls = { successUrl: 'http://127.0.0.1:5173/', cancelUrl: 'http://127.0.0.1:5173/' };
    const hosted = { ...booking(on), ...urls };
    expect(refusal(await sam.client.post('/api/client/events/stripe/checkout-session', hosted))).toEqual(
      refused,
    );
    expect((await register(await tagged('member'), on)).status).toBe(201);
  });

  it('count the bookings made with the organisation so far', async () => {
    const rules = await newRules(attic, { rules: [{ min_bookings: 1, discount_percent: 0 }] });
    const on = await eventOnSale(attic, { types: [{ price_pence: 0, admission_rule_group_id: rules }] });
    await register(sam, await eventOnSale(await organisation(box), { types: [{ price_pence: 0 }] }));
    expect(refusal(await register(sam, on))).toEqual([403, 'not_eligible']);
    await register(sam, await eventOnSale(attic, { types: [{ price_pence: 0 }] }));
    expect((await register(sam, on)).status).toBe(201);
  });

  it('a hidden type is not there, nor its price, and one behind a code is there for whoever gives it', async () => {
    const on = await eventOnSale(attic, {
      types: [
        {
          price_pence: 500,
          ticket_profile_id: await newProfile(attic, { visibility: 'access_code', access_code: 'FRIENDS' }),
        },
        { price_pence: 100, ticket_profile_id: await newProfile(attic, { visibility: 'hidden' }) },
        { price_pence: 4500 },
      ],
    });
    const [behind, hidden, open] = on.typeIds;
    const ids = async (query = '') => (await typesOf(on, query)).map(({ id }) => id);
    expect(await ids()).toEqual([open]);
    expect(await ids('?accessCode=FREINDS')).toEqual([open]);
    expect(await ids('?accessCode=friends')).toEqual([behind, open]);
    const { body: detail } = await sam.client.get(`/api/client/events/${on.eventId}`);
    expect(detail.ticketTypes.map(({ id }: Json) => id)).toEqual([open]);
    expect(detail.priceFrom.amount).toBe(4500);

    const notThere = [404, 'not_found'];
    expect(refusal(await purchase(on))).toEqual(notThere);
    expect(refusal(await purchase(on, { accessCode: 'FREINDS' }))).toEqual(notThere);
    expect(refusal(await register(sam, on))).toEqual(notThere);
    const tickets = [{ ticketTypeId: hidden, quantity: 1 }];
    expect(refusal(await purchase(on, { tickets, accessCode: 'FRIENDS' }))).toEqual(notThere);
    expect((await purchase(on, { accessCode: 'Friends' })).status).toBe(201);
  });

  it('a booking window opens and shuts by the start of the date', async () => {
    const window = async (fields: Json) =>
      eventOnSale(attic, {
        types: [
          {
            price_pence: 0,
            ticket_profile_id: await newProfile(attic, fields),
            sale_ends_at: '2099-01-01T00:00:00Z',
          },
        ],
      });
    const early = await window({ opens_days_before: 7 });
    const { starts_at: startsAt } = (await attic.operator.client.get(`/api/my-events/${early.eventId}`)).body
      .data.dates[0];
    const opens = new Date(Date.parse(startsAt) - 7 * 86_400_000).toISOString();
    expect(await typesOf(early)).toMatchObject([
      { onSale: false, reason: 'sale_not_open', saleStartsAt: opens },
    ]);
    const refused = await register(sam, early);
    expect([...refusal(refused), refused.body.saleStartsAt]).toEqual([409, 'sale_not_open', opens]);

    const late = await window({ closes_minutes_before: 60 * 24 * 365 });
    expect(await typesOf(late)).toMatchObject([{ onSale: false, reason: 'sale_closed' }]);
    expect(refusal(await register(sam, late))).toEqual([409, 'sale_closed']);

    const open = await window({ opens_days_before: 30, closes_minutes_before: 60 });
    const [type] = await typesOf(open);
    expect(type).toMatchObject({ onSale: true, reason: null });
    expect(Date.parse(startsAt) - Date.parse(type.saleEndsAt)).toBe(3_600_000);
    expect((await register(sam, open)).status).toBe(201);
  });

  it('whoever enters a booking by hand is bound by none of it', async () => {
    const on = await eventOnSale(attic, {
      types: [
        {
          price_pence: 0,
          admission_rule_group_id: await newRules(attic),
          ticket_profile_id: await newProfile(attic, { visibility: 'hidden' }),
        },
      ],
    });
    created(
      await attic.operator.client.post(`/api/my-events/${on.eventId}/bookings`, {
        tickets: [{ ticket_type_id: on.typeIds[0], quantity: 1 }],
        customer: { first_name: 'Kim', last_name: 'Ng' },
        payment_method: 'comp',
      }),
    );
  });
});
