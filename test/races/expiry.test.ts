import { ClosePayment } from '#libs/payments';
import { privateId } from '#libs/platform';
import { ExpireHolds } from '#libs/ticketing';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import { endsOf, expectEnded, PRICE, type OrderEnd } from '../support/order-ends.js';
import { atOnce, gate, persistently, postgresVersion, rewrite, times, violated } from '../support/race.js';
import { chance, printSeed, size, soak, SOAK_TIMEOUT } from '../support/sizes.js';
import { keepFigures } from '../support/soak-results.js';
import {
  buy,
  confirm,
  eventOnSale,
  holdRunsOut,
  organisation,
  pay,
  people,
  type OnSale,
  type Somebody,
} from '../support/world.js';

const SWEEPS = 2;
const batch = 5;
const turns = size(5, 200);

/**
 * Holds run out while their customers pay and confirm, and while several sweeps end them. All of them gather
 * before the orders' rows; who has paid by then, who pays meanwhile and who never does is the turn's luck.
 */
async function payAtTheLastMoment(box: Boxoffice, on: OnSale, buyers: readonly Somebody[], turn: number) {
  const luck = chance(turn);
  const placed = await atOnce(buyers, async (buyer) => {
    const { body } = await buy(buyer, on);
    await holdRunsOut(box, privateId('ord', body.orderId));
    return { buyer, body, pays: luck.below(3) };
  });
  const keys = placed.map(({ body }) => privateId('ord', body.orderId));
  const payer = async ({ buyer, body }: (typeof placed)[number]) => {
    await pay(box, body);
    return persistently(() => confirm(buyer, body.orderId));
  };
  const sweep = () => box.app.get(ExpireHolds, { strict: false }).execute();

  const rows = await gate(box, 'SELECT FROM ticketing.orders WHERE id = ANY ($1) FOR UPDATE', [keys]);
  const early = placed.filter(({ pays }) => pays === 0);
  const paidEarly = atOnce(early, payer);
  await rows.gathered(early.length);
  const meanwhile = atOnce(
    luck.shuffled([
      ...placed.filter(({ pays }) => pays === 1).map((one) => () => payer(one)),
      ...times(SWEEPS).map(() => sweep),
    ]),
    (act: () => Promise<unknown>) => act(),
  );
  await rows.gathered(early.length + 1);
  await rows.open();
  await Promise.all([paidEarly, meanwhile]);
  await sweep();
  await box.settle();
  return keys;
}

beforeAll(printSeed);
if (soak) jest.setTimeout(SOAK_TIMEOUT);

describe('a hold that runs out while it is paid', () => {
  let box: Boxoffice;
  beforeAll(async () => {
    box = await startBoxoffice();
  });
  afterAll(() => box.stop());

  it('ends confirmed and paid, or expired and with no money kept', async () => {
    const attic = await organisation(box);
    const outcome = { 'confirmed and paid': 0, 'expired and unpaid': 0, 'expired and refunded': 0 };
    const began = performance.now();
    for (const turn of times(turns)) {
      const on = await eventOnSale(attic, { types: [{ price_pence: PRICE, capacity: batch }] });
      const counts = await expectEnded(
        box,
        await payAtTheLastMoment(box, on, await people(box, batch), turn),
      );
      outcome['confirmed and paid'] += counts.confirmed ?? 0;
      outcome['expired and unpaid'] += counts['expired, unpaid'] ?? 0;
      outcome['expired and refunded'] += counts['expired, refunded'] ?? 0;
      expect(await violated(box)).toEqual([]);
    }
    expect(Object.values(outcome).reduce((sum, n) => sum + n)).toBe(turns * batch);
    await keepFigures('a hold runs out while it is paid', began, {
      sizes: { orders: turns * batch, sweeps: SWEEPS },
      outcome,
      postgres: await postgresVersion(box),
    });
  });
});

describe('control: a hold is ended without asking Stripe, or where the order stands', () => {
  let box: Boxoffice;
  beforeAll(async () => {
    box = await startBoxoffice();
    jest.spyOn(box.app.get(ClosePayment, { strict: false }), 'execute').mockResolvedValue('closed');
    await rewrite(box, 'ticketing.expire_order', [
      ["AND o.status = 'pending' AND o.expires_at <= now()", ''],
    ]);
    await box.sql('ALTER TABLE ticketing.stock DROP CONSTRAINT stock_never_oversold');
    await box.sql('ALTER TABLE ticketing.date_stock DROP CONSTRAINT date_stock_never_oversold');
  });
  afterAll(() => box.stop({ sound: false }));

  it('leaves orders that are over and still have tickets, which verify reports', async () => {
    const attic = await organisation(box);
    let broken: OrderEnd[] = [];
    for (let turn = 0; broken.length === 0 && turn < 20; turn += 1) {
      const on = await eventOnSale(attic, { types: [{ price_pence: PRICE }] });
      const keys = await payAtTheLastMoment(box, on, await people(box, batch), turn);
      broken = (await endsOf(box, keys)).filter(
        ({ status, tickets }) => tickets !== (status === 'confirmed' ? 1 : 0),
      );
    }
    expect(broken.length).toBeGreaterThan(0);
    expect(await violated(box)).toContain(
      '2 held = places of pending orders, sold = live tickets (ticket types)',
    );
  });
});
