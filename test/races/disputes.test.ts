import type { Answer } from '../support/client.js';
import { decided, intentOf, ticketStatuses } from '../support/disputes.js';
import { House } from '../support/house.js';
import { booksOf, sandbox } from '../support/interventions.js';
import {
  atOnce,
  persistently,
  postgresVersion,
  rewrite,
  times,
  until,
  violated,
  waiting,
  UNLOCKED,
} from '../support/race.js';
import { chance, printSeed, size, soak, SOAK_TIMEOUT } from '../support/sizes.js';
import { keepFigures } from '../support/soak-results.js';
import { confirm } from '../support/world.js';

const PRICE = 1500;
const DOORS = 5;
const CONFIRMS = 5;
const turns = size(6, 200);
const LIVE =
  '3 tickets are frozen while their payment is disputed, and only then; none lives whose money is lost';

beforeAll(printSeed);
if (soak) jest.setTimeout(SOAK_TIMEOUT);

describe('a dispute, and at the same moment', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open();
  });
  beforeEach(() => sandbox(house.box, 'webhooks', { mode: 'deliver' }));
  afterAll(() => house.box.stop());

  it('a door: whoever is first, the ticket is frozen as what it then was', async () => {
    const began = performance.now();
    for (const disputeFirst of [true, false]) {
      const { orderId, ticketId } = await house.sold();
      await house.asked(orderId);
      const [settle, scan] = [() => house.box.settle(), () => house.scan(ticketId)];
      const answers = disputeFirst
        ? await house.inTurn(orderId, settle, scan)
        : await house.inTurn(orderId, scan, settle);
      const { body } = answers.find((answer) => answer !== undefined) as Answer;
      expect([body.admitted, body.reason]).toEqual(
        disputeFirst ? [false, 'payment_disputed'] : [true, undefined],
      );
      expect(await house.frozenFrom(orderId)).toBe(disputeFirst ? 'confirmed' : 'checked_in');
    }
    let admitted = 0;
    for (const turn of times(turns)) {
      const { orderId, ticketId } = await house.sold();
      const id = await house.asked(orderId);
      const acts = [() => house.box.settle(), ...times(DOORS).map(() => () => house.scan(ticketId))];
      const answers = await atOnce(chance(turn).shuffled<() => Promise<Answer | void>>(acts), (act) => act());
      const inside = answers.filter((answer) => answer?.body.admitted === true).length;
      admitted += inside;
      expect(await house.frozenFrom(orderId)).toBe(inside === 1 ? 'checked_in' : 'confirmed');
      await decided(house.box, id, 'won');
      expect(await ticketStatuses(house.box, orderId)).toEqual([inside === 1 ? 'checked_in' : 'confirmed']);
    }
    await keepFigures('a dispute and doors at once', began, {
      sizes: { orders: turns, 'doors each': DOORS },
      outcome: { 'admitted first': admitted, 'frozen first': turns - admitted, both: 0 },
      postgres: await postgresVersion(house.box),
    });
  });

  it('an operator who cancels: one of them has the booking, and nobody has the money twice', async () => {
    const began = performance.now();
    const { orderId } = await house.sold();
    await house.asked(orderId);
    const [, refused] = await house.inTurn(
      orderId,
      () => house.box.settle(),
      () => house.cancel(orderId),
    );
    expect([refused.status, refused.body.code]).toEqual([409, 'payment_disputed']);
    let cancelled = 0;
    for (const turn of times(turns)) {
      const each = await house.sold();
      const id = await house.asked(each.orderId);
      const acts = chance(turn).shuffled<() => Promise<Answer | void>>([
        () => house.box.settle(),
        () => house.cancel(each.orderId),
      ]);
      const answer = (await atOnce(acts, (act) => act())).find((one) => one !== undefined) as Answer;
      expect([200, 409]).toContain(answer.status);
      const first = answer.status === 200;
      cancelled += first ? 1 : 0;
      const outcome = chance(turns + turn).below(2) === 0 ? 'won' : 'lost';
      await decided(house.box, id, outcome);
      const { refunds } = await booksOf(house.box, await intentOf(house.box, each.orderId));
      expect(refunds.map(({ amount }) => amount)).toEqual(first && outcome === 'won' ? [PRICE] : []);
      const stands = first ? 'refunded' : outcome === 'won' ? 'confirmed' : 'cancelled';
      expect(await ticketStatuses(house.box, each.orderId)).toEqual([stands]);
    }
    await keepFigures('a dispute and an operator who cancels at once', began, {
      sizes: { orders: turns },
      outcome: { 'cancelled first': cancelled, 'frozen first': turns - cancelled, 'refunded twice': 0 },
      postgres: await postgresVersion(house.box),
    });
  });

  it('the confirming of its order: the tickets are issued frozen', async () => {
    const one = await house.paidAndDisputed();
    let settling: Promise<void> | undefined;
    await house.whileConfirming(one.order.orderId, async () => {
      await sandbox(house.box, 'webhooks/redeliver', { eventIds: one.disputes });
      settling = house.box.settle();
      await until('the dispute waits', async () => (await waiting(house.box)) > 0);
    });
    await settling;
    expect(await ticketStatuses(house.box, one.order.orderId)).toEqual(['frozen']);
    await sandbox(house.box, 'webhooks/release', {});
    await house.box.settle();
    for (const turn of times(turns)) {
      const { sam, order } = await house.paidAndDisputed();
      const acts = [
        ...times(CONFIRMS).map(() => () => persistently(() => confirm(sam, order.orderId))),
        async () => {
          await sandbox(house.box, 'webhooks/release', { seed: turn + 1 });
          await house.box.settle();
        },
      ];
      await atOnce(chance(turn).shuffled<() => Promise<unknown>>(acts), (act) => act());
      expect(await ticketStatuses(house.box, order.orderId)).toEqual(['frozen']);
    }
  });
});

describe('controls', () => {
  let house: House;
  beforeEach(async () => {
    house = await House.open();
    await house.box.sql('ALTER TABLE ticketing.tickets DROP CONSTRAINT tickets_frozen');
  });
  afterEach(() => house.box.stop({ sound: false }));

  it('a door that does not lock the ticket lets a frozen one in, which verify reports', async () => {
    await rewrite(house.box, 'ticketing.check_in', [['FOR UPDATE OF t', UNLOCKED]]);
    const { orderId, ticketId } = await house.sold();
    await house.asked(orderId);
    const settle = () => house.box.settle();
    const [, { body }] = await house.inTurn(orderId, settle, () => house.scan(ticketId));
    expect(body.admitted).toBe(true);
    expect(await violated(house.box)).toContain(LIVE);
  });

  it('an operator who locks nothing cancels what is frozen', async () => {
    await rewrite(house.box, 'ticketing.cancel_order', [['FOR UPDATE', '']]);
    const { orderId } = await house.sold();
    await house.asked(orderId);
    const settle = () => house.box.settle();
    const [, { status }] = await house.inTurn(orderId, settle, () => house.cancel(orderId));
    expect(status).toBe(200);
    expect(await house.frozenFrom(orderId)).toBe('confirmed');
  });

  it.each([
    ['does not lock its order', 'ticketing.act_on_dispute', 'FOR UPDATE'],
    [
      'is not looked at when it is confirmed',
      'ticketing.confirm_order',
      'PERFORM ticketing.act_on_dispute(order_id);',
    ],
  ])('a dispute that %s leaves live tickets, which verify reports', async (_what, name, guard) => {
    await rewrite(house.box, name, [[guard, '']]);
    const { order, disputes } = await house.paidAndDisputed();
    const told = async () => {
      await sandbox(house.box, 'webhooks/redeliver', { eventIds: disputes });
      await house.box.settle();
    };
    if (name === 'ticketing.confirm_order') await told();
    await house.whileConfirming(
      order.orderId,
      name === 'ticketing.confirm_order' ? async () => undefined : told,
    );
    expect(await ticketStatuses(house.box, order.orderId)).toEqual(['confirmed']);
    await house.box.settle();
    expect(await violated(house.box)).toContain(LIVE);
  });
});
