import { randomUUID } from 'node:crypto';
import { Changes, newId } from '#libs/platform';
import type { OrderDraft } from '../../libs/ticketing/src/orders/order-draft.js';
import { OrderLane } from '../../libs/ticketing/src/orders/order-lane.js';
import type { Placed } from '../../libs/ticketing/src/orders/placed.js';
import { PriceOrder } from '../../libs/ticketing/src/orders/price-order.js';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import { Client } from '../support/client.js';
import { keyOf } from '../support/interventions.js';
import {
  atOnce,
  gate,
  isLostConnection,
  persistently,
  postgresVersion,
  tally,
  times,
  until,
  waiting,
  type Gate,
} from '../support/race.js';
import { freePort } from '../support/server.js';
import { printSeed, size, soak, SOAK_TIMEOUT } from '../support/sizes.js';
import { keepFigures } from '../support/soak-results.js';
import { serverOn } from '../support/victim.js';
import {
  buy,
  eventOnSale,
  organisation,
  people,
  person,
  register,
  type OnSale,
  type Organisation,
  type Somebody,
} from '../support/world.js';

beforeAll(printSeed);
if (soak) jest.setTimeout(SOAK_TIMEOUT);

describe('orders that arrive together', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let lane: OrderLane;
  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
    lane = box.app.get(OrderLane, { strict: false });
  });
  afterAll(() => box.stop());

  const shutAt = ({ dateId }: OnSale): Promise<Gate> =>
    gate(box, 'SELECT FROM ticketing.stock WHERE date_id = $1 FOR UPDATE', [keyOf(dateId)]);

  async function draft(buyer: Somebody, on: OnSale, quantities: number[], over: Partial<OrderDraft> = {}) {
    const wanted = quantities.map((quantity, n) => ({ ticketTypeId: keyOf(on.typeIds[n] ?? ''), quantity }));
    const priced = await box.app.get(PriceOrder, { strict: false }).execute({
      eventId: keyOf(on.eventId),
      tickets: wanted.filter(({ quantity }) => quantity > 0),
      customerId: buyer.userId,
      organisationId: null,
    });
    const given = { id: newId(), customerId: buyer.userId, pendingLimit: 20, idempotencyKey: null };
    return { ...priced, ...given, ...over };
  }

  /** All of them in one call, because another order of the event is at a shut gate when they come. */
  async function together(on: OnSale, drafts: OrderDraft[]): Promise<PromiseSettledResult<Placed>[]> {
    const first = await draft(await person(box), on, [1]);
    const shut = await shutAt(on);
    const ahead = lane.place(first);
    await shut.gathered(1);
    const all = Promise.allSettled(drafts.map((one) => lane.place(one)));
    await shut.open();
    await ahead;
    return all;
  }

  const outcomes = (settled: PromiseSettledResult<Placed>[]) =>
    settled.map((one) => (one.status === 'fulfilled' ? one.value.outcome : 'failed'));

  /** How many transactions have placed them. */
  const commitsOf = async (drafts: OrderDraft[]): Promise<number> =>
    (
      await box.sql<{ n: number }>(
        'SELECT count(DISTINCT xmin::text)::int AS n FROM ticketing.orders WHERE id = ANY ($1)',
        [drafts.map(({ id }) => id)],
      )
    )[0]?.n ?? -1;

  it('are placed by one call, whatever they are for: free ones with their tickets, others held', async () => {
    const on = await eventOnSale(attic, { types: [{ price_pence: 0 }, { price_pence: 1500 }] });
    const buyers = await people(box, 6);
    const drafts = await Promise.all(
      buyers.map((buyer, n) =>
        draft(
          buyer,
          on,
          [
            [1, 0],
            [0, 2],
            [2, 1],
          ][n % 3] ?? [],
        ),
      ),
    );
    const answers = await together(on, drafts);
    expect(outcomes(answers)).toEqual(['confirmed', 'pending', 'pending', 'confirmed', 'pending', 'pending']);
    expect(await commitsOf(drafts)).toBe(1);
    const [counted] = await box.sql(
      `SELECT (SELECT count(*)::int FROM ticketing.tickets t WHERE t.order_id = ANY ($1)) AS tickets,
              (SELECT count(*)::int FROM platform.outbox m WHERE m.key = ANY ($1::text[])) AS news`,
      [drafts.map(({ id }) => id)],
    );
    expect(counted).toEqual({ tickets: 2, news: 8 });
  });

  it('are answered with what a later look at the order shows', async () => {
    const on = await eventOnSale(attic, { types: [{ price_pence: 0, max_per_order: 5 }] });
    const dear = await eventOnSale(attic, { types: [{ price_pence: 1500 }] });
    const [ahead, ...others] = await people(box, 6);
    if (!ahead) throw new Error('nobody');
    const shut = await shutAt(on);
    const first = register(ahead, on);
    await shut.gathered(1);
    const attendees = [
      { firstName: 'Ada', lastName: 'Lane', email: 'ada@example.com' },
      { firstName: 'Bo', lastName: 'Lane', email: 'bo@example.com' },
    ];
    const named = { eventId: on.eventId, ticketTypeId: on.typeIds[0], quantity: 2, attendees };
    const all = atOnce(others, (buyer, n) =>
      n === 0
        ? buyer.client.post('/api/client/events/tickets/register', named)
        : n < 3
          ? register(buyer, on, n)
          : buy(buyer, dear),
    );
    await shut.open();
    await first;
    for (const [n, { status, body }] of (await all).entries()) {
      expect(status).toBe(201);
      const { paymentIntentId: _id, paymentIntentSecret: _secret, ...order } = body;
      const later = await others[n]?.client.get(`/api/client/events/orders/${body.orderId}`);
      expect(JSON.stringify(order)).toBe(JSON.stringify(later?.body));
    }
  });

  it('are decided one by one, as they came, where they do not all fit', async () => {
    const on = await eventOnSale(attic, {
      types: [
        { price_pence: 0, capacity: 4 },
        { price_pence: 0, capacity: 2 },
      ],
    });
    const buyers = await people(box, 5);
    // One of the four is taken by whoever is ahead.
    const wanted = [
      [2, 0],
      [2, 1],
      [0, 2],
      [1, 0],
      [1, 1],
    ];
    const drafts = await Promise.all(buyers.map((buyer, n) => draft(buyer, on, wanted[n] ?? [])));
    const answers = await together(on, drafts);
    expect(outcomes(answers)).toEqual(['confirmed', 'sold_out', 'confirmed', 'confirmed', 'sold_out']);
    expect(answers[1]).toMatchObject({ value: { available: 1, ticketTypeId: keyOf(on.typeIds[0] ?? '') } });
  });

  it('do not suffer for one that fails, or is refused', async () => {
    const on = await eventOnSale(attic, { types: [{ price_pence: 1500 }] });
    const [good, better, bad, gone, greedy, again] = await people(box, 6);
    if (!good || !better || !bad || !gone || !greedy || !again) throw new Error('nobody');
    const idempotencyKey = { caller: again.userId, route: 'POST /x', key: 'k', bodyHash: 'h' };
    const earlier = await draft(again, on, [1], { idempotencyKey });
    await lane.place(earlier);
    await box.sql('UPDATE identity.users SET erased_at = now(), email = NULL WHERE id = $1', [gone.userId]);
    const drafts = await Promise.all([
      draft(good, on, [1], { idempotencyKey: { ...idempotencyKey, caller: good.userId } }),
      draft(gone, on, [1], { idempotencyKey: { ...idempotencyKey, caller: gone.userId } }),
      draft(greedy, on, [3], {
        pendingLimit: 2,
        idempotencyKey: { ...idempotencyKey, caller: greedy.userId },
      }),
      draft(again, on, [1], { idempotencyKey }),
      draft(better, on, [1]),
    ]);
    const [first, , , repeated, last] = drafts;
    const answers = await together(on, drafts);
    expect(outcomes(answers)).toEqual(['pending', 'account_gone', 'too_many_pending', 'repeated', 'pending']);
    expect(answers[3]).toMatchObject({ value: { orderId: earlier.id } });
    expect(await commitsOf([first, last])).toBe(1);
    // What was refused leaves no key behind: its repeat is decided anew.
    expect(
      await box.sql('SELECT FROM platform.idempotency_keys WHERE caller = ANY ($1)', [
        [gone.userId, greedy.userId],
      ]),
    ).toEqual([]);

    const poison = await draft(bad, on, [1], { currency: 'pounds' });
    const others = await Promise.all((await people(box, 3)).map((buyer) => draft(buyer, on, [1])));
    const mixed = await together(
      on,
      [others[0], poison, others[1], others[2]].filter((one) => one !== undefined),
    );
    expect(outcomes(mixed)).toEqual(['pending', 'failed', 'pending', 'pending']);
    expect(repeated.id).not.toBe(earlier.id);
  });

  it('do not wait for an event whose places somebody keeps locked', async () => {
    const [busy, quiet] = [await eventOnSale(attic), await eventOnSale(attic)];
    const [one, other, lone] = await people(box, 3);
    if (!one || !other || !lone) throw new Error('nobody');
    const shut = await shutAt(busy);
    const stuck = [buy(one, busy), buy(other, busy)];
    await shut.gathered(1);
    expect(await buy(lone, quiet)).toMatchObject({ status: 201 });
    await shut.open();
    expect(tally(await Promise.all(stuck))).toEqual({ 201: 2 });
  });

  it('are told that it is sold out without a try, until a place comes back', async () => {
    const on = await eventOnSale(attic, { types: [{ price_pence: 0, capacity: 2 }] });
    const [holder, other, ...others] = await people(box, 8);
    if (!holder || !other) throw new Error('nobody');
    const held = await register(holder, on);
    await register(other, on);
    await until('it would be heard of places that come back', () => box.app.get(Changes).hears);
    expect(tally(await atOnce(others, (buyer) => register(buyer, on)))).toEqual({ '409 sold_out': 6 });
    // Who tried would wait here.
    const shut = await shutAt(on);
    expect(tally(await atOnce(others, (buyer) => register(buyer, on)))).toEqual({ '409 sold_out': 6 });
    await shut.open();

    await holder.client.post(`/api/client/events/orders/${held.body.orderId}/cancel`);
    const last = await atOnce(others, (buyer) => register(buyer, on));
    expect(tally(last)).toEqual({ 201: 1, '409 sold_out': 5 });
    await attic.operator.client.put(`/api/my-events/${on.eventId}/ticket-types/${on.typeIds[0]}`, {
      name: 'Standing',
      price_pence: 0,
      capacity: 3,
    });
    expect(tally(await atOnce(others.slice(0, 1), (buyer) => register(buyer, on)))).toEqual({ 201: 1 });
  });

  it('are each placed once though the process is killed with them in flight', async () => {
    const on = await eventOnSale(attic, { types: [{ price_pence: 0 }] });
    const buyers = (await people(box, 12)).map((buyer) => ({
      buyer,
      headers: { 'idempotency-key': randomUUID() },
    }));
    const server = serverOn(box, {}, await freePort(), 'api');
    server.launch();
    await until('it serves', () => server.ready());
    const shut = await shutAt(on);
    const answers = atOnce(buyers, ({ buyer, headers }) =>
      register({ ...buyer, client: new Client(server.baseUrl, buyer.client.token) }, on, 1, headers).catch(
        (error: unknown) => {
          if (!isLostConnection(error)) throw error;
          return undefined;
        },
      ),
    );
    // Whoever came first, and all the others together.
    await shut.gathered(2);
    await server.signal('SIGKILL');
    await shut.open();
    expect(await answers).toEqual(times(12).map(() => undefined));
    await until('the database is done', async () => (await waiting(box)) === 0);
    const again = await atOnce(buyers, ({ buyer, headers }) => register(buyer, on, 1, headers));
    expect(tally(again)).toEqual({ 201: 12 });
    const [sold] = await box.sql('SELECT sold FROM ticketing.stock WHERE date_id = $1', [keyOf(on.dateId)]);
    expect(sold).toEqual({ sold: 12 });
  });

  it('are each placed once though the database ends every connection with them in flight', async () => {
    const on = await eventOnSale(attic, { types: [{ price_pence: 0 }] });
    const buyers = await people(box, 12);
    const shut = await shutAt(on);
    const answers = atOnce(buyers, (buyer) => persistently((headers) => register(buyer, on, 1, headers)));
    await shut.gathered(2);
    const ended = await box.sql(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND application_name = 'boxoffice' AND pid <> pg_backend_pid()`,
    );
    expect(ended.length).toBeGreaterThan(1);
    await shut.open();
    expect(tally(await answers)).toEqual({ 201: 12 });
    const [sold] = await box.sql('SELECT sold FROM ticketing.stock WHERE date_id = $1', [keyOf(on.dateId)]);
    expect(sold).toEqual({ sold: 12 });
  });

  it('are told of the places first where those ran out and the customer holds too many, too', async () => {
    const on = await eventOnSale(attic, {
      types: [{ price_pence: 1500, capacity: 1 }, { price_pence: 1500 }],
    });
    const [first, greedy] = await people(box, 2);
    if (!first || !greedy) throw new Error('nobody');
    expect((await buy(first, on)).status).toBe(201);
    const other = { ...on, typeIds: on.typeIds.slice(1) };
    expect((await buy(greedy, other, 10)).status).toBe(201);
    expect((await buy(greedy, other, 10)).status).toBe(201);
    const basket = () =>
      greedy.client.post('/api/client/events/tickets/purchase', {
        eventId: on.eventId,
        tickets: on.typeIds.map((ticketTypeId) => ({ ticketTypeId, quantity: 1 })),
      });
    // Nobody knows yet that they ran out: the limit comes before the places, as they are taken last.
    expect(tally([await basket()])).toEqual({ '409 too_many_pending': 1 });
    expect(tally([await buy(first, on)])).toEqual({ '409 sold_out': 1 });
    expect(tally([await basket()])).toEqual({ '409 sold_out': 1 });
  });

  it('let a lone buyer of a quiet event pass in two calls, however many want another', async () => {
    const began = performance.now();
    const [busy, quiet] = [
      await eventOnSale(attic, { types: [{ price_pence: 0 }] }),
      await eventOnSale(attic, { types: [{ price_pence: 0 }] }),
    ];
    const batches: OrderDraft[][] = [];
    /** How many calls had begun as an order came. */
    const cameAt = new Map<string, number>();
    const watched = lane as unknown as { placeAll(drafts: OrderDraft[]): unknown };
    const [placeAll, place] = [watched.placeAll.bind(lane), lane.place.bind(lane)];
    const spies = [
      jest.spyOn(watched, 'placeAll').mockImplementation((drafts) => {
        batches.push(drafts);
        return placeAll(drafts);
      }),
      jest.spyOn(lane, 'place').mockImplementation((one) => {
        cameAt.set(one.id, batches.length);
        return place(one);
      }),
    ];
    const crowd = await people(box, size(60, 200));
    const alone = await people(box, size(20, 200));
    const timed = async (buyer: Somebody, on: OnSale): Promise<number> => {
      const asked = performance.now();
      expect(await register(buyer, on)).toMatchObject({ status: 201 });
      return performance.now() - asked;
    };
    let over = false;
    const rush = Promise.all(
      crowd.map(async (buyer) => {
        const waits: number[] = [];
        while (!over) waits.push(await timed(buyer, busy));
        return waits;
      }),
    );
    const waits: number[] = [];
    for (const buyer of alone) waits.push(await timed(buyer, quiet));
    over = true;
    const others = (await rush).flat();
    const at = (all: number[], share: number) =>
      Math.round(all.sort((a, b) => a - b)[Math.floor(all.length * share)] ?? 0);
    for (const spy of spies) spy.mockRestore();
    const lone = new Set(alone.map(({ userId }) => userId));
    const passed = batches.flatMap((batch, index) =>
      batch.filter(({ customerId }) => lone.has(customerId)).map(({ id }) => index - (cameAt.get(id) ?? NaN)),
    );
    expect(passed).toHaveLength(alone.length);
    // The call that was under way, and maybe one that began in the same moment: the next one is theirs.
    expect(Math.max(...passed)).toBeLessThanOrEqual(1);
    // There was a rush: a call for each of them would have kept the lone buyer for long.
    expect(Math.max(...batches.map(({ length }) => length))).toBeGreaterThan(2);
    await keepFigures('a lone buyer beside the rush for another event', began, {
      sizes: { crowd: crowd.length, alone: alone.length },
      outcome: {
        placed: others.length + waits.length,
        'calls that went first, at most': 1 + Math.max(...passed),
        'p50 / p99 of the lone buyer, ms': `${at(waits, 0.5)} / ${at(waits, 0.99)}`,
        'p50 / p99 of the crowd, ms': `${at(others, 0.5)} / ${at(others, 0.99)}`,
      },
      postgres: await postgresVersion(box),
    });
  });
});
