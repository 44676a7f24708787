import { ClosePayment } from '#libs/payments';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import { keyOf, sweep } from '../support/interventions.js';
import { expectEnded } from '../support/order-ends.js';
import { atOnce, gate, inTurn, persistently, rewrite, times, violated } from '../support/race.js';
import { chance, printSeed, size, soak, SOAK_TIMEOUT } from '../support/sizes.js';
import { full, giveUp, lineOf, mine, wait, type InLine } from '../support/waiting-list.js';
import { buy, confirm, holdRunsOut, organisation, pay, people, type Organisation } from '../support/world.js';

const turns = size(3, 100);

beforeAll(printSeed);
if (soak) jest.setTimeout(SOAK_TIMEOUT);

/** Two types share a date's places: whoever gives up a place of the one may make room for the other. */
async function crossed(box: Boxoffice, attic: Organisation): Promise<{ statuses: number[]; line: InLine[] }> {
  const { on, holders } = await full(box, attic, 2, {
    event: { guest_list_capacity: 2 },
    types: [
      { price_pence: 1500, capacity: 9 },
      { price_pence: 1500, capacity: 9 },
    ],
  });
  const [sam, kim] = await people(box, 2);
  if (!sam || !kim) throw new Error('nobody');
  await wait(sam, on, 1, { ticketTypeId: on.typeIds[1] });
  await wait(kim, on, 1, { ticketTypeId: on.typeIds[1] });
  const strangers = await people(box, 4);
  const others = strangers.map((who) => () => buy(who, { ...on, typeIds: [on.typeIds[1] ?? ''] }));
  const answers = await atOnce([...holders.map((holder) => () => giveUp(holder)), ...others], (act) => act());
  return { statuses: answers.map(({ status }) => status), line: await lineOf(box, on) };
}

const TWO_TYPES = times(2).map(() => ({ price_pence: 1500, capacity: 9 }));

/** A place comes free on the date while somebody counts those of the other type, which is waited for; then a stranger asks. */
async function overtake(box: Boxoffice, attic: Organisation, waits: boolean) {
  const {
    on,
    holders: [holder],
  } = await full(box, attic, 1, { event: { guest_list_capacity: 1 }, types: TWO_TYPES });
  const [sam, stranger] = await people(box, 2);
  const [, other = ''] = on.typeIds;
  if (!sam || !stranger || !holder) throw new Error('nobody');
  await wait(sam, on, 1, { ticketTypeId: other });
  const shut = await gate(box, 'SELECT FROM ticketing.stock WHERE ticket_type_id = $1 FOR UPDATE', [
    keyOf(other),
  ]);
  const freeing = giveUp(holder);
  await (waits ? shut.gathered(1) : freeing);
  await shut.open();
  const answers = [await freeing, await buy(stranger, { ...on, typeIds: [other] })];
  return {
    statuses: answers.map(({ status }) => status),
    line: (await lineOf(box, on)).map(({ status }) => status),
  };
}

/** Each of two gives up what somebody else's type waits for, and has the counter of their own already. */
async function ring(box: Boxoffice, attic: Organisation) {
  const {
    on,
    holders: [holder],
  } = await full(box, attic, 1, { event: { guest_list_capacity: 2 }, types: TWO_TYPES });
  const [sam, kim, other] = await people(box, 3);
  const [one = '', two = ''] = on.typeIds;
  if (!sam || !kim || !holder || !other) throw new Error('nobody');
  const { body } = await buy(other, { ...on, typeIds: [two] });
  await wait(sam, on, 1, { ticketTypeId: two });
  await wait(kim, on, 1, { ticketTypeId: one });
  const answers = await inTurn(
    box,
    'SELECT FROM ticketing.date_stock WHERE date_id = $1 FOR UPDATE',
    [keyOf(on.dateId)],
    () => giveUp(holder),
    () => giveUp({ who: other, orderId: body.orderId }),
  );
  return {
    statuses: answers.map(({ status }) => status),
    line: (await lineOf(box, on)).map(({ status }) => status),
  };
}

/** An offer that has run out, with somebody behind it in line; how it is paid all the same, and what comes of both. */
async function lastMoment(box: Boxoffice, attic: Organisation) {
  const {
    on,
    holders: [holder],
  } = await full(box, attic, 1);
  const [sam, kim] = await people(box, 2);
  if (!sam || !kim || !holder) throw new Error('nobody');
  await wait(sam, on);
  await wait(kim, on);
  await giveUp(holder);
  const orderId: string = (await mine(sam, on))[0]?.offer.orderId;
  const { body } = await sam.client.post('/api/client/events/stripe/intent', { orderId });
  await holdRunsOut(box, keyOf(orderId));
  return {
    key: keyOf(orderId),
    async pays() {
      await pay(box, { paymentIntentId: body.paymentIntentId, paymentIntentSecret: body.clientSecret });
      return persistently(() => confirm(sam, orderId));
    },
    async ends() {
      await box.settle();
      return (await lineOf(box, on)).map(({ status }) => status);
    },
  };
}

describe('cancellations at once', () => {
  let box: Boxoffice;
  let attic: Organisation;
  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
  });
  afterAll(() => box.stop());

  it('make room for everybody in line, of another type too, and wait for nobody in a ring', async () => {
    for (const _ of times(turns)) {
      const { statuses, line } = await crossed(box, attic);
      expect(statuses).toEqual([200, 200, 409, 409, 409, 409]);
      expect(line.map(({ status }) => status)).toEqual(['offered', 'offered']);
    }
    expect(await overtake(box, attic, true)).toEqual({ statuses: [200, 409], line: ['offered'] });
    expect(await ring(box, attic)).toEqual({ statuses: [200, 200], line: ['offered', 'offered'] });
    expect(await violated(box)).toEqual([]);
  });

  it('leave an offer that is paid as it runs out paid or passed on, never both', async () => {
    for (const turn of times(turns)) {
      const { key, pays, ends } = await lastMoment(box, attic);
      await atOnce(chance(turn).shuffled<() => Promise<unknown>>([pays, () => sweep(box)]), (act) => act());
      while ((await sweep(box)) > 0);
      const line = await ends();
      await expectEnded(box, [key]);
      expect([
        ['confirmed', 'waiting'],
        ['passed', 'offered'],
      ]).toContainEqual(line);
    }
    expect(await violated(box)).toEqual([]);
  });
});

describe('controls', () => {
  let box: Boxoffice;
  let attic: Organisation;
  beforeEach(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
  });
  afterEach(() => box.stop({ sound: false }));

  it('where the counters of the line are not locked before, a place goes to whoever holds one of them', async () => {
    await rewrite(box, 'ticketing.cancel_order', [['PERFORM ticketing.lock_line(freed_on, target.id);', '']]);
    expect(await overtake(box, attic, false)).toEqual({ statuses: [200, 201], line: ['waiting'] });
  });

  it('where they are waited for then, there is a ring', async () => {
    await rewrite(box, 'ticketing.cancel_order', [['PERFORM ticketing.lock_line(freed_on, target.id);', '']]);
    await rewrite(box, 'ticketing.offer_places', [['FOR UPDATE OF w, s SKIP LOCKED', 'FOR UPDATE OF w, s']]);
    expect((await ring(box, attic)).statuses).toContain(503);
  });

  it('where an offer is ended without asking Stripe or where it stands, it is paid and passed on', async () => {
    jest.spyOn(box.app.get(ClosePayment, { strict: false }), 'execute').mockResolvedValue('closed');
    await rewrite(box, 'ticketing.expire_order', [
      ["AND o.status = 'pending' AND o.expires_at <= now()", ''],
    ]);
    await box.sql('ALTER TABLE ticketing.stock DROP CONSTRAINT stock_never_oversold');
    await box.sql('ALTER TABLE ticketing.date_stock DROP CONSTRAINT date_stock_never_oversold');
    const { key, pays, ends } = await lastMoment(box, attic);
    const row = 'SELECT FROM ticketing.orders WHERE id = $1 FOR UPDATE';
    await inTurn(box, row, [key], pays, () => sweep(box));
    expect(await ends()).toEqual(['confirmed', 'offered']);
  });
});
