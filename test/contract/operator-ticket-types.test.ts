import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Json } from '../support/client.js';
import { redeem } from '../support/door-requests.js';
import { anotherDate, assign, keyOf } from '../support/interventions.js';
import { newProfile, newRules } from '../support/offer-requests.js';
import {
  buy,
  cancelEvent,
  confirm,
  eventNow,
  eventOnSale,
  holdRunsOut,
  organisation,
  pay,
  person,
  register,
  venue,
  type OnSale,
  type Organisation,
} from '../support/world.js';

describe('ticket types', () => {
  let box: Boxoffice;
  let attic: Organisation;
  beforeAll(async () => {
    box = await startBoxoffice();
  });
  beforeEach(async () => {
    attic = await organisation(box);
  });
  afterAll(() => box.stop());

  const pathOf = (on: OnSale, nth = 0) => `/api/my-events/${on.eventId}/ticket-types/${on.typeIds[nth]}`;
  const put = (on: OnSale, fields: Json, nth = 0) =>
    attic.operator.client.put(pathOf(on, nth), { name: 'New', ...fields });
  const remove = (on: OnSale, nth = 0) => attic.operator.client.delete(pathOf(on, nth));
  const types = async ({ eventId }: OnSale): Promise<Json[]> =>
    (await attic.operator.client.get(`/api/my-events/${eventId}/ticket-types`)).body.data;
  const shown = async (on: OnSale, nth = 0): Promise<Json> =>
    (await types(on)).find(({ id }) => id === on.typeIds[nth]);

  const everything = (rules: string, profile: string) => ({
    name: 'VIP',
    description: 'With a drink',
    price_pence: 2500,
    capacity: 10,
    sort_order: 3,
    sale_starts_at: '2026-01-01T10:00:00.000Z',
    sale_ends_at: '2099-01-01T10:00:00.000Z',
    max_per_order: 4,
    credits: 2,
    transferable: false,
    allow_reentry: true,
    reentry_limit: 3,
    accepted_scan_points: ['Main entrance', 'Garden'],
    admission_rule_group_id: rules,
    ticket_profile_id: profile,
  });

  it('keep all that is said of them, and change only in what is given', async () => {
    const all = everything(await newRules(attic), await newProfile(attic));
    const perks = [
      { name: 'Welcome drink', description: 'At the bar', quantity: 2 },
      { name: 'Lounge', description: null, quantity: 1 },
    ];
    const on = await eventOnSale(attic, { types: [{ ...all, perks }] });
    const ids = { id: on.typeIds[0], event_id: on.eventId, currency: 'GBP' };
    const withIds = perks.map((perk) => ({ id: expect.stringMatching(/^perk_/), ...perk }));
    expect(await types(on)).toEqual([{ ...all, ...ids, perks: withIds }]);

    expect(await put(on, {})).toMatchObject({ status: 200, body: { success: true } });
    expect(await shown(on)).toEqual({ ...all, ...ids, name: 'New', perks: withIds });

    const none = {
      description: null,
      capacity: null,
      sale_starts_at: null,
      sale_ends_at: null,
      accepted_scan_points: null,
      admission_rule_group_id: null,
      ticket_profile_id: null,
      perks: [],
    };
    expect((await put(on, { ...none, allow_reentry: false })).status).toBe(200);
    expect(await shown(on)).toEqual({
      ...all,
      ...ids,
      ...none,
      name: 'New',
      allow_reentry: false,
      reentry_limit: null,
    });
    const event = (await attic.operator.client.get(`/api/my-events/${on.eventId}`)).body.data;
    expect(event.ticket_types).toEqual(await types(on));
  });

  it('have the perks of the last list given: known ones kept and changed, others new or gone', async () => {
    const on = await eventOnSale(attic, {
      types: [{ perks: [{ name: 'Drink', description: 'One', quantity: 2 }, { name: 'Lounge' }] }, {}],
    });
    const [drink, lounge] = (await shown(on)).perks;
    await put(on, { perks: [{ name: 'Coat' }, { id: drink.id, name: 'Long drink' }] });
    expect((await shown(on)).perks).toEqual([
      { id: expect.stringMatching(/^perk_/), name: 'Coat', description: null, quantity: 1 },
      { id: drink.id, name: 'Long drink', description: 'One', quantity: 2 },
    ]);
    expect(await put(on, { perks: [{ id: lounge.id, name: 'Gone' }] })).toMatchObject({
      status: 404,
      body: { code: 'not_found', error: 'There is no such perk' },
    });
    expect((await put(on, { perks: [{ id: drink.id, name: "Another type's" }] }, 1)).status).toBe(404);
    const twice = await put(on, { perks: [0, 1].map(() => ({ id: drink.id, name: 'Twice' })) });
    expect(twice).toMatchObject({ status: 400, body: { errors: [{ field: 'perks[1].id' }] } });
    expect((await shown(on)).perks).toHaveLength(2);
  });

  it('keep a perk that was redeemed', async () => {
    const on = await eventNow(attic, { types: [{ perks: [{ name: 'Drink' }, { name: 'Coat' }] }] });
    const [drink, coat] = (await shown(on)).perks;
    const { body } = await register(await person(box), on);
    expect((await redeem(attic.operator, body.tickets[0].id, drink.id)).body.redeemed).toBe(true);
    expect(await put(on, { price_pence: 1, perks: [{ id: coat.id, name: 'Coat' }] })).toMatchObject({
      status: 409,
      body: { code: 'perk_redeemed' },
    });
    expect(await shown(on)).toMatchObject({ price_pence: 0, perks: [drink, coat] });
    expect((await put(on, { perks: [{ id: drink.id, name: 'Drink' }] })).status).toBe(200);
    expect((await shown(on)).perks).toEqual([drink]);
  });

  it('show to customers with perks and credits', async () => {
    const on = await eventOnSale(attic, { types: [{ credits: 3, perks: [{ name: 'Drink', quantity: 2 }] }] });
    const sam = await person(box);
    const perk = { id: expect.stringMatching(/^perk_/), name: 'Drink', description: null, quantity: 2 };
    const list = await sam.client.get(`/api/client/events/${on.eventId}/ticket-types`);
    expect(list.body.data).toEqual([expect.objectContaining({ credits: 3, perks: [perk] })]);
    const event = await sam.client.get(`/api/client/events/${on.eventId}`);
    expect(event.body.ticketTypes).toEqual(list.body.data);
  });

  it.each([
    [{ sale_starts_at: '2030-01-02T00:00:00Z', sale_ends_at: '2030-01-01T00:00:00Z' }, 'sale_ends_at'],
    [{ reentry_limit: 2 }, 'reentry_limit'],
    [{ allow_reentry: false, reentry_limit: 2 }, 'reentry_limit'],
    [{ capacity: 0 }, 'capacity'],
  ])('cannot be %j', async (fields, field) => {
    const on = await eventOnSale(attic);
    const path = `/api/my-events/${on.eventId}/ticket-types`;
    for (const answer of [
      await put(on, fields),
      await attic.operator.client.post(path, { name: 'New', ...fields }),
    ])
      expect(answer).toMatchObject({ status: 400, body: { errors: [{ field }] } });
    expect(await types(on)).toHaveLength(1);
  });

  it('a window that only makes no sense with what there was is refused, too', async () => {
    const on = await eventOnSale(attic, { types: [{ sale_ends_at: '2099-01-01T00:00:00Z' }] });
    expect((await put(on, { sale_starts_at: '2099-01-02T00:00:00Z' })).body.errors[0].field).toBe(
      'sale_ends_at',
    );
    // Ending a sale that runs is what an operator may want.
    expect((await put(on, { sale_ends_at: '2026-01-01T00:00:00Z' })).status).toBe(200);
    expect((await buy(await person(box), on)).body.code).toBe('sale_closed');
  });

  it('sell no fewer places than are held and sold on the fullest date', async () => {
    const on = await eventOnSale(attic, { types: [{ price_pence: 1500, capacity: 10 }] });
    const second = await anotherDate(box, on);
    const buyOn = async (dateId: string, quantity: number) =>
      (await person(box)).client.post('/api/client/events/tickets/purchase', {
        eventId: on.eventId,
        dateId,
        tickets: [{ ticketTypeId: on.typeIds[0], quantity }],
      });
    await buyOn(on.dateId, 2);
    await buyOn(second, 4);
    expect(await put(on, { capacity: 3, price_pence: 1 })).toMatchObject({
      status: 409,
      body: { code: 'capacity_below_committed', committed_guests: 4 },
    });
    expect(await shown(on)).toMatchObject({ capacity: 10, price_pence: 1500 });
    expect((await put(on, { capacity: 4 })).status).toBe(200);
    expect((await buyOn(second, 1)).body).toMatchObject({ code: 'sold_out', available: 0 });
    expect((await buyOn(on.dateId, 2)).status).toBe(201);
    expect((await put(on, { capacity: null })).status).toBe(200);
    expect((await buyOn(second, 10)).status).toBe(201);
  });

  it('leave the price of orders placed as it was', async () => {
    const on = await eventOnSale(attic, { types: [{ price_pence: 1500 }] });
    const sam = await person(box);
    const { body: order } = await buy(sam, on, 2);
    await put(on, { price_pence: 9900 });
    await pay(box, order);
    expect((await confirm(sam, order.orderId)).status).toBe(200);
    const shownOrder = (await sam.client.get(`/api/client/events/orders/${order.orderId}`)).body;
    expect(shownOrder).toMatchObject({ amount: 3000, lines: [{ unitPrice: 1500, amount: 3000 }] });
    expect((await buy(await person(box), on)).body.amount).toBe(9900);
  });

  it('go when nobody ever ordered them; an order that came to nothing is one', async () => {
    const on = await eventOnSale(attic, { types: [{ price_pence: 1500 }, { price_pence: 500 }] });
    const { body: order } = await buy(await person(box), on);
    expect(await remove(on)).toMatchObject({ status: 409, body: { code: 'ticket_type_ordered' } });
    await holdRunsOut(box, keyOf(order.orderId));
    await box.sql('SELECT ticketing.expire_order($1)', [keyOf(order.orderId)]);
    expect(await remove(on)).toMatchObject({ status: 409, body: { code: 'ticket_type_ordered' } });
    // It was closed to look for orders, and is on sale again.
    expect((await buy(await person(box), on)).status).toBe(201);
    expect(await remove(on, 1)).toMatchObject({ status: 200, body: { success: true } });
    expect(await types(on)).toHaveLength(1);
    expect((await remove(on, 1)).status).toBe(404);
    const [left] = await box.sql<{ n: number }>(
      'SELECT count(*)::int AS n FROM ticketing.stock WHERE ticket_type_id = $1',
      [keyOf(on.typeIds[1] ?? '')],
    );
    expect(left?.n).toBe(0);
  });

  it('the last of an approved event stays', async () => {
    const on = await eventOnSale(attic);
    expect(await remove(on)).toMatchObject({ status: 409, body: { code: 'last_ticket_type' } });
    await attic.operator.client.patch(`/api/my-events/${on.eventId}/status`, { status: 'draft' });
    expect((await remove(on)).status).toBe(200);
  });

  it('of a cancelled event do not change', async () => {
    const on = await eventOnSale(attic);
    await cancelEvent(attic, on.eventId);
    expect((await put(on, {})).body.code).toBe('event_cancelled');
  });

  it("name the organisation's own admission rules and profiles only", async () => {
    const on = await eventOnSale(attic);
    const other = await organisation(box);
    for (const fields of [
      { admission_rule_group_id: await newRules(other) },
      { ticket_profile_id: await newProfile(other) },
      { ticket_profile_id: await newRules(attic) },
    ]) {
      expect((await put(on, fields)).status).toBe(404);
      const path = `/api/my-events/${on.eventId}/ticket-types`;
      expect((await attic.operator.client.post(path, { name: 'New', ...fields })).status).toBe(404);
    }
  });

  it("are there for those who reach the event's venue, under their own event", async () => {
    const on = await eventOnSale(attic);
    const elsewhere = await eventOnSale(attic);
    const partly = await person(box, { organisationKey: attic.key, role: 'client', allVenues: false });
    await assign(box, partly, attic, await venue(attic));
    expect((await partly.client.put(pathOf(on), { name: 'New' })).status).toBe(404);
    expect((await partly.client.delete(pathOf(on))).status).toBe(404);
    const mixed = `/api/my-events/${elsewhere.eventId}/ticket-types/${on.typeIds[0]}`;
    expect((await attic.operator.client.put(mixed, { name: 'New' })).status).toBe(404);
    expect((await attic.operator.client.delete(mixed)).status).toBe(404);
  });

  it('tell the audit trail what changed', async () => {
    const on = await eventOnSale(attic, { types: [{ price_pence: 1500 }, {}] });
    await put(on, { price_pence: 2000, perks: [{ name: 'Drink' }] });
    await remove(on);
    const { data } = (await attic.operator.client.get(`/api/my-audit?entity=${on.typeIds[0]}`)).body;
    expect(data.map(({ action }: Json) => action)).toEqual([
      'ticket-type.delete',
      'ticket-type.update',
      'ticket-type.create',
    ]);
    expect(data[1]).toMatchObject({
      before: { price_pence: 1500, perks: [] },
      after: { name: 'New', price_pence: 2000, perks: [{ name: 'Drink', quantity: 1 }] },
    });
    expect(data[1].after).not.toHaveProperty('capacity');
  });
});
