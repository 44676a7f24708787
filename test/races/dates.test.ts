import { StockStore } from '#libs/ticketing';
import { CancelEventOrders } from '../../libs/ticketing/src/cancel-event/cancel-event-orders.js';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer, Json } from '../support/client.js';
import { booksOf, keyOf, placesOf } from '../support/interventions.js';
import { atOnce, gate, inTurn, rewrite, tally, times, violated, withoutGuard } from '../support/race.js';
import { chance, printSeed, size, soak, SOAK_TIMEOUT } from '../support/sizes.js';
import {
  addDates,
  boughtBlock,
  boughtOfDate,
  buyOfDate,
  cancelDate,
  dateProgress,
  seriesOnSale,
  type Series,
} from '../support/series.js';
import {
  checkIn,
  confirm,
  daysAhead,
  eventNow,
  eventOnSale,
  organisation,
  pay,
  people,
  person,
  type OnSale,
  type Organisation,
} from '../support/world.js';

const CALLERS = 10;
const JOBS = 4;
const BOOKINGS = 5;
const turns = size(3, 60);
const STILL_BOOKED = 'event lifecycle: no bookings of what was cancelled, once that is finished';
const UNCOUNTED = '2 held = places of pending orders, sold = live tickets (ticket types)';

let box: Boxoffice;
let attic: Organisation;

beforeAll(printSeed);
if (soak) jest.setTimeout(SOAK_TIMEOUT);

/** For a block of tests, each with a world of its own. */
function world(sound: boolean, without: () => Promise<unknown> = () => Promise.resolve()): void {
  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
    await without();
  });
  afterAll(() => box.stop({ sound }));
}

/** Somebody looks at what is offered, the date is cancelled and that is over with, and only then the places are asked for. */
async function buysLate(on: OnSale): Promise<Answer> {
  const sam = await person(box);
  const shut = await gate(box, 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
    sam.userId + keyOf(on.eventId),
  ]);
  const buying = buyOfDate(sam, on);
  await shut.gathered(1);
  expect((await cancelDate(attic, on)).status).toBe(200);
  await box.settle();
  await shut.open();
  return buying;
}

describe('a date is cancelled while its places are bought', () => {
  world(true);

  it('whoever gets one gets the money back', async () => {
    for (const turn of times(turns)) {
      const on = await seriesOnSale(attic, 2, { types: [{ price_pence: 1200 }] });
      const buyers = await people(box, CALLERS);
      const bought: Json[] = [];
      const acts: (() => Promise<Answer>)[] = [
        () => cancelDate(attic, on),
        ...buyers.map((buyer) => async () => {
          const answer = await buyOfDate(buyer, on);
          if (answer.status !== 201) return answer;
          bought.push(answer.body);
          await pay(box, answer.body);
          await confirm(buyer, answer.body.orderId);
          return answer;
        }),
      ];
      const answers = await atOnce(chance(turn).shuffled(acts), (act) => act());
      expect(Object.keys(tally(answers))).not.toContain('500 internal_error');
      await box.settle();
      expect(await placesOf(box, on)).toEqual({ held: 0, sold: 0 });
      for (const { paymentIntentId } of bought) {
        const { intent, refunds } = await booksOf(box, paymentIntentId);
        expect([intent.status, refunds.length]).toEqual(
          intent.status === 'succeeded' ? ['succeeded', 1] : ['canceled', 0],
        );
      }
      expect(await dateProgress(attic, on)).toMatchObject({ failed: 0, finished_at: expect.any(String) });
    }
  });

  it('whoever looked before is refused after', async () => {
    const { status, body } = await buysLate(await seriesOnSale(attic, 2));
    expect([status, body.code]).toEqual([409, 'sale_closed']);
  });
});

describe('control: a place is taken whether or not its sale is closed', () => {
  world(false, () => rewrite(box, 'ticketing.take_places', [['NOT closed AND ', '']]));

  it('somebody has a place on a date that does not take place, which verify reports', async () => {
    expect((await buysLate(await seriesOnSale(attic, 2))).status).toBe(201);
    expect(await violated(box)).toContain(STILL_BOOKED);
  });
});

/** An event whose doors are open, with another date next month, and its tickets. */
async function doorsOpen(): Promise<{ on: OnSale; ticketIds: string[] }> {
  const on = await eventNow(attic, { types: [{ price_pence: 1200 }] });
  await addDates(attic, on.eventId, { date: daysAhead(30), start_time: '18:00' });
  const orders = await atOnce(await people(box, BOOKINGS), (buyer) => boughtOfDate(box, buyer, on));
  return { on, ticketIds: orders.map(({ tickets }) => tickets[0].id) };
}

const scan = (ticketId: string) => checkIn(attic.operator, ticketId, { manual: true, reason: 'A race' });

describe('a date is cancelled while people go in', () => {
  world(true);

  it('nobody is admitted after the answer, and whoever was is refunded like the others', async () => {
    for (const turn of times(turns)) {
      const { on, ticketIds } = await doorsOpen();
      let answered = false;
      const acts: (() => Promise<unknown>)[] = [
        async () => {
          await cancelDate(attic, on);
          answered = true;
        },
        ...ticketIds.map((ticketId) => async () => {
          const late = answered;
          const { body } = await scan(ticketId);
          if (late) expect(body.reason).toBe('event_cancelled');
        }),
      ];
      await atOnce(chance(turn).shuffled(acts), (act) => act());
      for (const ticketId of ticketIds)
        expect((await scan(ticketId)).body).toMatchObject({ admitted: false, reason: 'event_cancelled' });
      await box.settle();
      expect(await dateProgress(attic, on)).toMatchObject({ bookings: BOOKINGS, refunded: BOOKINGS });
    }
  });
});

describe('control: the door does not look at the date', () => {
  world(false, () => rewrite(box, 'ticketing.door_of', [[" OR d.status = 'cancelled'", '']]));

  it('somebody goes in after the answer', async () => {
    const { on, ticketIds } = await doorsOpen();
    await cancelDate(attic, on);
    expect((await scan(ticketIds[0] ?? '')).body.admitted).toBe(true);
  });
});

const messagesOf = async (dateId: string): Promise<number> =>
  (
    await box.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM platform.outbox WHERE key = $1 AND name = 'event-date.cancelled'`,
      [keyOf(dateId)],
    )
  )[0]?.n ?? 0;

/** A date with orders of that date and of others, cancelled by all at once, and by several jobs. */
async function cancelFromEverywhere(): Promise<{ on: Series; answers: Answer[] }> {
  const on = await seriesOnSale(attic, 3, { types: [{ price_pence: 1200 }] });
  const prices = Object.fromEntries(on.dateIds.map((dateId) => [dateId, 1000]));
  await atOnce(await people(box, BOOKINGS), (buyer) => boughtOfDate(box, buyer, on));
  await atOnce(await people(box, BOOKINGS), (buyer) => boughtBlock(box, buyer, on, prices));
  const answers = await atOnce(times(CALLERS), () => cancelDate(attic, on));
  const job = box.app.get(CancelEventOrders, { strict: false });
  const scope = { eventId: keyOf(on.eventId), dateId: keyOf(on.dateId) };
  await atOnce(times(JOBS), () => job.run(scope));
  await box.settle();
  return { on, answers };
}

describe('a date is cancelled ten times at once, and by several jobs', () => {
  world(true);

  it('it is told of once, and each is refunded once', async () => {
    for (let turn = 0; turn < turns; turn += 1) {
      const { on, answers } = await cancelFromEverywhere();
      expect(tally(answers)).toEqual({ 200: CALLERS });
      expect(await messagesOf(on.dateId)).toBe(1);
      expect(await dateProgress(attic, on)).toMatchObject({
        bookings: 2 * BOOKINGS,
        cancelled: 2 * BOOKINGS,
        refunded: 2 * BOOKINGS,
        amount_refunded: BOOKINGS * 1200 + BOOKINGS * 1000,
      });
      const [sent] = await box.sql<{ n: number; amount: number }>(
        `SELECT count(*)::int AS n, sum(r.amount)::int AS amount FROM payments.refunds r
           JOIN payments.payments p ON p.id = r.payment_id JOIN ticketing.orders o ON o.id = p.order_id
          WHERE o.event_id = $1`,
        [keyOf(on.eventId)],
      );
      expect(sent).toEqual({ n: 2 * BOOKINGS, amount: BOOKINGS * 2200 });
    }
  });
});

describe('control: nobody minds that a date is cancelled already', () => {
  world(false, () =>
    box.sql('ALTER TABLE ticketing.event_cancellations DROP CONSTRAINT event_cancellations_once'),
  );

  it('it is told of again', async () => {
    const on = await seriesOnSale(attic, 2);
    await withoutGuard([["WHERE id = $1 AND status = 'active' RETURNING", 'WHERE id = $1 RETURNING']], () =>
      atOnce(times(CALLERS), () => cancelDate(attic, on)),
    );
    expect(await messagesOf(on.dateId)).toBeGreaterThan(1);
  });
});

describe('control: nobody waits for who cancels the same booking', () => {
  world(false, async () => {
    await rewrite(box, 'ticketing.cancel_order', [[' FOR UPDATE', '']]);
    await box.sql('DROP INDEX ticketing.cancellations_of_date');
    await box.sql('ALTER TABLE ticketing.stock DROP CONSTRAINT stock_never_oversold');
    await box.sql('ALTER TABLE ticketing.date_stock DROP CONSTRAINT date_stock_never_oversold');
  });

  it('its places come back more than once, which verify reports', async () => {
    let reported: string[] = [];
    for (let turn = 0; !reported.includes(UNCOUNTED) && turn < 20; turn += 1) {
      await cancelFromEverywhere();
      reported = await violated(box);
    }
    expect(reported).toContain(UNCOUNTED);
  });
});

const sameDate = async (): Promise<{ answers: Answer[]; dates: number }> => {
  const { eventId } = await eventOnSale(attic);
  const body = { date: daysAhead(40), start_time: '18:00' };
  const answers = await atOnce(times(CALLERS), () =>
    attic.operator.client.post(`/api/my-events/${eventId}/dates`, body),
  );
  return {
    answers,
    dates: (await attic.operator.client.get(`/api/my-events/${eventId}/dates`)).body.total,
  };
};

describe('the same date is added ten times at once', () => {
  world(true);

  it('there is one', async () => {
    const { answers, dates } = await sameDate();
    expect(tally(answers)).toEqual({ 201: 1, '409 date_exists': CALLERS - 1 });
    expect(dates).toBe(2);
  });
});

describe('control: without the index', () => {
  world(false, () => box.sql('DROP INDEX catalogue.event_dates_one_start'));

  it('there are several', async () => {
    expect((await sameDate()).dates).toBeGreaterThan(2);
  });
});

/** Somebody has taken a place and not committed it, when the date is to be changed or taken away. */
async function whileTaken(method: 'PUT' | 'DELETE'): Promise<(number | string)[]> {
  const on = await seriesOnSale(attic, 2);
  const path = `/api/my-events/${on.eventId}/dates/${on.dateId}`;
  const sam = await person(box);
  const [bought, changed] = await inTurn(
    box,
    'SELECT FROM ticketing.date_stock WHERE date_id = $1 FOR UPDATE',
    [keyOf(on.dateId)],
    () => buyOfDate(sam, on),
    () => attic.operator.client.call(method, path, method === 'PUT' ? { body: { start_time: '17:00' } } : {}),
  );
  return [bought.status, changed.status, changed.body.code ?? 'done'];
}

describe('a date is changed or taken away while somebody buys', () => {
  world(true);

  it('the place that was taken first stays', async () => {
    expect(await whileTaken('PUT')).toEqual([201, 409, 'active_bookings']);
    expect(await whileTaken('DELETE')).toEqual([201, 409, 'had_bookings']);
  });
});

describe('control: bookings are counted before the sale is closed', () => {
  world(false);
  beforeAll(() => {
    jest.spyOn(box.app.get(StockStore, { strict: false }), 'setClosed').mockResolvedValue();
  });
  afterAll(() => jest.restoreAllMocks());

  it('somebody has a place on a date that is gone, which verify reports', async () => {
    expect(await whileTaken('DELETE')).toEqual([201, 200, 'done']);
    expect(await violated(box)).toContain(UNCOUNTED);
  });
});
