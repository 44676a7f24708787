import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import { disputed } from '../support/disputes.js';
import { perkOf, redeem } from '../support/door-requests.js';
import { assign, keyOf, ticketBecomes } from '../support/interventions.js';
import {
  bought,
  cancelEvent,
  eventNow,
  organisation,
  person,
  register,
  staff,
  type OnSale,
  type Organisation,
  type Somebody,
} from '../support/world.js';

const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

describe('perks', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let door: Somebody;
  let on: OnSale;
  let sam: Somebody;
  let id: string;
  let drink: string;
  let lounge: string;

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
    door = await staff(box, attic);
  });
  afterAll(() => box.stop());
  beforeEach(async () => {
    on = await eventNow(attic, { types: [{ price_pence: 0 }, { price_pence: 0 }] });
    sam = await person(box);
    [{ id }] = (await register(sam, on)).body.tickets;
    const [vip = ''] = on.typeIds;
    lounge = await perkOf(box, attic, vip, { name: 'Lounge', sortOrder: 2 });
    drink = await perkOf(box, attic, vip, { quantity: 2, description: 'At the upper bar', sortOrder: 1 });
  });

  const perks = async (of = sam) => of.client.get(`/api/client/events/tickets/${id}/perks`);
  const redeems = async (perkId = drink, body: object = {}) => (await redeem(door, id, perkId, body)).body;

  it('are shown to the holder with what was used of them', async () => {
    expect((await perks()).body).toEqual({
      data: [
        {
          id: drink,
          name: 'Free drink',
          description: 'At the upper bar',
          quantity: 2,
          redeemed: 0,
          redeemedAt: null,
        },
        { id: lounge, name: 'Lounge', description: null, quantity: 1, redeemed: 0, redeemedAt: null },
      ],
    });
    await redeems();
    expect((await perks()).body.data).toMatchObject([
      { id: drink, redeemed: 1, redeemedAt: expect.stringMatching(UTC) },
      { id: lounge, redeemed: 0, redeemedAt: null },
    ]);
    const stranger = await perks(await person(box));
    expect([stranger.status, stranger.body.code]).toEqual([404, 'not_found']);
  });

  it('are none where the type has none', async () => {
    const plain = { ...on, typeIds: on.typeIds.slice(1) };
    [{ id }] = (await register(sam, plain)).body.tickets;
    expect((await perks()).body).toEqual({ data: [] });
  });

  it('are redeemed as often as the type grants', async () => {
    expect(await redeems()).toEqual({ redeemed: true, remaining: 1 });
    expect(await redeems()).toEqual({ redeemed: true, remaining: 0 });
    expect(await redeems()).toEqual({ redeemed: false, reason: 'used_up', remaining: 0 });
    expect(await redeems(lounge)).toEqual({ redeemed: true, remaining: 0 });
  });

  it('count against what is granted now, and never below nothing', async () => {
    await redeems();
    await redeems();
    const grant = (quantity: number) =>
      box.sql('UPDATE catalogue.perks SET quantity = $2 WHERE id = $1', [keyOf(drink), quantity]);
    await grant(1);
    expect(await redeems()).toEqual({ redeemed: false, reason: 'used_up', remaining: 0 });
    await grant(3);
    expect(await redeems()).toEqual({ redeemed: true, remaining: 0 });
  });

  it('give a repeated redemption its first answer', async () => {
    const body = { device_id: 'bar-1', redeemed_at: '2026-07-17T21:05:00Z' };
    expect(await redeems(drink, body)).toEqual({ redeemed: true, remaining: 1 });
    expect(await redeems(drink, body)).toEqual({ redeemed: true, remaining: 1 });
    await redeems(drink, { ...body, device_id: 'bar-2' });
    expect(await redeems(drink, body)).toEqual({ redeemed: true, remaining: 1 });
    expect((await perks()).body.data[0].redeemed).toBe(2);
  });

  it.each([
    ['cancelled', 'ticket_cancelled'],
    ['refunded', 'ticket_cancelled'],
    ['transfer_pending', 'transfer_pending'],
  ] as const)('are not for a ticket that is %s', async (status, reason) => {
    await ticketBecomes(box, id, status);
    expect(await redeems()).toEqual({ redeemed: false, reason, remaining: 2 });
  });

  it('are not for a disputed ticket, nor for a cancelled event', async () => {
    await cancelEvent(attic, on.eventId);
    expect(await redeems()).toMatchObject({ redeemed: false, reason: 'event_cancelled' });
    const paid = await eventNow(attic);
    const order = await bought(box, sam, paid);
    [{ id }] = order.tickets;
    await disputed(box, order.orderId);
    const perkId = await perkOf(box, attic, paid.typeIds[0] ?? '');
    expect(await redeems(perkId)).toMatchObject({ redeemed: false, reason: 'payment_disputed' });
  });

  it("are the type's own, at the doors of the event", async () => {
    const others = await perkOf(box, attic, on.typeIds[1] ?? '');
    const assigned = await staff(box, attic, false);
    const foreign = await staff(box, await organisation(box));
    for (const answer of [
      await redeem(door, id, others),
      await redeem(door, id, 'perk_01h2xcejqtf2nbrexx3vqjhp41'),
      await redeem(assigned, id, drink),
      await redeem(foreign, id, drink),
    ])
      expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
    expect((await redeem(sam, id, drink)).status).toBe(403);
    await assign(box, assigned, attic, on.venueId);
    expect((await redeem(assigned, id, drink)).body.redeemed).toBe(true);
  });

  it.each([
    ['device_id', { device_id: '' }],
    ['device_id', { device_id: 'x'.repeat(101) }],
    ['redeemed_at', { redeemed_at: 'now' }],
    ['quantity', { quantity: 2 }],
  ])('are told that %s is wrong in %j', async (field, body) => {
    const answer = await redeem(door, id, drink, body);
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, field]);
  });

  it('need no body at all', async () => {
    const answer = await door.client.post(`/api/events/perks/${id}/${drink}/redeem`);
    expect(answer.body).toEqual({ redeemed: true, remaining: 1 });
  });
});
