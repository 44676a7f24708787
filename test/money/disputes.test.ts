import { ReconcileMoney } from '#libs/ticketing';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Json } from '../support/client.js';
import {
  closeDispute,
  decided,
  disputed,
  intentOf,
  openDispute,
  ticketStatuses,
} from '../support/disputes.js';
import { keyOf, placesOf, sandbox, ticketBecomes } from '../support/interventions.js';
import {
  bought,
  buy,
  cancelEvent,
  checkIn,
  codeOf,
  confirm,
  eventNow,
  organisation,
  pay,
  person,
  type OnSale,
  type Organisation,
  type Somebody,
} from '../support/world.js';

const PRICE = 1500;
const MANY = 50;

describe('a disputed payment', () => {
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
    on = await eventNow(attic, { types: [{ price_pence: PRICE, capacity: 5 }] });
    sam = await person(box);
  });
  afterAll(() => box.stop());

  const orderOf = async (orderId: string): Promise<Json> =>
    (await sam.client.get(`/api/client/events/orders/${orderId}`)).body;
  const scan = async (ticketId: string): Promise<Json> =>
    (await checkIn(attic.operator, ticketId, { manual: true, reason: 'A test' })).body;
  const told = async (orderId: string): Promise<string[]> =>
    (
      await box.sql<{ name: string }>(
        `SELECT name FROM platform.outbox WHERE key = $1 AND name ~ 'dispute|cancelled|refund' ORDER BY id`,
        [keyOf(orderId)],
      )
    ).map(({ name }) => name);
  /** Events of the payment whose type has this in it, in the order in which Stripe made them. */
  const eventsOf = async (orderId: string, type: string): Promise<string[]> =>
    (await sandbox(box, `events?payment_intent=${await intentOf(box, orderId)}`)).data
      .filter((event: Json) => event.type.includes(type))
      .map(({ id }: Json) => id);
  const deliver = async (eventIds: string[]): Promise<void> => {
    await sandbox(box, 'webhooks/redeliver', { eventIds });
    await box.settle();
  };

  it('keeps its tickets out until it is won, and then each is what it was', async () => {
    const order = await bought(box, sam, on, 3);
    const [inside, outside, onItsWay] = order.tickets.map(({ id }: Json) => id as string);
    const qr = await codeOf(sam, outside);
    expect((await scan(inside)).admitted).toBe(true);
    await ticketBecomes(box, onItsWay, 'transfer_pending');

    const id = await disputed(box, order.orderId);
    expect(await ticketStatuses(box, order.orderId)).toEqual(['frozen', 'frozen', 'frozen']);
    for (const ticket of [inside, outside, onItsWay])
      expect(await scan(ticket)).toMatchObject({ admitted: false, reason: 'payment_disputed' });
    const ticket = await sam.client.get(`/api/client/events/tickets/${outside}`);
    expect(ticket.body.status).toBe('frozen');
    const code = await sam.client.get(`/api/client/events/tickets/${outside}/qr`);
    expect([code.status, code.body.code]).toEqual([409, 'payment_disputed']);
    const cancel = await attic.operator.client.post(
      `/api/my-events/${on.eventId}/bookings/${order.orderId.replace('ord_', 'bkg_')}/cancel`,
      { refund: 'full', reason: 'Illness' },
    );
    expect([cancel.status, cancel.body.code]).toEqual([409, 'payment_disputed']);
    expect(await placesOf(box, on)).toEqual({ held: 0, sold: 3 });

    await sandbox(box, `disputes/${id}/review`, {});
    await decided(box, id, 'won');
    expect(await ticketStatuses(box, order.orderId)).toEqual(['checked_in', 'confirmed', 'transfer_pending']);
    expect(await codeOf(sam, outside)).toBe(qr);
    expect((await checkIn(attic.operator, outside, { qr })).body.admitted).toBe(true);
    expect((await scan(inside)).reason).toBe('already_used');
    expect(await told(order.orderId)).toEqual(['dispute.opened', 'dispute.closed']);
  });

  it('voids the tickets once it is lost, those inside too, and frees their places', async () => {
    const order = await bought(box, sam, on, 2);
    expect((await scan(order.tickets[0].id)).admitted).toBe(true);
    await decided(box, await disputed(box, order.orderId), 'lost');
    expect(await ticketStatuses(box, order.orderId)).toEqual(['cancelled', 'cancelled']);
    expect((await orderOf(order.orderId)).status).toBe('cancelled');
    expect(await placesOf(box, on)).toEqual({ held: 0, sold: 0 });
    expect(await scan(order.tickets[1].id)).toMatchObject({ admitted: false, reason: 'ticket_cancelled' });
    expect(await told(order.orderId)).toEqual(['dispute.opened', 'dispute.closed', 'order.cancelled']);
    expect((await bought(box, await person(box), on, 5)).tickets).toHaveLength(5);
  });

  it('is told with its ids, facts and cause, and kept in history', async () => {
    const order = await bought(box, sam, on);
    await decided(box, await disputed(box, order.orderId, { reason: 'duplicate' }), 'lost');
    const news = await box.sql<{ payload: Json }>(
      `SELECT payload FROM platform.outbox WHERE key = $1 AND name LIKE 'dispute.%' ORDER BY id`,
      [keyOf(order.orderId)],
    );
    const facts = {
      disputeId: expect.stringMatching(/^dsp_/),
      paymentId: expect.stringMatching(/^pay_/),
      orderId: order.orderId,
      organisationId: attic.id,
      eventId: on.eventId,
      url: `/api/client/events/orders/${order.orderId}`,
      amount: PRICE,
      currency: 'GBP',
      reason: 'duplicate',
      cause: { webhook: expect.stringMatching(/^evt_/) },
    };
    expect(news.map(({ payload }) => payload)).toEqual([facts, { ...facts, outcome: 'lost' }]);
    const history = await box.sql(
      `SELECT from_status AS from, to_status AS to, h.amount, h.cause FROM payments.history h
         JOIN payments.v_disputes d ON d.dispute_id = h.dispute_id WHERE d.order_id = $1 ORDER BY h.id`,
      [keyOf(order.orderId)],
    );
    const { cause, amount } = facts;
    expect(history).toEqual([
      { from: null, to: 'open', amount, cause },
      { from: 'open', to: 'lost', amount, cause },
    ]);
  });

  it('may be a mere inquiry, which keeps people out as well', async () => {
    const order = await bought(box, sam, on);
    const id = await disputed(box, order.orderId, { inquiry: true });
    expect(await ticketStatuses(box, order.orderId)).toEqual(['frozen']);
    await decided(box, id, 'won');
    expect(await ticketStatuses(box, order.orderId)).toEqual(['confirmed']);
  });

  describe.each([
    ['won', 'confirmed'],
    ['lost', 'cancelled'],
  ] as const)('that is %s', (outcome, becomes) => {
    it('is heard of once, however the webhooks come', async () => {
      await sandbox(box, 'webhooks', { mode: 'hold' });
      const order = await bought(box, sam, on);
      await closeDispute(box, await openDispute(box, order.orderId), outcome);
      await deliver((await eventsOf(order.orderId, 'dispute')).reverse());
      expect(await ticketStatuses(box, order.orderId)).toEqual([becomes]);
      for (const eventId of await eventsOf(order.orderId, 'dispute'))
        await sandbox(box, 'webhooks/redeliver', { eventId, times: MANY });
      await box.settle();
      const once = ['dispute.opened', 'dispute.closed', ...(outcome === 'lost' ? ['order.cancelled'] : [])];
      expect(await told(order.orderId)).toEqual(once);
      expect(await ticketStatuses(box, order.orderId)).toEqual([becomes]);
    });

    it('is found by asking Stripe where every webhook is lost', async () => {
      await sandbox(box, 'webhooks', { mode: 'drop' });
      const order = await bought(box, sam, on);
      const reconcile = async () => {
        expect(await box.app.get(ReconcileMoney, { strict: false }).execute({ lateSeconds: 0 })).toBe(true);
        await box.settle();
      };
      const id = await openDispute(box, order.orderId);
      await reconcile();
      expect(await ticketStatuses(box, order.orderId)).toEqual(['frozen']);
      await closeDispute(box, id, outcome);
      await reconcile();
      expect(await ticketStatuses(box, order.orderId)).toEqual([becomes]);
    });

    it('lets the cancelling of its event go on', async () => {
      const order = await bought(box, sam, on);
      const id = await disputed(box, order.orderId);
      await cancelEvent(attic, on.eventId);
      await box.settle();
      expect((await orderOf(order.orderId)).status).toBe('confirmed');
      const progress = async () =>
        (await attic.operator.client.get(`/api/my-events/${on.eventId}/cancellation`)).body;
      expect((await progress()).finished_at).toBeNull();
      await decided(box, id, outcome);
      expect((await orderOf(order.orderId)).status).toBe('cancelled');
      const won = outcome === 'won';
      expect(await ticketStatuses(box, order.orderId)).toEqual([won ? 'refunded' : 'cancelled']);
      expect(await progress()).toMatchObject({
        amount_refunded: won ? PRICE : 0,
        finished_at: expect.any(String),
      });
    });
  });

  it('is heard of before the payment itself: its tickets are issued frozen', async () => {
    await sandbox(box, 'webhooks', { mode: 'hold' });
    const { body: order } = await buy(sam, on);
    await pay(box, order, 'pm_card_createDispute');
    await deliver(await eventsOf(order.orderId, 'dispute'));
    expect(await ticketStatuses(box, order.orderId)).toEqual([]);
    expect((await confirm(sam, order.orderId)).body).toMatchObject({
      status: 'confirmed',
      tickets: [{ status: 'frozen' }],
    });
    await deliver(await eventsOf(order.orderId, 'payment_intent.succeeded'));
    expect(await ticketStatuses(box, order.orderId)).toEqual(['frozen']);
    const { data } = await sandbox(box, 'disputes');
    const { id } = data.find((dispute: Json) => dispute.payment_intent === order.paymentIntentId);
    await closeDispute(box, id, 'lost');
    await deliver(await eventsOf(order.orderId, 'dispute.closed'));
    expect(await ticketStatuses(box, order.orderId)).toEqual(['cancelled']);
    expect((await confirm(sam, order.orderId)).body.code).toBe('order_cancelled');
  });
});
