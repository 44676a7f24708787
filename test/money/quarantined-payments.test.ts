import { publicId } from '#libs/platform';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer, Json } from '../support/client.js';
import { booksOf, keyOf, placesOf } from '../support/interventions.js';
import { expectSound } from '../support/ledger.js';
import { contradicted, offBy } from '../support/quarantined.js';
import { atOnce, times, withoutGuard } from '../support/race.js';
import {
  admin,
  bought,
  buy,
  confirm,
  eventOnSale,
  holdRunsOut,
  organisation,
  pay,
  person,
  type OnSale,
  type Organisation,
  type Somebody,
} from '../support/world.js';

const PRICE = 1500;

describe('a payment that Stripe contradicts', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let on: OnSale;
  let sam: Somebody;
  let platform: Somebody;

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
    platform = await admin(box);
  });
  beforeEach(async () => {
    on = await eventOnSale(attic, { types: [{ price_pence: PRICE, capacity: 1 }] });
    sam = await person(box);
  });
  afterAll(async () => {
    await expectSound(box);
    await box.stop();
  });

  const act = (what: 're-check' | 'refund', paymentId: string, body: Json = { reason: 'Looked' }) =>
    platform.client.post(`/api/admin/payments/${paymentId}/${what}`, body);
  const codeOf = ({ status, body }: Answer) => [status, body.code];
  const statusOf = async (orderId: string): Promise<string> =>
    (await sam.client.get(`/api/client/events/orders/${orderId}`)).body.status;
  const inQuarantine = async (paymentId: string): Promise<Json[]> =>
    (await platform.client.get('/api/admin/quarantine?limit=100')).body.data.filter(
      ({ contradicts }: Json) => contradicts === paymentId,
    );
  const trailOf = async (paymentId: string): Promise<Json[]> =>
    (await attic.operator.client.get(`/api/my-audit?entity=${paymentId}`)).body.data;

  it('is checked again: still unlike it stays, in agreement it confirms its order', async () => {
    const { order, paymentId } = await contradicted(box, sam, on);
    expect(await statusOf(order.orderId)).toBe('pending');
    expect(await inQuarantine(paymentId)).toHaveLength(1);
    expect((await act('re-check', paymentId)).body).toEqual({
      success: true,
      status: 'requires_payment_method',
      problem: 'payment_mismatch',
    });
    const looked = expect.objectContaining({ action: 'payment.re-check', after: { reason: 'Looked' } });
    expect(await trailOf(paymentId)).toEqual([looked]);

    await offBy(box, order.orderId, -1);
    const answers = await atOnce(times(3), () => act('re-check', paymentId));
    for (const { body } of answers)
      expect(body).toEqual({ success: true, status: 'succeeded', problem: null });
    expect(await statusOf(order.orderId)).toBe('confirmed');
    expect(await inQuarantine(paymentId)).toEqual([]);
    expect(await trailOf(paymentId)).toEqual([
      expect.objectContaining({
        action: 'payment.re-check',
        before: { problem: 'payment_mismatch' },
        after: { problem: null, reason: 'Looked' },
      }),
      looked,
    ]);
    expect(codeOf(await act('refund', paymentId))).toEqual([409, 'payment_not_quarantined']);
  });

  it.each([
    ['held', 'cancelled', 'order_cancelled'],
    ['over', 'expired', 'order_expired'],
  ])('is sent back as Stripe has it, its hold %s: the order is %s for good', async (hold, status, code) => {
    const { order, paymentId } = await contradicted(box, sam, on);
    if (hold === 'over') {
      await holdRunsOut(box, keyOf(order.orderId));
      await box.sql('SELECT ticketing.expire_order($1)', [keyOf(order.orderId)]);
    }
    const answer = await act('refund', paymentId, { reason: 'Wrong price' });
    expect(answer.body).toEqual({
      success: true,
      refund: { id: expect.stringMatching(/^rfd_/), amount: PRICE, currency: 'GBP', status: 'pending' },
    });
    await box.settle();
    expect(await statusOf(order.orderId)).toBe(status);
    expect(await placesOf(box, on)).toEqual({ held: 0, sold: 0 });
    expect(codeOf(await confirm(sam, order.orderId))).toEqual([409, code]);
    await box.settle();
    const { intent, refunds } = await booksOf(box, order.paymentIntentId);
    expect([intent.status, refunds.map(({ amount }) => amount as number)]).toEqual(['succeeded', [PRICE]]);
    expect((await act('refund', paymentId)).body.refund).toMatchObject({
      id: answer.body.refund.id,
      status: 'succeeded',
    });
    expect(await inQuarantine(paymentId)).toEqual([]);
    const [payment] = (await attic.operator.client.get(`/api/my-payments?event_id=${on.eventId}`)).body.data;
    expect(payment).toMatchObject({
      status: 'succeeded',
      amount: PRICE,
      refunded_amount: PRICE,
      problem: null,
    });
  });

  it('is ended where nobody had paid it yet', async () => {
    const { order, paymentId } = await contradicted(box, sam, on, { paid: false });
    expect((await act('refund', paymentId)).body).toEqual({ success: true, refund: null });
    expect((await booksOf(box, order.paymentIntentId)).intent.status).toBe('canceled');
    expect(await statusOf(order.orderId)).toBe('cancelled');
    expect((await act('refund', paymentId)).body).toEqual({ success: true, refund: null });
  });

  it('is not sent back for a confirmed order, without a reason, or by anybody but an admin', async () => {
    const { orderId } = await bought(box, sam, on);
    const [row] = await box.sql<{ id: string }>(
      `UPDATE payments.payments SET problem = 'payment_mismatch' WHERE order_id = $1 RETURNING id`,
      [keyOf(orderId)],
    );
    const paymentId = publicId('pay', row?.id ?? '');
    expect(codeOf(await act('refund', paymentId))).toEqual([409, 'money_elsewhere']);
    expect(codeOf(await act('refund', paymentId, {}))).toEqual([400, 'invalid_input']);
    expect(
      (await attic.operator.client.post(`/api/admin/payments/${paymentId}/refund`, { reason: 'x' })).status,
    ).toBe(403);
    expect((await act('re-check', paymentId)).body).toMatchObject({ status: 'succeeded', problem: null });
    expect(await statusOf(orderId)).toBe('confirmed');
  });

  /** Admins, the customer and the same news of Stripe, all at once. */
  const everybodyAtOnce = async () => {
    const { order, paymentId } = await contradicted(box, sam, on);
    const answers = await atOnce(times(4), () => act('refund', paymentId));
    await atOnce(times(2), () => confirm(sam, order.orderId));
    await box.settle();
    const { refunds } = await booksOf(box, order.paymentIntentId);
    return { answers, refunds, trail: await trailOf(paymentId), order };
  };

  it('goes back once, however many admins say so at once', async () => {
    const { answers, refunds, trail } = await everybodyAtOnce();
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(new Set(answers.map(({ body }) => body.refund.id)).size).toBe(1);
    expect(refunds.map(({ amount }) => amount as number)).toEqual([PRICE]);
    expect(trail).toHaveLength(1);
  });

  it('control: were a problem not taken away by whoever settles it, it would be settled again', async () => {
    const { trail } = await withoutGuard(
      [['WHERE p.id = $1 AND p.problem IS NOT NULL', 'WHERE p.id = $1']],
      everybodyAtOnce,
    );
    expect(trail.length).toBeGreaterThan(1);
  });

  it('sent back and checked again at once, it is either: a place, or the money', async () => {
    const { order, paymentId } = await contradicted(box, sam, on);
    await offBy(box, order.orderId, -1);
    await atOnce(times(6), (n) => act(n % 2 ? 're-check' : 'refund', paymentId));
    await box.settle();
    const { refunds } = await booksOf(box, order.paymentIntentId);
    const confirmed = (await statusOf(order.orderId)) === 'confirmed';
    expect(refunds).toHaveLength(confirmed ? 0 : 1);
    expect((await placesOf(box, on)).sold).toBe(confirmed ? 1 : 0);
  });

  it('is left alone while nothing contradicts it', async () => {
    const order = (await buy(sam, on)).body;
    const [row] = await box.sql<{ id: string }>('SELECT id FROM payments.payments WHERE order_id = $1', [
      keyOf(order.orderId),
    ]);
    const paymentId = publicId('pay', row?.id ?? '');
    expect(codeOf(await act('refund', paymentId))).toEqual([409, 'payment_not_quarantined']);
    await pay(box, order);
    expect((await confirm(sam, order.orderId)).status).toBe(200);
  });
});
