import { privateId } from '#libs/platform';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import { buy, confirm, eventOnSale, holdRunsOut, organisation, pay, person } from '../support/world.js';
import { keyOf, sandbox, sweep } from '../support/interventions.js';

interface Row {
  of: 'payment' | 'refund';
  from: string | null;
  to: string;
  amount: number;
  cause: Record<string, unknown>;
}

const historyOf = (box: Boxoffice, orderId: string): Promise<Row[]> =>
  box.sql<Row>(
    `SELECT CASE WHEN h.refund_id IS NULL THEN 'payment' ELSE 'refund' END AS of, h.from_status AS from,
            h.to_status AS to, h.amount, h.cause
       FROM payments.history h JOIN payments.payments p ON p.id = h.payment_id WHERE p.order_id = $1 ORDER BY h.id`,
    [keyOf(orderId)],
  );

describe('the history of money', () => {
  let box: Boxoffice;
  beforeAll(async () => {
    box = await startBoxoffice({ webhooks: 'hold' });
  });
  afterAll(() => box.stop());

  const purchase = async () => {
    const on = await eventOnSale(await organisation(box), { types: [{ price_pence: 1500, capacity: 1 }] });
    const sam = await person(box);
    return { on, sam, order: (await buy(sam, on)).body };
  };

  it('tells what opened a payment and what found it paid, once however often it is asked', async () => {
    const { sam, order } = await purchase();
    await pay(box, order);
    for (let n = 0; n < 3; n += 1) expect((await confirm(sam, order.orderId)).status).toBe(200);
    expect(await historyOf(box, order.orderId)).toEqual([
      { of: 'payment', from: null, to: 'created', amount: 1500, cause: { open: true } },
      {
        of: 'payment',
        from: 'created',
        to: 'requires_payment_method',
        amount: 1500,
        cause: { open: true },
      },
      {
        of: 'payment',
        from: 'requires_payment_method',
        to: 'succeeded',
        amount: 1500,
        cause: { confirm: true },
      },
    ]);
  });

  it('names the webhook that told of a payment', async () => {
    const { order } = await purchase();
    await pay(box, order);
    await sandbox(box, 'webhooks/release', {});
    await box.settle();
    const last = (await historyOf(box, order.orderId)).at(-1);
    expect(last).toMatchObject({ to: 'succeeded', cause: { webhook: expect.stringMatching(/^evt_/) } });
    const [event] = await box.sql('SELECT id FROM payments.stripe_events WHERE id = $1', [
      last?.cause['webhook'],
    ]);
    expect(event).toBeDefined();
  });

  it('keeps each decline with the state that it left', async () => {
    const { sam, order } = await purchase();
    await pay(box, order, 'pm_card_chargeDeclined');
    expect((await confirm(sam, order.orderId)).status).toBe(402);
    expect((await confirm(sam, order.orderId)).status).toBe(402);
    expect((await historyOf(box, order.orderId)).map(({ from, to }) => [from, to])).toEqual([
      [null, 'created'],
      ['created', 'requires_payment_method'],
      ['requires_payment_method', 'requires_payment_method'],
    ]);
  });

  it('tells of a refund from its reason to its end', async () => {
    const { on, sam, order } = await purchase();
    await holdRunsOut(box, privateId('ord', order.orderId));
    // The money comes, the hold ends, and another has the place before we hear of it.
    await box.sql(`UPDATE ticketing.orders SET status = 'expired' WHERE id = $1`, [keyOf(order.orderId)]);
    await box.sql('UPDATE ticketing.stock SET held = 0 WHERE date_id = $1', [keyOf(on.dateId)]);
    await box.sql('UPDATE ticketing.date_stock SET held = 0 WHERE date_id = $1', [keyOf(on.dateId)]);
    const other = await person(box);
    const second = (await buy(other, on)).body;
    await pay(box, order);
    expect((await confirm(sam, order.orderId)).body).toMatchObject({ code: 'order_expired', refunded: true });
    await box.settle();
    expect((await historyOf(box, order.orderId)).slice(3)).toEqual([
      { of: 'refund', from: null, to: 'pending', amount: 1500, cause: { reason: 'places_gone' } },
      { of: 'refund', from: 'pending', to: 'succeeded', amount: 1500, cause: { job: 'send-refund' } },
    ]);
    await holdRunsOut(box, privateId('ord', second.orderId));
    await sweep(box);
    expect((await historyOf(box, second.orderId)).at(-1)).toMatchObject({
      to: 'canceled',
      cause: { close: true },
    });
  });

  it.each([
    'UPDATE payments.history SET amount = amount + 1',
    'DELETE FROM payments.history',
    'TRUNCATE payments.history',
  ])('cannot be rewritten: %s', async (statement) => {
    await expect(box.sql(statement)).rejects.toThrow('only ever added to');
  });
});

describe('control: a payment changes without a word in history', () => {
  let box: Boxoffice;
  beforeAll(async () => {
    box = await startBoxoffice({ webhooks: 'drop' });
  });
  afterAll(() => box.stop({ sound: false }));

  it('is what verify reports', async () => {
    const on = await eventOnSale(await organisation(box));
    const { body } = await buy(await person(box), on);
    expect(await box.violations()).toEqual([]);
    await box.sql(`UPDATE payments.payments SET status = 'canceled' WHERE order_id = $1`, [
      keyOf(body.orderId),
    ]);
    expect((await box.violations()).map(({ invariant }) => invariant)).toContain(
      '4 the last of a payment, refund or dispute in history is where it stands',
    );
  });
});
