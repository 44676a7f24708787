import net from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { LiveFeed, MOST_STREAMS } from '#libs/automation';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import { BY_HAND, checkOut, undo } from '../support/door-requests.js';
import { LiveView } from '../support/live.js';
import { atOnce, times, until } from '../support/race.js';
import { secondApi } from '../support/second-api.js';
import {
  bought,
  buy,
  checkIn,
  codeOf,
  eventNow,
  organisation,
  organiser,
  person,
  submission,
  type OnSale,
  type Organisation,
} from '../support/world.js';

describe('the live view of an event', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let on: OnSale;
  let views: LiveView[];

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
  });
  afterAll(() => box.stop());
  beforeEach(async () => {
    views = [];
    on = await eventNow(attic, { types: [{ name: 'Standing', price_pence: 1500, capacity: 100 }] });
    await box.settle();
  });
  afterEach(() => {
    for (const view of views) view.close();
  });

  const watch = async (lastId?: number | string, client = attic.operator.client): Promise<LiveView> => {
    const view = await LiveView.open(client, on.eventId, lastId);
    views.push(view);
    await view.begins();
    return view;
  };
  const cancel = ({ orderId }: { orderId: string }) =>
    attic.operator.client.post(
      `/api/my-events/${on.eventId}/bookings/${orderId.replace('ord_', 'bkg_')}/cancel`,
      { refund: 'full', reason: 'Ill' },
    );
  const beat = () => box.app.get(LiveFeed, { strict: false }).beat();

  it('begins with how it is, tells what happens as it happens, and what that adds up to', async () => {
    const sam = await person(box);
    await bought(box, sam, on, 2);
    await box.settle();
    const view = await watch();
    expect(Object.fromEntries(view.headers)).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'ratelimit-limit': expect.any(String),
    });
    const [type] = on.typeIds;
    const ofType = { ticket_type_id: type, name: 'Standing', capacity: 100 };
    expect(view.text).toMatch(/^retry: \d+\n\n/);
    expect(view.frames).toEqual([
      {
        id: expect.any(Number),
        event: 'snapshot',
        data: {
          event_id: on.eventId,
          status: 'approved',
          capacity: null,
          held: 0,
          sold: 2,
          inside: 0,
          checked_in: 0,
          revenue: 3000,
          by_ticket_type: [{ ...ofType, held: 0, sold: 2, checked_in: 0 }],
        },
      },
    ]);

    const held = (await buy(await person(box), on)).body;
    await box.settle();
    await view.hears(1);
    expect(view.totals).toMatchObject({ held: 1, sold: 2, revenue: 3000 });
    const order = await bought(box, sam, on);
    const [{ id: ticketId }] = order.tickets;
    // News of one ticket or order is told as it happened; between them only what was settled comes first.
    await box.settle();
    await checkIn(attic.operator, ticketId, { ...BY_HAND, scan_point: 'North gate' });
    await box.settle();
    await view.hears(4);
    expect(view.totals).toMatchObject({ held: 1, sold: 3, inside: 1, checked_in: 1, revenue: 4500 });
    await checkOut(attic.operator, ticketId, { qr: await codeOf(sam, ticketId) });
    await box.settle();
    await cancel(order);
    await box.settle();
    await view.hears(8);

    const booking = (orderId: string) => ({
      booking_id: orderId.replace('ord_', 'bkg_'),
      places: 1,
      amount: 1500,
      currency: 'GBP',
    });
    const scan = { ticket_id: ticketId, booking_id: order.orderId.replace('ord_', 'bkg_'), entry: 1 };
    const ends = view.told.slice(5).sort((one, other) => (one.event < other.event ? -1 : 1));
    expect([...view.told.slice(0, 5), ...ends]).toMatchObject([
      { event: 'hold', data: booking(held.orderId) },
      { event: 'hold', data: booking(order.orderId) },
      { event: 'sale', data: booking(order.orderId) },
      { event: 'check-in', data: { ...scan, ticket_type_id: type, scan_point: 'North gate' } },
      { event: 'check-out', data: scan },
      { event: 'cancelled', data: booking(order.orderId) },
      { event: 'refund', data: { ...booking(order.orderId), refund_amount: 1500 } },
      { event: 'ticket-cancelled', data: { ticket_id: ticketId, date_id: on.dateId } },
    ]);
    expect(view.totals).toMatchObject({ held: 1, sold: 2, inside: 0, checked_in: 0, revenue: 3000 });
    const { body: stats } = await attic.operator.client.get(`/api/my-events/${on.eventId}/stats`);
    expect(view.totals.revenue).toBe(stats.revenue);
    const personal = await box.sql(
      `SELECT name FROM automation.news WHERE payload ?| ARRAY['reason', 'cause']`,
    );
    expect(personal).toEqual([]);
    const ids = view.frames.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
    // Nothing of anybody: neither who, nor what was said of it.
    expect(view.text).not.toMatch(/cust_|usr_|example\.com|First|Ill/);
  });

  it('goes on where a reader left off, or says how things are', async () => {
    const first = await watch();
    await bought(box, await person(box), on);
    await box.settle();
    await first.hears(2);
    first.close();
    await bought(box, await person(box), on);
    await box.settle();

    const again = await watch(first.lastId);
    await again.hears(2);
    expect(again.names).toEqual(['hold', 'sale']);
    expect(again.frames.map(({ event }) => event)).toEqual(['hold', 'sale', 'totals']);
    expect(again.told.every(({ id }) => id > first.lastId)).toBe(true);
    expect(again.totals).toMatchObject({ sold: 2 });

    const nothingMissed = await watch(again.lastId);
    expect(nothingMissed.frames).toMatchObject([{ event: 'totals', data: { sold: 2 } }]);

    for (const lastId of [again.lastId + 1000, 'nonsense', '-1'])
      expect((await watch(lastId)).frames).toMatchObject([{ event: 'reset', data: { sold: 2 } }]);
    // What is forgotten cannot be told.
    await box.sql(`UPDATE platform.inbox SET handled_at = now() - interval '31 days'`);
    await box.sql('DELETE FROM automation.news WHERE organisation_id = $1 AND sequence <= $2', [
      attic.key,
      first.lastId + 1,
    ]);
    expect((await watch(first.lastId)).frames).toMatchObject([{ event: 'reset', id: again.lastId }]);
    expect((await watch(first.lastId + 1)).frames[0]?.event).not.toBe('reset');
  });

  it('is not there for others, and ends for whoever is signed out or loses the event', async () => {
    const path = `/api/my-events/${on.eventId}/live`;
    const otto = await organiser(box, attic);
    const { status, headers } = await otto.client.get(path);
    expect([status, headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8']);
    const leaves = await person(box, { organisationKey: attic.key, role: 'client' });
    const own = await submission(otto, on.venueId);
    const [kept, ended, lost] = [
      await watch(),
      await watch(undefined, leaves.client),
      await LiveView.open(otto.client, own),
    ];
    views.push(lost);
    await beat();
    await until('each has a heartbeat', () => views.every(({ comments }) => comments === 1));
    await leaves.client.post('/api/auth/logout');
    await box.sql('DELETE FROM identity.memberships WHERE user_id = $1', [otto.userId]);
    await beat();
    await until('they are over', () => ended.over && lost.over);
    await until('the other goes on', () => kept.comments === 2);
    expect(kept.over).toBe(false);
  });

  it('tells of totals that changed without news', async () => {
    const order = await bought(box, await person(box), on);
    await checkIn(attic.operator, order.tickets[0].id, BY_HAND);
    await box.settle();
    const view = await watch();
    expect(view.totals).toMatchObject({ inside: 1, checked_in: 1 });
    await undo(attic.operator, order.tickets[0].id);
    await beat();
    await until('nobody is inside', () => view.totals.inside === 0);
    expect(view.told).toEqual([]);
  });

  it('is open so many times for an account', async () => {
    const path = `/api/my-events/${on.eventId}/live`;
    for (const _ of times(MOST_STREAMS)) await watch();
    expect((await attic.operator.client.get(path)).body).toMatchObject({ code: 'too_many_streams' });
    // Others may, and so may the same again once one is closed; to ask for the headers alone opens none.
    const other = await person(box, { organisationKey: attic.key, role: 'client' });
    await watch(undefined, other.client);
    for (const _ of times(3)) {
      const { status, headers } = await other.client.call('HEAD', path);
      expect([status, headers.get('content-type')]).toEqual([200, 'text/event-stream']);
    }
    views[0]?.close();
    await until('there is room', async () => (await attic.operator.client.get(path)).status === 200);
  });

  describe('of several processes', () => {
    it('each hears of all, also of what came while it could not listen, and lets its readers go when it stops', async () => {
      const second = await secondApi(box);
      const elsewhere = second.clientOf(attic.operator.client);
      const both = [await watch(), await watch(undefined, elsewhere)];

      const killed = await box.sql(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND application_name = 'boxoffice live'`,
      );
      expect(killed).toHaveLength(2);
      await bought(box, await person(box), on);
      await box.settle();
      await atOnce(both, (view) => view.hears(2));
      await bought(box, await person(box), on);
      await box.settle();
      await atOnce(both, (view) => view.hears(4));
      for (const { names } of both) expect(names).toEqual(['hold', 'sale', 'hold', 'sale']);

      // Connected, in case, and nothing asked: nobody is waited for.
      const idle = net.connect(Number(new URL(elsewhere.baseUrl).port), '127.0.0.1');
      await new Promise((resolve) => idle.once('connect', resolve));
      const began = performance.now();
      await Promise.race([second.close(), pause(20_000).then(() => Promise.reject(new Error('hangs')))]);
      await until('its reader is let go', () => both[1]?.over === true);
      expect(performance.now() - began).toBeLessThan(10_000);
      expect(both[0]?.over).toBe(false);
    });
  });
});
