import { account, PASSWORD } from '../support/account-requests.js';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer, Json } from '../support/client.js';
import { assign, keyOf, sweep } from '../support/interventions.js';
import { boughtPass, takesPasses } from '../support/passes.js';
import { seriesOnSale, type Series } from '../support/series.js';
import { full, giveUp, mine, wait, waitingPath } from '../support/waiting-list.js';
import {
  holdRunsOut,
  organisation,
  organiser,
  people,
  person,
  staff,
  type OnSale,
  type Organisation,
  type Somebody,
} from '../support/world.js';

const HOUR = 3_600_000;

describe("an event's line, as its operator sees it", () => {
  let box: Boxoffice;
  let attic: Organisation;
  let on: Series;
  let later: string;
  /** In line for the later date; for the first, one who is offered the place, and two behind; for its other type, with a pass. */
  let sam: Somebody;
  let kim: Somebody;
  let lee: Somebody;
  let zoe: Somebody;
  let ann: Somebody;
  let passId: string;

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
    on = await seriesOnSale(attic, 2, {
      event: { waiting_list_enabled: true, ...takesPasses },
      types: [
        { name: 'VIP', price_pence: 1500, capacity: 1 },
        { name: 'Stalls', price_pence: 900, capacity: 1 },
      ],
    });
    later = on.dateIds[1] ?? '';
    [sam, kim, lee, zoe, ann] = (await people(box, 5)) as [Somebody, Somebody, Somebody, Somebody, Somebody];
    const holder = await person(box);
    const [vip, stalls] = [on.typeIds[0] ?? '', on.typeIds[1] ?? ''];
    const bookOf = async (dateId: string, ticketTypeId: string): Promise<string> => {
      const body = { eventId: on.eventId, dateId, tickets: [{ ticketTypeId, quantity: 1 }] };
      return (await holder.client.post('/api/client/events/tickets/purchase', body)).body.orderId;
    };
    await bookOf(later, vip);
    await bookOf(on.dateId, stalls);
    const orderId = await bookOf(on.dateId, vip);
    passId = (await boughtPass(box, ann, attic, { price_pence: 0, credits: 2 })).id;
    await wait(sam, on, 1, { dateId: later });
    await wait(kim, on, 1, { dateId: on.dateId });
    await wait(lee, on, 2, { dateId: on.dateId });
    await wait(zoe, on, 1, { dateId: on.dateId });
    await wait(ann, on, 2, { dateId: on.dateId, ticketTypeId: stalls, passId });
    await giveUp({ who: holder, orderId });
  });
  afterAll(() => box.stop());

  const get = (query = '', of: OnSale = on, by = attic.operator): Promise<Answer> =>
    by.client.get(`/api/my-events/${of.eventId}/waiting-list?${query}`);
  const line = async (query = '', of: OnSale = on): Promise<Json[]> => (await get(query, of)).body.data;
  const emails = async (query: string): Promise<string[]> =>
    (await line(query)).map(({ customer }) => customer.email);

  it('is in order, date by date, with the offer that is open', async () => {
    const { data, ...rest } = (await get()).body;
    expect(rest).toEqual({ total: 5, limit: 50, offset: 0, has_more: false });
    expect(data.map(({ customer, position }: Json) => [customer.email, position])).toEqual([
      [kim.email, 1],
      [lee.email, 2],
      [zoe.email, 3],
      [ann.email, 1],
      [sam.email, 1],
    ]);
    const { body } = await attic.operator.client.get(`/api/my-events/${on.eventId}/dates`);
    const { id, date, start_time, time_zone, starts_at } = body.data[0];
    const [{ id: entryId, offer }] = (await mine(kim, on)) as [Json];
    expect(data[0]).toEqual({
      id: entryId,
      status: 'offered',
      position: 1,
      date: { id, date, start_time, time_zone, starts_at },
      ticket_type: { id: on.typeIds[0], name: 'VIP' },
      quantity: 1,
      customer: {
        id: expect.stringMatching(/^cust_/),
        first_name: expect.stringMatching(/^First\d+$/),
        last_name: expect.stringMatching(/^Last\d+$/),
        email: kim.email,
      },
      pass_id: null,
      created_at: expect.any(String),
      ended_at: null,
      offer: { order_id: offer.orderId, amount: 1500, currency: 'GBP', expires_at: offer.expiresAt },
    });
    expect(Date.parse(data[0].offer.expires_at) - Date.now()).toBeGreaterThan(23 * HOUR);
    expect(data[1]).toMatchObject({ status: 'waiting', quantity: 2, offer: null });
    expect(data[3]).toMatchObject({ pass_id: passId, ticket_type: { name: 'Stalls' } });
    expect(data[4].date.id).toBe(later);
  });

  it('is narrowed down by date, ticket type, status and pages, in which everybody keeps their position', async () => {
    expect(await emails(`date_id=${later}`)).toEqual([sam.email]);
    expect(await emails(`ticket_type_id=${on.typeIds[1]}`)).toEqual([ann.email]);
    expect(await emails(`ticket_type_id=${on.typeIds[0]}&date_id=${on.dateId}&status=offered`)).toEqual([
      kim.email,
    ]);
    expect((await line('status=waiting')).map(({ position }) => position)).toEqual([2, 3, 1, 1]);
    const { data, ...second } = (await get('limit=2&page=2')).body;
    expect(second).toEqual({ total: 5, limit: 2, offset: 2, has_more: true });
    expect(data).toMatchObject([
      { position: 3, customer: { email: zoe.email } },
      { position: 1, customer: { email: ann.email } },
    ]);
  });

  it('shows by status who is out of it', async () => {
    const { on: of, holders } = await full(box, attic, 2);
    const [gone, passing] = await people(box, 2);
    if (!gone || !passing) throw new Error('nobody');
    for (const who of [gone, passing]) await wait(who, of);
    await gone.client.delete(waitingPath(of));
    for (const holder of holders.slice(1)) await giveUp(holder);
    const [{ offer }] = (await mine(passing, of)) as [Json];
    expect(await line('', of)).toMatchObject([{ status: 'offered', position: 1 }]);
    await holdRunsOut(box, keyOf(offer.orderId));
    await sweep(box);
    expect(await line('', of)).toEqual([]);
    for (const [status, who] of [
      ['left', gone],
      ['passed', passing],
    ] as const)
      expect(await line(`status=${status}`, of)).toMatchObject([
        { status, position: null, customer: { email: who.email }, ended_at: expect.any(String), offer: null },
      ]);
    expect(await line('status=closed', of)).toEqual([]);
    expect(await line('status=confirmed', of)).toEqual([]);
  });

  it('names nobody whose account is erased', async () => {
    const own = await account(box);
    const {
      on: of,
      holders: [holder],
    } = await full(box, attic, 1);
    const who = { ...own, userId: own.key };
    await wait(who, of);
    if (holder) await giveUp(holder);
    await who.client.delete(waitingPath(of));
    const gone = await own.client.call('DELETE', '/api/auth/me', { body: { password: PASSWORD } });
    expect(gone.status).toBe(202);
    await box.settle();
    expect(await line('status=passed', of)).toMatchObject([
      { customer: { first_name: 'Deleted', last_name: 'user', email: null } },
    ]);
  });

  it('shows to operators who reach the venue and to the organiser of the event, and to nobody else', async () => {
    const outcome = async (by: Somebody): Promise<number> => (await get('', on, by)).status;
    const submitter = await organiser(box, attic);
    const limited = await person(box, { organisationKey: attic.key, role: 'client', allVenues: false });
    const foreign = (await organisation(box)).operator;
    for (const stranger of [submitter, limited, foreign]) expect(await outcome(stranger)).toBe(404);
    for (const other of [await staff(box, attic), kim]) expect(await outcome(other)).toBe(403);
    await assign(box, limited, attic, on.venueId);
    await box.sql('UPDATE catalogue.events SET submitted_by = $2 WHERE id = $1', [
      keyOf(on.eventId),
      submitter.userId,
    ]);
    for (const known of [submitter, limited]) expect(await outcome(known)).toBe(200);
  });

  it.each([
    ['status=pending', 'status'],
    ['date_id=x', 'date_id'],
    ['ticket_type_id=x', 'ticket_type_id'],
    ['limit=201', 'limit'],
    ['q=sam', 'q'],
  ])('refuses %s', async (query, field) => {
    const { status, body } = await get(query);
    expect([status, body.errors[0].field]).toEqual([400, field]);
  });
});
