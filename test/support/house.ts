import pg from 'pg';
import { JobWorkers } from '#libs/platform';
import { startBoxoffice, type Boxoffice } from './boxoffice.js';
import type { Answer, Json } from './client.js';
import { openDispute } from './disputes.js';
import { keyOf, sandbox } from './interventions.js';
import { inTurn, persistently } from './race.js';
import {
  bought,
  buy,
  checkIn,
  eventNow,
  organisation,
  pay,
  person,
  type OnSale,
  type Organisation,
  type Somebody,
} from './world.js';

/** An organisation with an event, and what happens to its bookings. */
export class House {
  private constructor(
    readonly box: Boxoffice,
    readonly attic: Organisation,
    readonly on: OnSale,
  ) {}

  static async open(): Promise<House> {
    const box = await startBoxoffice();
    const attic = await organisation(box);
    return new House(box, attic, await eventNow(attic, { types: [{ price_pence: 1500 }] }));
  }

  async sold(): Promise<{ orderId: string; ticketId: string }> {
    const { orderId, tickets } = await bought(this.box, await person(this.box), this.on);
    await this.box.settle();
    return { orderId, ticketId: tickets[0].id };
  }

  scan(ticketId: string): Promise<Answer> {
    return persistently(() => checkIn(this.attic.operator, ticketId, { manual: true, reason: 'A race' }));
  }

  cancel(orderId: string): Promise<Answer> {
    const path = `/api/my-events/${this.on.eventId}/bookings/${orderId.replace('ord_', 'bkg_')}/cancel`;
    return this.attic.operator.client.post(path, { refund: 'full', reason: 'Illness' });
  }

  /** The bank asks, and our books know: the news of it is still to be carried. */
  async asked(orderId: string): Promise<string> {
    const id = await openDispute(this.box, orderId);
    await this.box.sandbox.whenIdle();
    await this.box.app.get(JobWorkers).drain();
    return id;
  }

  /** One of them first, the other while the first holds what it has, both before a shut gate at the tickets. */
  inTurn<A, B>(orderId: string, first: () => Promise<A>, second: () => Promise<B>): Promise<[A, B]> {
    const tickets = 'SELECT FROM ticketing.tickets WHERE order_id = $1 FOR UPDATE';
    return inTurn(this.box, tickets, [keyOf(orderId)], first, second);
  }

  async frozenFrom(orderId: string): Promise<string | null> {
    const [row] = await this.box.sql<{ was: string | null }>(
      'SELECT frozen_from AS was FROM ticketing.tickets WHERE order_id = $1',
      [keyOf(orderId)],
    );
    return row?.was ?? null;
  }

  /** Paid by a card whose bank asks for the money back at once; nobody has told us of any of it. */
  async paidAndDisputed(): Promise<{ sam: Somebody; order: Json; disputes: string[] }> {
    const sam = await person(this.box);
    const { body: order } = await buy(sam, this.on);
    await sandbox(this.box, 'webhooks', { mode: 'hold' });
    await pay(this.box, order, 'pm_card_createDispute');
    const { data } = await sandbox(this.box, `events?payment_intent=${order.paymentIntentId}`);
    const disputes = data.filter(({ type }: Json) => type.includes('dispute')).map(({ id }: Json) => id);
    return { sam, order, disputes };
  }

  /** Confirms an order in a transaction that stays open meanwhile. */
  async whileConfirming(orderId: string, act: () => Promise<unknown>): Promise<void> {
    const confirming = new pg.Client({ connectionString: this.box.database.url });
    await confirming.connect();
    await confirming.query('BEGIN');
    try {
      await confirming.query('SELECT ticketing.confirm_order($1)', [keyOf(orderId)]);
      await act();
      await confirming.query('COMMIT');
    } finally {
      await confirming.end();
    }
  }
}
