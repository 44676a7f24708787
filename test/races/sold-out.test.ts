import type { DraftLine } from '../../libs/ticketing/src/orders/order-draft.js';
import { ScarcePlaces } from '../../libs/ticketing/src/orders/scarce-places.store.js';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer } from '../support/client.js';
import { anotherDate, keyOf, sweep } from '../support/interventions.js';
import { asked } from '../support/plans.js';
import { atOnce, gate, rewrite, tally, times, until } from '../support/race.js';
import { secondApi, type SecondApi } from '../support/second-api.js';
import { chance, printSeed, size, soak, SOAK_TIMEOUT } from '../support/sizes.js';
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

const turns = size(1, 200);

/** Whoever looks at the counters, or tries to take a place. */
const TRY = /ticketing\.(stock|place_orders?)\b/;

/** The key of a gate before those who look why they got nothing. */
const LOOK = 8;

beforeAll(printSeed);
if (soak) jest.setTimeout(SOAK_TIMEOUT);

describe('what is known as sold out', () => {
  let box: Boxoffice;
  let second: SecondApi;
  let attic: Organisation;
  /** A customer, at either process. */
  let here: Somebody;
  let elsewhere: Somebody;

  beforeAll(async () => {
    box = await startBoxoffice({ env: { PENDING_PLACES_PER_CUSTOMER: '1000' } });
    second = await secondApi(box);
    attic = await organisation(box);
    here = await person(box);
    elsewhere = second.at(here);
  });
  afterAll(async () => {
    await second.close();
    await box.stop();
  });

  const tries = async (call: () => Promise<unknown>): Promise<number> =>
    (await asked(call)).filter(({ text }) => TRY.test(text)).length;
  const isKnown = (on: OnSale, who = [here, elsewhere]) =>
    until(
      'it is known at both',
      async () => (await tries(() => atOnce(who, (one) => register(one, on)))) === 0,
    );
  const change = ({ eventId, typeIds }: OnSale, fields: object) =>
    attic.operator.client.put(`/api/my-events/${eventId}/ticket-types/${typeIds[0]}`, {
      name: 'Standing',
      price_pence: 0,
      ...fields,
    });
  const cancel = ({ client }: Somebody, { body }: Answer) =>
    client.post(`/api/client/events/orders/${body.orderId}/cancel`);

  it('is said without a try, whatever else is wanted with it', async () => {
    const on = await eventOnSale(attic, {
      types: [{ price_pence: 0, capacity: 1 }, { price_pence: 1500 }],
    });
    expect((await register(here, on)).status).toBe(201);
    await isKnown(on);
    const all = await people(box, 20);
    let answers: Answer[] = [];
    expect(await tries(async () => (answers = await atOnce(all, (one) => register(one, on))))).toBe(0);
    expect(tally(answers)).toEqual({ '409 sold_out': 20 });
    const basket = {
      eventId: on.eventId,
      tickets: on.typeIds.map((ticketTypeId) => ({ ticketTypeId, quantity: 1 })),
    };
    expect(
      await tries(async () => {
        answers = await atOnce(all, ({ client }) =>
          client.post('/api/client/events/tickets/purchase', basket),
        );
      }),
    ).toBe(0);
    expect(tally(answers)).toEqual({ '409 sold_out': 20 });
    expect((await buy(here, { ...on, typeIds: on.typeIds.slice(1) })).status).toBe(201);
  });

  it('is said of a block, too, however many dates it has', async () => {
    const on = await eventOnSale(attic, {
      types: [{ price_pence: 0, capacity: 1 }],
      event: { booking_types: ['BLOCK'] },
    });
    await anotherDate(box, on);
    expect((await register(here, on)).body.tickets).toHaveLength(2);
    await isKnown(on);
  });

  it('is never what has no limit, and was closed a moment ago', async () => {
    const on = await eventOnSale(attic, { types: [{ price_pence: 0 }] });
    const closed = (yes: boolean) =>
      box.sql('UPDATE ticketing.stock SET closed = $2 WHERE date_id = $1', [keyOf(on.dateId), yes]);
    const look = 'SELECT capacity - held - sold, closed INTO left_over, is_closed FROM ticketing.stock';
    const later = `PERFORM pg_advisory_xact_lock(${LOOK}); ${look}`;
    await closed(true);
    await rewrite(box, 'ticketing.take_places', [[look, later]]);
    const shut = await gate(box, `SELECT pg_advisory_xact_lock(${LOOK})`);
    const told = register(here, on);
    await shut.gathered(1);
    await closed(false);
    await shut.open();
    expect((await told).body).toMatchObject({ code: 'sale_closed' });
    await rewrite(box, 'ticketing.take_places', [[later, look]]);
    expect((await register(here, on)).status).toBe(201);
  });

  describe('is sold again as soon as there are places, at whichever process:', () => {
    interface Way {
      types?: object[];
      event?: object;
      take: (on: OnSale) => Promise<Answer>;
      giveBack: (on: OnSale, taken: Answer) => Promise<unknown>;
    }

    const ways: Record<string, Way> = {
      'an order is cancelled': {
        types: [{ price_pence: 0, capacity: 1 }],
        take: (on) => register(here, on),
        giveBack: (_on, taken) => cancel(here, taken),
      },
      'a hold runs out': {
        types: [{ price_pence: 0 }, { price_pence: 1500 }],
        event: { guest_list_capacity: 1 },
        take: (on) => buy(here, { ...on, typeIds: on.typeIds.slice(1) }),
        giveBack: async (on) => {
          await box.sql('UPDATE ticketing.orders SET expires_at = now() WHERE event_id = $1', [
            keyOf(on.eventId),
          ]);
          await sweep(box);
        },
      },
      'a type is given more': {
        types: [{ price_pence: 0, capacity: 1 }],
        take: (on) => register(here, on),
        giveBack: (on) => change(on, { capacity: 2 }),
      },
      'a type has as many as the event': {
        types: [{ price_pence: 0, capacity: 1 }],
        take: (on) => register(here, on),
        giveBack: (on) => change(on, { capacity: null }),
      },
      'an event is given more': {
        types: [{ price_pence: 0 }],
        event: { guest_list_capacity: 1 },
        take: (on) => register(here, on),
        giveBack: (on) =>
          attic.operator.client.put(`/api/my-events/${on.eventId}`, { guest_list_capacity: 2 }),
      },
    };

    it.each(Object.entries(ways))('%s', async (_name, { types = [], event = {}, take, giveBack }) => {
      for (const who of [here, elsewhere]) {
        const on = await eventOnSale(attic, { types, event });
        const taken = await take(on);
        expect(taken.status).toBe(201);
        await isKnown(on);
        await giveBack(on, taken);
        expect(await register(who, on)).toMatchObject({ status: 201 });
      }
    });

    it('but for the trigger that tells of it (control)', async () => {
      const on = await eventOnSale(attic, { types: [{ price_pence: 0, capacity: 1 }] });
      const taken = await register(here, on);
      await isKnown(on);
      await box.sql('ALTER TABLE ticketing.stock DISABLE TRIGGER tell_of_places');
      await cancel(here, taken);
      expect(tally(await atOnce([here, elsewhere], (who) => register(who, on)))).toEqual({
        '409 sold_out': 2,
      });
      await box.sql('ALTER TABLE ticketing.stock ENABLE TRIGGER tell_of_places');
    });
  });

  it('is not remembered where a place came back as somebody was told that there is none', async () => {
    const on = await eventOnSale(attic, { types: [{ price_pence: 0, capacity: 1 }] });
    const taken = await register(here, on);
    const scarce = box.app.get(ScarcePlaces, { strict: false });
    const line = { ticketTypeId: keyOf(on.typeIds[0] ?? ''), dateId: keyOf(on.dateId), quantity: 1 };
    const { ticketTypeId, dateId } = line;
    const told = { outcome: 'sold_out', available: 0, ticketTypeId, dateId } as const;
    const lines = [line as DraftLine];
    await until('it is heard of places that come back', () => scarce.moment !== undefined);
    const before = scarce.moment;
    scarce.note(told, before);
    expect(await scarce.refusal(lines)).toEqual(told);
    await cancel(here, taken);
    // Nobody is told of it again.
    expect(await scarce.refusal(lines)).toBeUndefined();
    scarce.note(told, before);
    expect(await scarce.refusal(lines)).toBeUndefined();
    scarce.note(told, scarce.moment);
    expect(await scarce.refusal(lines)).toEqual(told);
    await box.sql('UPDATE ticketing.stock SET capacity = NULL WHERE date_id = $1', [line.dateId]);
  });

  it('is sold to the last place however often places come and go', async () => {
    const on = await eventOnSale(attic, { types: [{ price_pence: 0, capacity: 2 }] });
    const crowd = (await people(box, 12)).map((one, n) => (n % 2 ? second.at(one) : one));
    for (const turn of times(turns)) {
      const luck = chance(turn);
      await atOnce(luck.shuffled(crowd), async (who) => {
        for (let round = 0; round < 3; round += 1) {
          const taken = await register(who, on);
          if (taken.status === 201) expect((await cancel(who, taken)).status).toBe(200);
        }
      });
      // Everybody has given back what they had.
      for (const who of luck.shuffled([here, elsewhere])) {
        const taken = await register(who, on, 2);
        expect(taken.status).toBe(201);
        await cancel(who, taken);
      }
    }
  });
});
