import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer } from '../support/client.js';
import { keyOf, sweep } from '../support/interventions.js';
import { atOnce, persistently, rewrite, tally, violated } from '../support/race.js';
import { chance, printSeed, soak, SOAK_TIMEOUT } from '../support/sizes.js';
import { full, giveUp, lineOf, wait, type InLine } from '../support/waiting-list.js';
import {
  buy,
  holdRunsOut,
  organisation,
  people,
  person,
  type OnSale,
  type Organisation,
  type Somebody,
} from '../support/world.js';

const WAITERS = 50;
const PLACES = 12;

/** Whom so many free places go to: again and again the first in line that they are enough for. */
function served(line: readonly InLine[], free: number): string[] {
  let left = free;
  return line.flatMap(({ customer, quantity }) => {
    if (quantity > left) return [];
    left -= quantity;
    return [customer];
  });
}

const holding = (line: readonly InLine[]): string[] =>
  line.filter(({ order }) => order === 'pending').map(({ customer }) => customer);

beforeAll(printSeed);
if (soak) jest.setTimeout(SOAK_TIMEOUT);

describe('a line of fifty', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let on: OnSale;
  let holders: { who: Somebody; orderId: string }[];

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
  });
  afterAll(() => box.stop());
  beforeEach(async () => {
    ({ on, holders } = await full(box, attic, PLACES));
    const luck = chance(7);
    for (const who of await people(box, WAITERS))
      expect((await wait(who, on, 1 + luck.below(4))).status).toBe(201);
  });

  it('is served in its order as places come free one by one, and as offers run out', async () => {
    const before = await lineOf(box, on);
    let gone: string[] = [];
    let free = 0;
    for (const holder of holders.slice(0, 6)) {
      await giveUp(holder);
      free += 1;
      const next = served(
        before.filter(({ customer }) => !gone.includes(customer)),
        free,
      );
      free -= before
        .filter(({ customer }) => next.includes(customer))
        .reduce((sum, { quantity }) => sum + quantity, 0);
      gone = [...gone, ...next];
      expect(holding(await lineOf(box, on)).sort()).toEqual([...gone].sort());
    }
    expect(await violated(box)).toEqual([]);
    const first = (await lineOf(box, on)).find(({ order }) => order === 'pending');
    await holdRunsOut(box, keyOf(first?.orderId ?? ''));
    await sweep(box);
    const rest = before.filter(({ customer }) => !gone.includes(customer));
    const next = served(rest, free + (first?.quantity ?? 0));
    expect(holding(await lineOf(box, on)).sort()).toEqual(
      [...gone.filter((customer) => customer !== first?.customer), ...next].sort(),
    );
    expect(await violated(box)).toEqual([]);
  });

  it('is served in its order when places come free in bulk', async () => {
    const before = await lineOf(box, on);
    const raised = await attic.operator.client.put(
      `/api/my-events/${on.eventId}/ticket-types/${on.typeIds[0]}`,
      { name: 'VIP', price_pence: 1500, capacity: PLACES + 30 },
    );
    expect(raised.status).toBe(200);
    expect(holding(await lineOf(box, on))).toEqual(served(before, 30));
  });

  it('has all places and no more, whoever gives up, buys and leaves at once', async () => {
    const line = await lineOf(box, on);
    const { answers, taken, after } = await rush(box, on, holders);
    // The first places to come free may be too few for those in line; nobody else gets any.
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    expect(taken).toBeLessThanOrEqual(PLACES);
    expect(after).toHaveLength(line.length);
    expect(await violated(box)).toEqual([]);
  });
});

/** All who hold a place give it up, while more than there are places for try to buy one. */
async function rush(box: Boxoffice, on: OnSale, holders: { who: Somebody; orderId: string }[]) {
  const publics = await people(box, holders.length + 4);
  const acts: (() => Promise<Answer>)[] = chance(11).shuffled([
    ...holders.map((holder) => () => persistently(() => giveUp(holder))),
    ...publics.map((who) => () => persistently((headers) => buy(who, on, 1, headers))),
  ]);
  const answers = await atOnce(acts, (act) => act());
  const after = await lineOf(box, on);
  const offered = after
    .filter(({ order }) => order === 'pending')
    .reduce((sum, { quantity }) => sum + quantity, 0);
  return { answers, after, taken: offered + (tally(answers)[201] ?? 0) };
}

/** A place comes free while others try to buy it, again and again until it is. */
async function contest(box: Boxoffice, attic: Organisation) {
  const {
    on,
    holders: [holder],
  } = await full(box, attic, 1);
  const sam = await person(box);
  await wait(sam, on);
  if (!holder) throw new Error('nobody');
  let over = false;
  const freeing = giveUp(holder).finally(() => (over = true));
  const buying = atOnce(await people(box, 5), async (who) => {
    for (;;) {
      const last = over;
      const answer = await buy(who, on);
      if (last || answer.status === 201) return answer;
    }
  });
  await freeing;
  return { sold: tally(await buying)[201] ?? 0, line: await lineOf(box, on) };
}

describe('a place that comes free while others buy', () => {
  let box: Boxoffice;
  afterEach(() => box.stop({ sound: false }));

  it('is the waiter’s', async () => {
    box = await startBoxoffice();
    const attic = await organisation(box);
    expect(await contest(box, attic)).toMatchObject({
      sold: 0,
      line: [{ status: 'offered', order: 'pending' }],
    });
    expect(await violated(box)).toEqual([]);
  });

  it('control: where it is offered in a transaction of its own, somebody else has it', async () => {
    box = await startBoxoffice();
    const attic = await organisation(box);
    await rewrite(box, 'ticketing.cancel_order', [['PERFORM ticketing.offer_on(freed_on);', '']]);
    expect(await contest(box, attic)).toMatchObject({ sold: 1, line: [{ status: 'waiting', order: null }] });
    const {
      holders: [holder],
      on,
    } = await full(box, attic, 1);
    await wait(await person(box), on);
    if (holder) await giveUp(holder);
    expect(await violated(box)).toEqual(['waiting list: nothing is free that somebody in line could have']);
  });

  it('control: where places are taken whether or not they are free, more are taken than there are', async () => {
    box = await startBoxoffice();
    const places = 4;
    const { on, holders } = await full(box, await organisation(box), places);
    await rewrite(box, 'ticketing.take_places', [
      ['AND NOT closed AND (capacity IS NULL OR held + sold + line.quantity <= capacity)', ''],
    ]);
    await box.sql('ALTER TABLE ticketing.stock DROP CONSTRAINT stock_never_oversold');
    await box.sql('ALTER TABLE ticketing.date_stock DROP CONSTRAINT date_stock_never_oversold');
    expect((await rush(box, on, holders)).taken).toBeGreaterThan(places);
    expect(await violated(box)).toContain('1 never oversold (ticket types)');
  });
});
