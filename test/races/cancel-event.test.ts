import { JobWorkers } from '#libs/platform';
import { CancelEventOrders } from '../../libs/ticketing/src/cancel-event/cancel-event-orders.js';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Json } from '../support/client.js';
import { keyOf, placesOf, sandbox } from '../support/interventions.js';
import { expectSound } from '../support/ledger.js';
import { atOnce, postgresVersion, rewrite, times, violated } from '../support/race.js';
import { chance, printSeed, size, SOAK_TIMEOUT } from '../support/sizes.js';
import { keepFigures } from '../support/soak-results.js';
import {
  bought,
  buy,
  cancelEvent,
  confirm,
  eventOnSale,
  organisation,
  pay,
  people,
  type OnSale,
  type Organisation,
} from '../support/world.js';

const PRICE = 1500;
const JOBS = 4;
const BOOKINGS = 8;

/** Cancels an event by several jobs while its operator cancels bookings and customers pay and confirm. */
async function cancelFromEverywhere(box: Boxoffice, attic: Organisation, turn: number): Promise<OnSale> {
  const on = await eventOnSale(attic, { types: [{ price_pence: PRICE }] });
  const buyers = await people(box, 2 * BOOKINGS);
  const [paid, paying] = [buyers.slice(0, BOOKINGS), buyers.slice(BOOKINGS)];
  const [bookings, purchases] = await Promise.all([
    atOnce(paid, (buyer) => bought(box, buyer, on)),
    atOnce(paying, async (buyer) => (await buy(buyer, on)).body),
  ]);
  const job = box.app.get(CancelEventOrders, { strict: false });
  const acts: (() => Promise<unknown>)[] = [
    ...times(JOBS).map(() => () => job.run({ eventId: keyOf(on.eventId) })),
    ...bookings.map(
      ({ orderId }: Json) =>
        () =>
          attic.operator.client.post(
            `/api/my-events/${on.eventId}/bookings/${orderId.replace('ord_', 'bkg_')}/cancel`,
            { refund: 'full', reason: 'Illness' },
          ),
    ),
    ...paying.map((buyer, index) => async () => {
      await pay(box, purchases[index]);
      return confirm(buyer, purchases[index].orderId);
    }),
  ];
  await cancelEvent(attic, on.eventId);
  await atOnce(chance(turn).shuffled(acts), (act) => act());
  await box.settle();
  return on;
}

/** How often each kind of payment was met: amount received and amount sent back. */
async function kept(box: Boxoffice): Promise<Record<string, number>> {
  const { payment_intents: intents, refunds } = await sandbox(box, 'ledger');
  const kinds: Record<string, number> = {};
  for (const { id, status } of intents) {
    const back = refunds
      .filter((refund: Json) => refund.payment_intent === id)
      .map(({ amount }: Json) => amount as number);
    const kind = `${status} ${back.join('+')}`.trim();
    kinds[kind] = (kinds[kind] ?? 0) + 1;
  }
  return kinds;
}

describe('an event is cancelled by several jobs while bookings are cancelled and paid', () => {
  const events = size(2, 60);
  let box: Boxoffice;

  beforeAll(async () => {
    printSeed();
    box = await startBoxoffice();
  });
  afterAll(() => box.stop());

  it(
    'every booking is cancelled once, and no money stays',
    async () => {
      const began = performance.now();
      const attic = await organisation(box);
      for (const turn of times(events)) {
        const on = await cancelFromEverywhere(box, attic, turn);
        await box.app.get(JobWorkers, { strict: false }).drain();
        expect(await placesOf(box, on)).toEqual({ held: 0, sold: 0 });
        const { body } = await attic.operator.client.get(`/api/my-events/${on.eventId}/cancellation`);
        expect(body).toMatchObject({ failed: 0, finished_at: expect.any(String) });
      }
      const kinds = await kept(box);
      expect(Object.keys(kinds).filter((kind) => !['canceled', `succeeded ${PRICE}`].includes(kind))).toEqual(
        [],
      );
      await expectSound(box);
      await keepFigures('an event cancelled from everywhere', began, {
        sizes: { events, 'bookings of each': 2 * BOOKINGS, jobs: JOBS },
        outcome: { 'never paid': kinds['canceled'] ?? 0, 'refunded once': kinds[`succeeded ${PRICE}`] ?? 0 },
        postgres: await postgresVersion(box),
      });
    },
    SOAK_TIMEOUT,
  );
});

describe('control: nobody waits for who cancels the same booking', () => {
  let box: Boxoffice;

  beforeAll(async () => {
    box = await startBoxoffice();
    await rewrite(box, 'ticketing.cancel_order', [[' FOR UPDATE', '']]);
    await box.sql('DROP INDEX ticketing.cancellations_of_order');
    await box.sql('ALTER TABLE ticketing.stock DROP CONSTRAINT stock_never_oversold');
    await box.sql('ALTER TABLE ticketing.date_stock DROP CONSTRAINT date_stock_never_oversold');
  });
  afterAll(() => box.stop({ sound: false }));

  it('its places come back more than once, which verify reports', async () => {
    const attic = await organisation(box);
    const unsound = '2 held = places of pending orders, sold = live tickets (ticket types)';
    let reported: string[] = [];
    for (let turn = 0; !reported.includes(unsound) && turn < 20; turn += 1) {
      await cancelFromEverywhere(box, attic, turn);
      reported = await violated(box);
    }
    expect(reported).toContain(unsound);
  });
});
