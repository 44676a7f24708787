import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer } from '../support/client.js';
import { newPass } from '../support/offer-requests.js';
import { anotherDate, keyOf, placesOf } from '../support/interventions.js';
import { boughtPass, cancelPass, paidPass, passBooking, PASSES, takesPasses } from '../support/passes.js';
import { atOnce, gate, inTurn, persistently, rewrite, tally, times, violated } from '../support/race.js';
import {
  eventOnSale,
  organisation,
  people,
  person,
  type OnSale,
  type Organisation,
} from '../support/world.js';

const DEVICES = 8;
const CREDITS = 3;
const PURCHASE = '/api/client/events/tickets/purchase';

describe('the last credits of a pass, from several devices', () => {
  let box: Boxoffice;
  let attic: Organisation;
  beforeEach(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
  });

  /** All of them begun before any could take a credit. */
  async function rush(devices: number): Promise<Answer[]> {
    const sam = await person(box);
    const on = await eventOnSale(attic, { event: takesPasses, types: [{ price_pence: 1500 }] });
    const pass = await boughtPass(box, sam, attic, { credits: CREDITS });
    const shut = await gate(box, 'SELECT FROM ticketing.passes FOR UPDATE');
    const answers = atOnce(times(devices), () =>
      persistently((headers) => sam.client.post(PURCHASE, passBooking(on, pass.id), headers)),
    );
    await shut.gathered(Math.min(devices, CREDITS + 2));
    await shut.open();
    return answers;
  }

  it('are taken once each', async () => {
    expect(tally(await rush(DEVICES))).toEqual({
      201: CREDITS,
      '409 insufficient_credits': DEVICES - CREDITS,
    });
    await box.stop();
  });

  it('control: without their guard there are more, which verify reports', async () => {
    await rewrite(box, 'ticketing.take_credits', [[' AND p.used + wanted <= p.credits', '']]);
    await box.sql('ALTER TABLE ticketing.passes DROP CONSTRAINT passes_credits');
    // All of them have looked at the pass by then: whoever comes later is refused by that.
    const { 201: taken } = tally(await rush(CREDITS + 2));
    expect(taken).toBeGreaterThan(CREDITS);
    expect(await violated(box)).toContain(
      '2 credits used of a pass = credits of its live tickets, and no more than it has',
    );
    await box.stop({ sound: false });
  });
});

describe('a pass that is taken back, against its last credit', () => {
  let box: Boxoffice;
  let take: () => Promise<Answer>;
  let back: () => Promise<Answer>;
  const ROW = 'SELECT FROM ticketing.passes FOR UPDATE';
  const outcome = ({ status, body }: Answer) => (status < 400 ? status : `${status} ${body.code}`);

  beforeEach(async () => {
    box = await startBoxoffice();
    const attic = await organisation(box);
    const sam = await person(box);
    const on = await eventOnSale(attic, { event: takesPasses, types: [{ price_pence: 1500 }] });
    const { orderId, pass } = await paidPass(box, sam, attic, { credits: 1 });
    take = () => sam.client.post(PURCHASE, passBooking(on, pass.id));
    back = () => cancelPass(attic, orderId, 'full');
  });

  it('pays for a place that comes first, and for none that comes after', async () => {
    const [gone, late] = await inTurn(box, ROW, [], back, take);
    expect([outcome(gone), outcome(late)]).toEqual([200, '409 pass_not_valid']);
    await box.stop();
  });

  it('stays void, and the place stays taken, where the place came first', async () => {
    const [early, gone] = await inTurn(box, ROW, [], take, back);
    expect([outcome(early), outcome(gone)]).toEqual([201, 200]);
    await box.stop();
  });

  it('control: unless it has to be good, it pays for a place after its money went back', async () => {
    await rewrite(box, 'ticketing.take_credits', [[` AND p.status = 'active'`, '']]);
    const [gone, late] = await inTurn(box, ROW, [], back, take);
    expect([outcome(gone), outcome(late)]).toEqual([200, 201]);
    await box.stop();
  });

  it('control: unless it is made void, it pays as well, which verify reports', async () => {
    await rewrite(box, 'ticketing.cancel_order', [[`p SET status = 'void'`, `p SET status = 'active'`]]);
    const [gone, late] = await inTurn(box, ROW, [], back, take);
    expect([outcome(gone), outcome(late)]).toEqual([200, 201]);
    expect(await violated(box)).toContain('3 a pass is good once its order is confirmed, and only then');
    await box.stop({ sound: false });
  });
});

describe('unpaid passes of one customer, ordered at once', () => {
  const LIMIT = 5;
  const WANTED = LIMIT + 3;
  let box: Boxoffice;
  beforeEach(async () => {
    box = await startBoxoffice();
  });

  /** All of them, each as far as it gets before any is placed. */
  async function rush(): Promise<Answer[]> {
    const passTemplateId = await newPass(await organisation(box));
    const sam = await person(box);
    const shut = await gate(box, 'LOCK TABLE ticketing.orders IN SHARE MODE');
    const answers = atOnce(times(WANTED), () => sam.client.post(`${PASSES}/purchase`, { passTemplateId }));
    await shut.gathered(WANTED);
    await shut.open();
    return answers;
  }

  it('are five', async () => {
    expect(tally(await rush())).toEqual({ 201: LIMIT, '409 too_many_pending': WANTED - LIMIT });
    await box.stop();
  });

  it('control: are more, unless they are counted one after the other', async () => {
    await rewrite(box, 'ticketing.place_pass_order', [
      [`PERFORM pg_advisory_xact_lock(hashtextextended(draft ->> 'customerId' || 'pass', 0));`, ''],
    ]);
    expect(tally(await rush())).toEqual({ 201: WANTED });
    await box.stop();
  });
});

describe('blocks against single places', () => {
  const CAPACITY = 10;
  let box: Boxoffice;
  let attic: Organisation;

  async function rush(): Promise<{ answers: Answer[]; on: OnSale; second: string }> {
    box = await startBoxoffice({ env: { PENDING_PLACES_PER_CUSTOMER: '1000' } });
    attic = await organisation(box);
    const on = await eventOnSale(attic, {
      event: { booking_types: ['INDIVIDUAL', 'BLOCK'] },
      types: [{ price_pence: 1500, capacity: CAPACITY }],
    });
    const second = await anotherDate(box, on);
    const tickets = [{ ticketTypeId: on.typeIds[0], quantity: 1 }];
    const wanted = [{ bookingType: 'BLOCK' }, { dateId: on.dateId }, { dateId: second }];
    const answers = await atOnce(await people(box, 3 * CAPACITY), (buyer, n) =>
      persistently((headers) =>
        buyer.client.post(PURCHASE, { eventId: on.eventId, tickets, ...wanted[n % 3] }, headers),
      ),
    );
    return { answers, on, second };
  }

  it('take all of their dates or none, and no date is oversold', async () => {
    const { answers, on, second } = await rush();
    expect(Object.keys(tally(answers)).sort()).toEqual(['201', '409 sold_out']);
    const kept = answers.flatMap(({ body }) => body.lines ?? []);
    for (const dateId of [on.dateId, second]) {
      const held = kept.filter((line) => line.dateId === dateId).length;
      expect([dateId, (await placesOf(box, { ...on, dateId })).held]).toEqual([dateId, held]);
      expect(held).toBeLessThanOrEqual(CAPACITY);
    }
    // A block has a place on each of the two.
    const blocks = answers.filter(({ body }, n) => n % 3 === 0 && body.orderId !== undefined);
    expect(blocks.map(({ body }) => body.lines.length)).toEqual(blocks.map(() => 2));
    const [partly] = await box.sql(
      `SELECT o.id FROM ticketing.orders o JOIN ticketing.order_lines l ON l.order_id = o.id AND o.event_id = $1
        GROUP BY o.id HAVING count(DISTINCT l.date_id) <> o.dates`,
      [keyOf(on.eventId)],
    );
    expect(partly).toBeUndefined();
    await box.stop();
  });

  it('control: a block that keeps what it could get is told by verify', async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
    const on = await eventOnSale(attic, {
      event: { booking_types: ['INDIVIDUAL', 'BLOCK'] },
      types: [{ price_pence: 1500, capacity: 1 }],
    });
    const second = await anotherDate(box, on);
    await rewrite(box, 'ticketing.place_order', [['IF refusal IS NOT NULL THEN', 'IF false THEN']]);
    const [first, other] = await people(box, 2);
    const tickets = [{ ticketTypeId: on.typeIds[0], quantity: 1 }];
    await first?.client.post(PURCHASE, { eventId: on.eventId, tickets, dateId: second });
    await other?.client.post(PURCHASE, { eventId: on.eventId, tickets, bookingType: 'BLOCK' });
    expect(await violated(box)).toContain(
      '2 held = places of pending orders, sold = live tickets (ticket types)',
    );
    await box.stop({ sound: false });
  });
});
