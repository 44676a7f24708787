import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Json } from '../support/client.js';
import { keyOf, sandbox } from '../support/interventions.js';
import { expectSound } from '../support/ledger.js';
import { atOnce, postgresVersion, times, until } from '../support/race.js';
import { boughtBlock, boughtOfDate, cancelDate, seriesOnSale } from '../support/series.js';
import { printSeed, seed, size, SOAK_TIMEOUT, soak } from '../support/sizes.js';
import { keepFigures } from '../support/soak-results.js';
import { serverOn } from '../support/victim.js';
import {
  bought,
  cancelEvent,
  eventOnSale,
  organisation,
  people,
  type OnSale,
  type Organisation,
  type Somebody,
} from '../support/world.js';

const PRICE = 1500;
const BUYING_AT_ONCE = 10;
const LIFE_MS = 2000;

interface Sold {
  on: OnSale;
  cancel: () => Promise<unknown>;
  /** Of how far it has come. */
  path: string;
}

/** Sells to each of so many, some at a time. */
async function sell(box: Boxoffice, orders: number, buy: (buyer: Somebody, nth: number) => Promise<unknown>) {
  const queue = await people(box, orders);
  await atOnce(times(BUYING_AT_ONCE), async () => {
    for (let buyer = queue.pop(); buyer; buyer = queue.pop()) await buy(buyer, queue.length);
  });
  await box.settle();
}

/** An event of paid orders, of one place each. */
async function soldEvent(box: Boxoffice, attic: Organisation, orders: number): Promise<Sold> {
  const on = await eventOnSale(attic, { types: [{ price_pence: PRICE }] });
  await sell(box, orders, (buyer) => bought(box, buyer, on));
  return {
    on,
    cancel: () => cancelEvent(attic, on.eventId),
    path: `/api/my-events/${on.eventId}/cancellation`,
  };
}

/** A date of paid orders, of one place each; every second has one on another date, too. */
async function soldDate(box: Boxoffice, attic: Organisation, orders: number): Promise<Sold> {
  const on = await seriesOnSale(attic, 2, { types: [{ price_pence: PRICE }] });
  const [first = '', second = ''] = on.dateIds;
  await sell(box, orders, (buyer, nth) =>
    nth % 2 === 0
      ? boughtOfDate(box, buyer, on)
      : boughtBlock(box, buyer, on, { [first]: PRICE, [second]: PRICE + 1 }),
  );
  return {
    on,
    cancel: () => cancelDate(attic, on),
    path: `/api/my-events/${on.eventId}/dates/${on.dateId}/cancellation`,
  };
}

describe.each([
  ['an event', soldEvent, size(60, 2000)],
  ['a date', soldDate, size(40, 500)],
] as const)(
  '%s of paid orders is cancelled while workers are killed and refunds fail',
  (what, sold, ORDERS) => {
    let box: Boxoffice;
    let attic: Organisation;

    beforeAll(async () => {
      printSeed();
      box = await startBoxoffice();
      attic = await organisation(box);
    });
    afterAll(() => box.stop());

    it(
      'everybody gets the money back, once',
      async () => {
        const began = performance.now();
        const { on, cancel, path } = await sold(box, attic, ORDERS);
        const progress = async (): Promise<Json> => (await attic.operator.client.get(path)).body;
        const open = async () => {
          const [row] = await box.sql<{ n: number }>(
            `SELECT (SELECT count(*) FROM ticketing.tickets WHERE date_id = $1 AND status NOT IN ('cancelled', 'refunded'))::int
                  + (SELECT count(*) FROM payments.refunds WHERE status = 'pending')::int AS n`,
            [keyOf(on.dateId)],
          );
          return row?.n ?? 0;
        };
        // At first one in ten is not answered, and one in ten is sent back by the bank.
        await sandbox(box, 'faults', {
          match: { path: '/v1/refunds' },
          kind: 'error',
          rate: 0.1,
          seed,
          times: ORDERS,
        });
        await sandbox(box, 'refunds', { next: 'failed', first: 'pending', rate: 0.1, seed, times: ORDERS });

        const cancelling = performance.now();
        await cancel();
        const answeredMs = Math.round(performance.now() - cancelling);

        let kills = 0;
        while ((await open()) > 0) {
          const worker = serverOn(box, { LOG_LEVEL: 'info' }, 3000, 'worker');
          worker.launch();
          await until(
            'the worker is at work',
            () => worker.said('carrying messages') || !worker.running,
            60_000,
          );
          if (!worker.running) throw new Error(worker.output);
          const before = await open();
          const deadline = performance.now() + LIFE_MS;
          await until(
            'it has done something, or it is time',
            async () => {
              const left = await open();
              return left === 0 || (soak ? performance.now() > deadline : left < before - 15);
            },
            60_000,
          );
          await sandbox(box, 'refunds/settle', {});
          await worker.signal('SIGKILL');
          kills += 1;
        }

        expect(kills).toBeGreaterThan(2);
        const first = await progress();
        expect(first).toMatchObject({ bookings: ORDERS, cancelled: ORDERS });
        expect(first.refunded + first.failed).toBe(ORDERS);
        expect(first.failed).toBeGreaterThan(0);

        await fetch(`${box.sandbox.url}/_sandbox/refunds`, { method: 'DELETE' });
        await attic.operator.client.post(`${path}/retry`);
        await box.settle();
        expect(await progress()).toMatchObject({
          bookings: ORDERS,
          cancelled: ORDERS,
          refunded: ORDERS,
          failed: 0,
          amount_refunded: ORDERS * PRICE,
        });
        await expectSound(box);
        await keepFigures(`${what} cancelled while workers are killed`, began, {
          sizes: {
            'paid orders': ORDERS,
            'seconds between kills': LIFE_MS / 1000,
            'refunds failing at first, %': 20,
          },
          outcome: {
            'answered after ms': answeredMs,
            kills,
            'failed at first': first.failed,
            'refunded once': ORDERS,
          },
          postgres: await postgresVersion(box),
        });
      },
      SOAK_TIMEOUT,
    );
  },
);
