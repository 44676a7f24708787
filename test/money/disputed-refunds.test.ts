import { RequestRefund } from '#libs/payments';
import { Transaction } from '#libs/platform';
import { ReconcileMoney } from '#libs/ticketing';
import { ReleaseRefunds } from '../../libs/payments/src/disputes/release-refunds.js';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Json } from '../support/client.js';
import { decided, disputed, intentOf, openDispute, ticketStatuses } from '../support/disputes.js';
import { booksOf, keyOf, sandbox } from '../support/interventions.js';
import {
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

describe('money that a bank asks for', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let on: OnSale;
  let sam: Somebody;

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
  });
  beforeEach(async () => {
    await sandbox(box, 'webhooks', { mode: 'deliver' });
    on = await eventOnSale(attic, { types: [{ price_pence: PRICE, capacity: 2 }] });
    sam = await person(box);
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => box.stop());

  const asked = (orderId: string, amount?: number) =>
    box.app.get(Transaction, { strict: false }).run(() =>
      box.app.get(RequestRefund, { strict: false }).execute({
        orderId: keyOf(orderId),
        reason: 'goodwill',
        ...(amount !== undefined && { amount }),
      }),
    );
  const paymentOf = async (orderId: string): Promise<Json> => {
    const { data } = (await attic.operator.client.get(`/api/my-payments?event_id=${on.eventId}`)).body;
    return data.find((payment: Json) => payment.booking_id === orderId.replace('ord_', 'bkg_'));
  };
  const refundsOf = async (orderId: string) =>
    (await paymentOf(orderId)).refunds.map(({ status, amount, failure }: Json) => [status, amount, failure]);
  const atStripe = async (orderId: string) =>
    (await booksOf(box, await intentOf(box, orderId))).refunds.map(({ status, amount }) => [status, amount]);
  const cancel = (orderId: string) =>
    attic.operator.client.post(
      `/api/my-events/${on.eventId}/bookings/${orderId.replace('ord_', 'bkg_')}/cancel`,
      { refund: 'full', reason: 'Illness' },
    );

  /** Its places went before the money came, and the money is disputed before we hear of it. */
  const lateAndDisputed = async (opening: Json = {}): Promise<{ orderId: string; disputeId: string }> => {
    const one = await eventOnSale(attic, { types: [{ price_pence: PRICE, capacity: 1 }] });
    on = one;
    const { body } = await buy(sam, one);
    await holdRunsOut(box, keyOf(body.orderId));
    await box.sql('SELECT ticketing.expire_order($1)', [keyOf(body.orderId)]);
    await buy(await person(box), one);
    await sandbox(box, 'webhooks', { mode: 'hold' });
    await pay(box, body);
    const disputeId = await openDispute(box, body.orderId, opening);
    const { data } = await sandbox(box, `events?payment_intent=${body.paymentIntentId}`);
    const eventIds = data.filter(({ type }: Json) => type.includes('dispute')).map(({ id }: Json) => id);
    await sandbox(box, 'webhooks/redeliver', { eventIds });
    await sandbox(box, 'webhooks', { mode: 'deliver' });
    await box.settle();
    expect((await confirm(sam, body.orderId)).body.code).toBe('order_expired');
    await box.settle();
    return { orderId: body.orderId, disputeId };
  };

  it('is not refunded while the bank decides, and once if that is won', async () => {
    const { orderId, disputeId } = await lateAndDisputed();
    expect(await refundsOf(orderId)).toEqual([['pending', PRICE, null]]);
    await box.app.get(ReconcileMoney, { strict: false }).execute({ lateSeconds: 0 });
    await box.settle();
    expect(await atStripe(orderId)).toEqual([]);
    await decided(box, disputeId, 'won');
    expect(await refundsOf(orderId)).toEqual([['succeeded', PRICE, null]]);
    expect(await atStripe(orderId)).toEqual([['succeeded', PRICE]]);
  });

  it('is not refunded if that is lost: the customer has it', async () => {
    const { orderId, disputeId } = await lateAndDisputed();
    await decided(box, disputeId, 'lost');
    expect(await refundsOf(orderId)).toEqual([['failed', PRICE, 'charge_disputed']]);
    expect(await atStripe(orderId)).toEqual([]);
    const { id } = (await paymentOf(orderId)).refunds[0];
    const retry = await attic.operator.client.post(`/api/my-payments/refunds/${id}/retry`);
    expect([retry.status, retry.body.code, retry.body.refundable]).toEqual([409, 'refund_too_large', 0]);
    expect((await confirm(sam, orderId)).body.code).toBe('order_expired');
    expect(await refundsOf(orderId)).toHaveLength(1);
  });

  it('is refunded at once where the bank only asks', async () => {
    const { orderId, disputeId } = await lateAndDisputed({ inquiry: true });
    expect(await refundsOf(orderId)).toEqual([['succeeded', PRICE, null]]);
    await decided(box, disputeId, 'won');
    expect(await atStripe(orderId)).toEqual([['succeeded', PRICE]]);
  });

  /** A refund that was on its way when Stripe heard of the dispute, and we had not. */
  const denied = async (): Promise<{ orderId: string; disputeId: string }> => {
    const { orderId } = await bought(box, sam, on, 2);
    await box.settle();
    await sandbox(box, 'webhooks', { mode: 'hold' });
    const disputeId = await openDispute(box, orderId);
    expect((await cancel(orderId)).status).toBe(200);
    await box.settle();
    expect(await refundsOf(orderId)).toEqual([['failed', 2 * PRICE, 'charge_disputed']]);
    await sandbox(box, 'webhooks', { mode: 'deliver' });
    await sandbox(box, 'webhooks/release', {});
    await box.settle();
    return { orderId, disputeId };
  };

  it('is refunded by itself after a win, where Stripe had refused it for the dispute', async () => {
    const { orderId, disputeId } = await denied();
    await decided(box, disputeId, 'won');
    const again = [
      ['failed', 2 * PRICE, 'charge_disputed'],
      ['succeeded', 2 * PRICE, null],
    ];
    expect(await refundsOf(orderId)).toEqual(again);
    await box.app.get(ReconcileMoney, { strict: false }).execute({ lateSeconds: 0 });
    await box.settle();
    expect(await refundsOf(orderId)).toEqual(again);
    expect(await atStripe(orderId)).toEqual([['succeeded', 2 * PRICE]]);
  });

  it('is so as well where the job that sees to it was lost', async () => {
    const { orderId, disputeId } = await denied();
    jest.spyOn(box.app.get(ReleaseRefunds, { strict: false }), 'run').mockResolvedValueOnce(undefined);
    await decided(box, disputeId, 'won');
    expect(await atStripe(orderId)).toEqual([]);
    await box.app.get(ReconcileMoney, { strict: false }).execute({ lateSeconds: 0 });
    await box.settle();
    expect(await atStripe(orderId)).toEqual([['succeeded', 2 * PRICE]]);
  });

  it('is left with the bank after a loss, where Stripe had refused it for the dispute', async () => {
    const { orderId, disputeId } = await denied();
    await decided(box, disputeId, 'lost');
    await box.app.get(ReconcileMoney, { strict: false }).execute({ lateSeconds: 0 });
    await box.settle();
    expect(await refundsOf(orderId)).toHaveLength(1);
    expect(await asked(orderId)).toBeNull();
  });

  it('is asked for after its booking was cancelled and kept: that changes nothing but the books', async () => {
    const { orderId } = await bought(box, sam, on);
    const path = `/api/my-events/${on.eventId}/bookings/${orderId.replace('ord_', 'bkg_')}/cancel`;
    const kept = await attic.operator.client.post(path, { refund: 'none', reason: 'No show' });
    expect(kept.status).toBe(200);
    await decided(box, await disputed(box, orderId), 'lost');
    expect(await ticketStatuses(box, orderId)).toEqual(['cancelled']);
    expect((await paymentOf(orderId)).dispute).toMatchObject({ status: 'lost', amount: PRICE });
    expect(await asked(orderId)).toBeNull();
  });

  it('counts as gone, so that no more than the rest can be asked for', async () => {
    const { orderId } = await bought(box, sam, on, 2);
    await decided(box, await disputed(box, orderId, { amount: 1000 }), 'lost');
    await expect(asked(orderId, 2001)).rejects.toMatchObject({
      members: { refundable: 2000 },
    });
    expect(await asked(orderId)).toMatchObject({ amount: 2000 });
    // Stripe refunds nothing of a charge that was charged back, and takes none of it twice.
    await box.settle();
    expect(await refundsOf(orderId)).toEqual([['failed', 2000, 'charge_disputed']]);
  });
});
