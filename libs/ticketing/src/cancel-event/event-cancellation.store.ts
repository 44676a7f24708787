import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';

/** A failed refund that nobody has tried again, of an order that was cancelled with its event. */
const failedRefunds = `
  SELECT r.* FROM ticketing.orders o
    JOIN ticketing.cancellations c ON c.order_id = o.id AND c.cause = 'event'
    JOIN payments.v_payments p ON p.order_id = o.id AND p.status = 'succeeded' AND p.refunded_amount < p.amount
    JOIN payments.v_refunds r ON r.payment_id = p.payment_id AND r.status = 'failed' AND r.retried_by IS NULL
   WHERE o.event_id = $1`;

/** Cancelled events, and how far the cancelling of their orders has come. */
@Injectable()
export class EventCancellationStore {
  constructor(private readonly transaction: Transaction) {}

  async begin(eventId: string, organisationId: string, cancelledBy: string): Promise<void> {
    await this.transaction.query(
      'INSERT INTO ticketing.event_cancellations (event_id, organisation_id, cancelled_by) VALUES ($1, $2, $3)',
      [eventId, organisationId, cancelledBy],
    );
  }

  /** The next orders that are still to be cancelled; notes that somebody is at it. */
  async openOrders(eventId: string, after: string | null, limit: number): Promise<string[]> {
    await this.transaction.query(
      'UPDATE ticketing.event_cancellations SET worked_at = now() WHERE event_id = $1',
      [eventId],
    );
    const rows = await this.transaction.query<{ id: string }>(
      `SELECT id FROM ticketing.orders WHERE event_id = $1 AND status IN ('pending', 'confirmed') AND ($2::uuid IS NULL OR id > $2)
        ORDER BY id LIMIT $3`,
      [eventId, after, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Notes that all is done, if it is: no order can come to a cancelled event any more. */
  async finish(eventId: string): Promise<void> {
    await this.transaction.query(
      `UPDATE ticketing.event_cancellations SET finished_at = coalesce(finished_at, now()) WHERE event_id = $1
          AND NOT EXISTS (SELECT FROM ticketing.orders o WHERE o.event_id = $1 AND o.status IN ('pending', 'confirmed'))`,
      [eventId],
    );
  }

  /** Events whose orders are not all cancelled, and that nobody has been at for some time. */
  async unfinished(lateSeconds: number): Promise<string[]> {
    const rows = await this.transaction.query<{ id: string }>(
      `SELECT event_id AS id FROM ticketing.event_cancellations
        WHERE finished_at IS NULL AND worked_at <= now() - make_interval(secs => $1) ORDER BY worked_at`,
      [lateSeconds],
    );
    return rows.map(({ id }) => id);
  }

  /** JSON text of the progress, amounts in minor units; undefined for an event that is not cancelled. */
  async progress(eventId: string, failures: number): Promise<string | undefined> {
    const row = await this.transaction.queryOne<{ progress: string }>(
      `WITH o AS (
         SELECT o.id, o.status, o.currency, c.id AS cancellation_id, p.amount AS paid, p.refunded_amount - p.refund_pending AS refunded
           FROM ticketing.orders o
           LEFT JOIN ticketing.cancellations c ON c.order_id = o.id AND c.cause = 'event'
           LEFT JOIN payments.v_payments p ON p.order_id = o.id AND p.status = 'succeeded'
          WHERE o.event_id = $1 AND (c.id IS NOT NULL OR o.status IN ('pending', 'confirmed'))
       ), failed AS (SELECT DISTINCT ON (r.order_id) r.* FROM (${failedRefunds}) r ORDER BY r.order_id, r.created_at DESC)
       SELECT json_build_object(
                'bookings', (SELECT count(*) FROM o), 'cancelled', (SELECT count(cancellation_id) FROM o),
                'refunded', (SELECT count(*) FROM o WHERE cancellation_id IS NOT NULL AND refunded = paid),
                'failed', (SELECT count(*) FROM failed),
                'amount_refunded', (SELECT coalesce(sum(refunded), 0) FROM o WHERE cancellation_id IS NOT NULL),
                'currency', (SELECT min(currency) FROM o),
                'cancelled_at', platform.iso(e.cancelled_at), 'finished_at', platform.iso(e.finished_at),
                'failures', (SELECT coalesce(json_agg(json_build_object(
                    'booking_id', platform.public_id('bkg', f.order_id), 'refund_id', platform.public_id('rfd', f.refund_id),
                    'amount', f.amount, 'currency', f.currency, 'failure', f.failure) ORDER BY f.refund_id), '[]')
                  FROM (SELECT * FROM failed ORDER BY refund_id LIMIT $2) f))::text AS progress
         FROM ticketing.event_cancellations e WHERE e.event_id = $1`,
      [eventId, failures],
    );
    return row?.progress;
  }

  /** Failed refunds that had failed by then, for somebody to try again. */
  async failedRefunds(
    eventId: string,
    until: string,
    after: string | null,
    limit: number,
  ): Promise<string[]> {
    const rows = await this.transaction.query<{ id: string }>(
      `SELECT r.refund_id AS id FROM (${failedRefunds}) r
        WHERE r.settled_at <= $2::timestamptz AND ($3::uuid IS NULL OR r.refund_id > $3) ORDER BY r.refund_id LIMIT $4`,
      [eventId, until, after, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** How many bookings' money is still to be sent again, and the database's clock. */
  async failed(eventId: string): Promise<{ bookings: number; now: string } | undefined> {
    return this.transaction.queryOne<{ bookings: number; now: string }>(
      `SELECT (SELECT count(DISTINCT r.order_id)::int FROM (${failedRefunds}) r) AS bookings, now()::text AS now
         FROM ticketing.event_cancellations WHERE event_id = $1`,
      [eventId],
    );
  }
}
