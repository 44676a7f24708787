import { OfferFreedPlaces } from '#libs/ticketing';
import { account, PASSWORD } from '../support/account-requests.js';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Json } from '../support/client.js';
import { checkout, payHosted } from '../support/hosted.js';
import { keyOf, sweep } from '../support/interventions.js';
import { boughtPass, takesPasses } from '../support/passes.js';
import { full, giveUp, lineOf, mine, wait, waitingPath } from '../support/waiting-list.js';
import {
  buy,
  cancelEvent,
  confirm,
  eventOnSale,
  holdRunsOut,
  organisation,
  pay,
  people,
  person,
  type OnSale,
  type Organisation,
  type Somebody,
} from '../support/world.js';

const HOUR = 3_600_000;

describe('the waiting list', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let sam: Somebody;
  let kim: Somebody;

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
  });
  afterAll(() => box.stop());
  beforeEach(async () => {
    [sam, kim] = [await person(box), await person(box)];
  });

  const states = async (on: OnSale) => (await lineOf(box, on)).map(({ status }) => status);
  const setCapacity = (on: OnSale, capacity: number | null) =>
    attic.operator.client.put(`/api/my-events/${on.eventId}/ticket-types/${on.typeIds[0]}`, {
      name: 'VIP',
      price_pence: 1500,
      capacity,
    });
  const newsOf = async (key: string): Promise<string[]> =>
    (
      await box.sql<{ name: string }>('SELECT name FROM platform.outbox WHERE key = $1 ORDER BY id', [key])
    ).map(({ name }) => name);

  it('is joined once for a type and date that are full, and left again', async () => {
    const { on } = await full(box, attic, 1);
    const joined = await wait(sam, on, 1, { dateId: on.dateId });
    expect([joined.status, joined.body]).toEqual([201, { id: expect.stringMatching(/^wait_/), position: 1 }]);
    expect((await wait(sam, on)).body).toMatchObject({ code: 'already_waiting' });
    expect((await wait(kim, on, 2)).body.position).toBe(2);
    expect(await mine(kim, on)).toEqual([
      {
        id: expect.stringMatching(/^wait_/),
        status: 'waiting',
        position: 2,
        eventId: on.eventId,
        date: expect.objectContaining({ id: on.dateId }),
        ticketType: expect.objectContaining({ id: on.typeIds[0] }),
        quantity: 2,
        passId: null,
        createdAt: expect.any(String),
        offer: null,
      },
    ]);
    const left = await sam.client.delete(`${waitingPath(on)}?ticketTypeId=${on.typeIds[0]}`);
    expect([left.status, left.body]).toEqual([200, { left: 1 }]);
    expect((await sam.client.delete(waitingPath(on))).status).toBe(404);
    expect(await mine(kim, on)).toMatchObject([{ position: 1 }]);
    expect(await newsOf(keyOf(joined.body.id))).toEqual(['waiting-list.joined']);
  });

  it('is refused for what is not full, has no list, or could not be bought', async () => {
    const { on } = await full(box, attic, 1);
    const open = await eventOnSale(attic, {
      event: { waiting_list_enabled: true },
      types: [{ price_pence: 1500, capacity: 3 }],
    });
    const bare = await eventOnSale(attic, { types: [{ price_pence: 1500, capacity: 1 }] });
    const ended = await full(box, attic, 1);
    await cancelEvent(attic, ended.on.eventId);
    expect((await wait(sam, open, 3)).body).toMatchObject({ code: 'not_full', available: 3 });
    expect((await wait(sam, open, 4)).status).toBe(201);
    expect((await wait(sam, bare, 2)).body).toMatchObject({ code: 'waiting_list_disabled' });
    expect((await wait(sam, ended.on)).body).toMatchObject({ code: 'event_cancelled' });
    expect((await wait(sam, on, 11)).body).toMatchObject({
      errors: [{ field: expect.stringContaining('quantity') }],
    });
    expect((await wait(sam, on, 1, { passId: 'cpass_01k31d9ygge5ez2n8bdstrw7k9' })).status).toBe(404);
  });

  it('gets what is given up as a held offer, and the public sees nothing of it', async () => {
    const {
      on,
      holders: [holder],
    } = await full(box, attic, 1);
    await wait(sam, on);
    await wait(kim, on);
    if (holder) await giveUp(holder);
    const [{ offer, status }] = (await mine(sam, on)) as [Json];
    expect(status).toBe('offered');
    expect(offer).toMatchObject({ amount: 1500, currency: 'GBP' });
    expect(Date.parse(offer.expiresAt) - Date.now()).toBeGreaterThan(23 * HOUR);
    expect((await buy(await person(box), on)).body).toMatchObject({ code: 'sold_out', available: 0 });
    expect(await newsOf(keyOf(offer.orderId))).toEqual(['order.placed', 'waiting-list.offered']);
    expect(await mine(kim, on)).toMatchObject([{ status: 'waiting', position: 2, offer: null }]);

    const { body: page } = await checkout(sam, offer.orderId);
    await payHosted(box, page.url);
    expect((await confirm(sam, offer.orderId)).body).toMatchObject({ status: 'confirmed', tickets: [{}] });
    expect(await mine(sam, on)).toEqual([]);
    expect(await states(on)).toEqual(['confirmed', 'waiting']);
  });

  it('rolls on when an offer runs out or is given up; whoever let it pass has left the line', async () => {
    const {
      on,
      holders: [holder],
    } = await full(box, attic, 1);
    const [lee] = await people(box, 1);
    if (!lee || !holder) throw new Error('nobody');
    for (const who of [sam, kim, lee]) await wait(who, on);
    await giveUp(holder);
    const [{ offer }] = (await mine(sam, on)) as [Json];
    await holdRunsOut(box, keyOf(offer.orderId));
    while ((await sweep(box)) > 0);
    expect(await states(on)).toEqual(['passed', 'offered', 'waiting']);
    expect((await kim.client.delete(waitingPath(on))).body).toEqual({ left: 1 });
    expect(await states(on)).toEqual(['passed', 'passed', 'offered']);
    expect((await wait(sam, on)).body.position).toBe(2);
  });

  it('serves the first in line that fits; what is too little for all of them is for everybody', async () => {
    const { on, holders } = await full(box, attic, 3);
    const [group, two] = await people(box, 2);
    if (!group || !two) throw new Error('nobody');
    await wait(group, on, 5);
    await wait(two, on, 2);
    const [first, second, third] = holders;
    if (!first || !second || !third) throw new Error('nobody');
    await giveUp(first);
    expect(await states(on)).toEqual(['waiting', 'waiting']);
    expect((await buy(sam, on)).status).toBe(201);
    await giveUp(second);
    await giveUp(third);
    expect(await states(on)).toEqual(['waiting', 'offered']);
    expect((await setCapacity(on, 8)).body).toEqual({ success: true });
    expect(await states(on)).toEqual(['offered', 'offered']);
  });

  it('gets what is added to a date as a whole, whichever type it is for', async () => {
    const { on } = await full(box, attic, 1, {
      event: { guest_list_capacity: 1 },
      types: [
        { price_pence: 1500, capacity: 9 },
        { price_pence: 900, capacity: 9 },
      ],
    });
    await wait(sam, on, 1, { ticketTypeId: on.typeIds[1] });
    await wait(kim, on);
    const raised = await attic.operator.client.put(`/api/my-events/${on.eventId}`, {
      guest_list_capacity: 2,
    });
    expect(raised.status).toBe(200);
    expect(await mine(sam, on)).toMatchObject([{ offer: { amount: 900 } }]);
    expect(await states(on)).toEqual(['offered', 'waiting']);
  });

  it('confirms at once what is free', async () => {
    const {
      on,
      holders: [holder],
    } = await full(box, attic, 1, { types: [{ price_pence: 0 }] });
    await wait(sam, on);
    await holder?.who.client.post(`/api/client/events/orders/${holder.orderId}/cancel`);
    expect(await lineOf(box, on)).toMatchObject([{ status: 'confirmed', order: 'confirmed' }]);
    expect((await sam.client.get('/api/client/events/tickets/mine')).body.data).toHaveLength(1);
  });

  it('confirms at once what a pass pays, and waits for its credits', async () => {
    const { on, holders } = await full(box, attic, 2, { event: takesPasses });
    const pass = await boughtPass(box, sam, attic, { price_pence: 0, credits: 1 });
    const spent = await boughtPass(box, kim, attic, { price_pence: 0, credits: 1 });
    await wait(kim, on, 1, { passId: spent.id });
    await wait(sam, on, 1, { passId: pass.id });
    await box.sql('UPDATE ticketing.passes SET used = 1 WHERE id = $1', [keyOf(spent.id)]);
    for (const holder of holders) await giveUp(holder);
    expect(await states(on)).toEqual(['waiting', 'confirmed']);
    expect((await sam.client.get('/api/client/events/passes/mine')).body.data).toMatchObject([
      { creditsLeft: 0 },
    ]);
    await box.sql('UPDATE ticketing.passes SET used = 0 WHERE id = $1', [keyOf(spent.id)]);
    expect(await box.app.get(OfferFreedPlaces, { strict: false }).execute()).toBe(1);
    expect(await states(on)).toEqual(['confirmed', 'confirmed']);
  });

  it('ends with its event: nothing is offered of what is cancelled', async () => {
    const {
      on,
      holders: [holder],
    } = await full(box, attic, 1);
    await wait(sam, on);
    await wait(kim, on);
    if (holder) await giveUp(holder);
    await cancelEvent(attic, on.eventId);
    await box.settle();
    expect(await lineOf(box, on)).toMatchObject([
      { status: 'closed', order: 'cancelled' },
      { status: 'closed', order: null },
    ]);
  });

  it('is confirmed by money that came when the offer had run out, if its places are still there', async () => {
    const {
      on,
      holders: [holder],
    } = await full(box, attic, 1);
    await wait(sam, on);
    if (holder) await giveUp(holder);
    const [{ offer }] = (await mine(sam, on)) as [Json];
    const { body: intent } = await sam.client.post('/api/client/events/stripe/intent', {
      orderId: offer.orderId,
    });
    await pay(box, { paymentIntentId: intent.paymentIntentId, paymentIntentSecret: intent.clientSecret });
    await holdRunsOut(box, keyOf(offer.orderId));
    await sweep(box);
    await box.settle();
    expect(await lineOf(box, on)).toMatchObject([{ status: 'confirmed', order: 'confirmed' }]);
  });

  it('is in the export of whoever is in it, and is left with the account', async () => {
    const own = await account(box);
    const {
      on,
      holders: [holder],
    } = await full(box, attic, 1);
    await wait({ ...own, userId: own.key }, on);
    await wait(kim, on);
    const { body } = await own.client.get('/api/auth/me/export');
    expect(body.ticketing.waitingList).toMatchObject([
      { eventId: on.eventId, quantity: 1, status: 'waiting' },
    ]);
    expect((await own.client.call('DELETE', '/api/auth/me', { body: { password: PASSWORD } })).status).toBe(
      202,
    );
    if (holder) await giveUp(holder);
    await box.settle();
    expect(await lineOf(box, on)).toMatchObject([{ customer: kim.userId, status: 'offered' }]);
  });
});
