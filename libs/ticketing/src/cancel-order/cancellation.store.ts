import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';

/** What goes back: all of it, nothing, or so many minor units. */
export type RefundWish = 'full' | 'none' | number;

export interface CancelWish {
  /** Private (UUIDs), as are the others; null for an order of a pass; the order's, with a date what it has of that; or one ticket's. */
  eventId: string | null;
  orderId?: string;
  dateId?: string;
  ticketId?: string;
  refund: RefundWish;
  reason: string;
  /** An operator names it, its customer gives it up, its event or date is cancelled, or the bank took the money back. */
  cause: 'operator' | 'customer' | 'event' | 'date' | 'dispute';
  /** The operator's or customer's id, where one of them asked. */
  by?: string;
  /** What the customer gives up: nothing else than they looked at. */
  from?: 'pending' | 'confirmed';
}

export interface Cancelled {
  outcome: 'cancelled' | 'already';
  orderId: string;
  cancellationId: string;
  /** How many tickets it was. */
  tickets: number;
  /** What they had cost, minor units; only the first time. */
  price?: number;
  /** Whether it was all that the order had ever been for; only the first time. */
  whole?: boolean;
  refund: string;
  refundId: string | null;
  currency: string;
}

/** Not paid yet, as far as we know. */
export interface Pending {
  outcome: 'pending';
  orderId: string;
  currency: string;
}

export type CancelOutcome =
  | Cancelled
  | Pending
  | { outcome: 'ended'; status: string }
  | { outcome: 'disputed' }
  | { outcome: 'unknown' };

@Injectable()
export class CancellationStore {
  constructor(private readonly transaction: Transaction) {}

  /** @param closed whether the payment of a pending order can no longer be paid */
  async cancel(wish: CancelWish, closed: boolean): Promise<CancelOutcome> {
    const row = await this.transaction.queryOne<{ outcome: CancelOutcome }>(
      'SELECT ticketing.cancel_order($1::jsonb) AS outcome',
      [JSON.stringify({ ...wish, refund: String(wish.refund), closed })],
    );
    return row?.outcome ?? { outcome: 'unknown' };
  }

  /** Links the refund of a cancellation, and tells of it. */
  async noteRefund(cancellationId: string, refundId: string, amount: number): Promise<void> {
    await this.transaction.query('SELECT ticketing.note_refund($1, $2, $3)', [
      cancellationId,
      refundId,
      amount,
    ]);
  }

  /** Until when its customer may give a confirmed order up, by the database's clock. */
  async deadline(orderId: string): Promise<{ until: Date; over: boolean }> {
    const row = await this.transaction.queryOne<{ until: Date; over: boolean }>(
      `SELECT until, until <= now() AS over FROM (
         SELECT coalesce(e.cancel_until, (SELECT min(d.starts_at) FROM ticketing.order_lines l
                                            JOIN catalogue.v_event_dates d ON d.id = l.date_id WHERE l.order_id = o.id)) AS until
           FROM ticketing.orders o JOIN catalogue.v_events e ON e.id = o.event_id WHERE o.id = $1) deadline`,
      [orderId],
    );
    return row ?? { until: new Date(0), over: true };
  }

  refund(
    refundId: string,
  ): Promise<{ refundId: string; amount: number; currency: string; status: string } | undefined> {
    return this.transaction.queryOne(
      'SELECT refund_id AS "refundId", amount, currency, status FROM payments.v_refunds WHERE refund_id = $1',
      [refundId],
    );
  }
}
