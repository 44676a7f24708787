import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';

/** What was cancelled: an event, or one date of it. Private ids (UUIDs). */
export interface CancelledScope {
  eventId: string;
  dateId?: string;
}

/** What its jobs are known by. */
export const keyOf = ({ eventId, dateId }: CancelledScope): string => dateId ?? eventId;

// Every statement takes the event as $1 and the date, or NULL, as $2.
const idsOf = ({ eventId, dateId }: CancelledScope): unknown[] => [eventId, dateId ?? null];
const theScope = 'event_id = $1 AND date_id IS NOT DISTINCT FROM $2::uuid';

interface ScopeSql {
  /** Orders that are still to be cancelled. */
  open: string;
  /** Those that were, with what came back: `order_id`, `cancellation_id`, `refunded`, and whether that is all. */
  done: string;
  /** Refunds of those that are under way: `order_id`. */
  pending: string;
  /** Failed refunds that nobody has tried again. */
  failed: string;
}

const event: ScopeSql = {
  open: `SELECT o.id FROM ticketing.orders o
          WHERE $2::uuid IS NULL AND o.event_id = $1 AND o.status IN ('pending', 'confirmed')`,
  done: `SELECT o.id AS order_id, c.id AS cancellation_id, p.refunded_amount - p.refund_pending AS refunded,
                p.refunded_amount - p.refund_pending = p.amount AS "all"
           FROM ticketing.orders o
           JOIN ticketing.cancellations c ON c.order_id = o.id AND c.cause = 'event'
           LEFT JOIN payments.v_payments p ON p.order_id = o.id AND p.status = 'succeeded'
          WHERE $2::uuid IS NULL AND o.event_id = $1`,
  pending: `SELECT r.order_id FROM ticketing.orders o
              JOIN ticketing.cancellations c ON c.order_id = o.id AND c.cause = 'event'
              JOIN payments.v_refunds r ON r.order_id = o.id AND r.status = 'pending'
             WHERE $2::uuid IS NULL AND o.event_id = $1`,
  failed: `SELECT r.* FROM ticketing.orders o
             JOIN ticketing.cancellations c ON c.order_id = o.id AND c.cause = 'event'
             JOIN payments.v_payments p ON p.order_id = o.id AND p.status = 'succeeded' AND p.refunded_amount < p.amount
             JOIN payments.v_refunds r ON r.payment_id = p.payment_id AND r.status = 'failed' AND r.retried_by IS NULL
            WHERE $2::uuid IS NULL AND o.event_id = $1`,
};

// Of an order for several dates only the date's own refund counts: the one that was made for it, or the last try of it.
const ownRefunds = `
  WITH RECURSIVE tries AS (
    SELECT c.id AS cancellation_id, c.refund_id FROM ticketing.cancellations c
      JOIN ticketing.orders o ON o.id = c.order_id WHERE c.date_id = $2::uuid AND o.event_id = $1
     UNION ALL
    SELECT t.cancellation_id, r.retried_by FROM tries t
      JOIN payments.v_refunds r ON r.refund_id = t.refund_id WHERE r.retried_by IS NOT NULL
  ) SELECT t.cancellation_id, r.* FROM tries t JOIN payments.v_refunds r ON r.refund_id = t.refund_id WHERE r.retried_by IS NULL`;

const date: ScopeSql = {
  open: `SELECT t.order_id AS id FROM ticketing.tickets t
          WHERE t.event_id = $1 AND t.date_id = $2::uuid AND t.status NOT IN ('cancelled', 'refunded')
          UNION
         SELECT o.id FROM ticketing.orders o JOIN ticketing.order_lines l ON l.order_id = o.id AND l.date_id = $2::uuid
          WHERE o.event_id = $1 AND o.status = 'pending'`,
  done: `SELECT c.order_id, c.id AS cancellation_id, r.amount AS refunded, r.amount IS NOT NULL AS "all"
           FROM ticketing.cancellations c
           LEFT JOIN (${ownRefunds}) r ON r.cancellation_id = c.id AND r.status = 'succeeded'
          WHERE c.date_id = $2::uuid`,
  pending: `SELECT r.order_id FROM (${ownRefunds}) r WHERE r.status = 'pending'`,
  failed: `SELECT r.* FROM (${ownRefunds}) r
             JOIN payments.v_payments p ON p.payment_id = r.payment_id AND p.refunded_amount < p.amount
            WHERE r.status = 'failed'`,
};

// What CancelOrder cannot get past, as the books have it; the next try may. Anything else is only a matter of time.
const waitingOf = (open: string): string => `
  SELECT w.order_id, w.reason FROM (
    SELECT o.id AS order_id,
           CASE WHEN EXISTS (SELECT FROM ticketing.tickets t WHERE t.order_id = o.id AND t.status = 'frozen') THEN 'payment_disputed'
                WHEN o.status <> 'pending' THEN NULL
                WHEN p.problem IS NOT NULL THEN 'payment_mismatch'
                WHEN p.status = 'processing' THEN 'payment_processing' END AS reason
      FROM (${open}) still JOIN ticketing.orders o ON o.id = still.id
      LEFT JOIN payments.v_payments p ON p.order_id = o.id AND p.status <> 'canceled') w
   WHERE w.reason IS NOT NULL ORDER BY w.order_id`;

const sqlOf = ({ dateId }: CancelledScope): ScopeSql => (dateId === undefined ? event : date);

/** Cancelled events and dates, and how far the cancelling of their orders has come. */
@Injectable()
export class EventCancellationStore {
  constructor(private readonly transaction: Transaction) {}

  async begin(
    scope: CancelledScope,
    organisationId: string,
    cancelledBy: string,
    reason: string | null,
  ): Promise<void> {
    await this.transaction.query(
      `INSERT INTO ticketing.event_cancellations (event_id, date_id, organisation_id, cancelled_by, reason)
       VALUES ($1, $2, $3, $4, $5)`,
      [...idsOf(scope), organisationId, cancelledBy, reason],
    );
    await this.transaction.query(
      `UPDATE ticketing.waiting_list_entries SET status = 'closed', ended_at = now()
        WHERE event_id = $1 AND date_id = coalesce($2::uuid, date_id) AND status IN ('waiting', 'offered')`,
      idsOf(scope),
    );
  }

  /** The next orders that are still to be cancelled; notes that somebody is at it. */
  async openOrders(scope: CancelledScope, after: string | null, limit: number): Promise<string[]> {
    await this.transaction.query(
      `UPDATE ticketing.event_cancellations SET worked_at = now() WHERE ${theScope}`,
      idsOf(scope),
    );
    const rows = await this.transaction.query<{ id: string }>(
      `SELECT id FROM (${sqlOf(scope).open}) o WHERE $3::uuid IS NULL OR id > $3 ORDER BY id LIMIT $4`,
      [...idsOf(scope), after, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Notes that all is done, if it is: no order can come to what is cancelled any more. */
  async finish(scope: CancelledScope): Promise<void> {
    await this.transaction.query(
      `UPDATE ticketing.event_cancellations SET finished_at = coalesce(finished_at, now()) WHERE ${theScope}
          AND NOT EXISTS (SELECT FROM (${sqlOf(scope).open}) o)`,
      idsOf(scope),
    );
  }

  /** What has orders that are not cancelled, and that nobody has been at for some time. */
  async unfinished(lateSeconds: number): Promise<CancelledScope[]> {
    const rows = await this.transaction.query<ScopeRow>(
      `SELECT event_id, date_id FROM ticketing.event_cancellations
        WHERE finished_at IS NULL AND worked_at <= now() - make_interval(secs => $1) ORDER BY worked_at`,
      [lateSeconds],
    );
    return rows.map(scopeOf);
  }

  /** Of an order's event and dates, what is cancelled and has orders that are not. */
  async unfinishedOf(orderId: string): Promise<CancelledScope[]> {
    const rows = await this.transaction.query<ScopeRow>(
      `SELECT c.event_id, c.date_id FROM ticketing.orders o
         JOIN ticketing.event_cancellations c ON c.event_id = o.event_id AND c.finished_at IS NULL
        WHERE o.id = $1 AND (c.date_id IS NULL
           OR EXISTS (SELECT FROM ticketing.order_lines l WHERE l.order_id = o.id AND l.date_id = c.date_id))`,
      [orderId],
    );
    return rows.map(scopeOf);
  }

  /**
   * JSON text of the progress, amounts in minor units; undefined for what is not cancelled.
   * @param most how many of what failed and of what waits are told one by one
   */
  async progress(scope: CancelledScope, most: number): Promise<string | undefined> {
    const { open, done, pending, failed } = sqlOf(scope);
    const row = await this.transaction.queryOne<{ progress: string }>(
      `WITH done AS (${done}), orders AS (
         SELECT o.id, o.currency FROM ticketing.orders o
          WHERE o.id IN (SELECT order_id FROM done UNION ALL SELECT id FROM (${open}) still)
       ), failed AS (SELECT DISTINCT ON (r.order_id) r.* FROM (${failed}) r ORDER BY r.order_id, r.created_at DESC)
       SELECT json_build_object(
                'bookings', (SELECT count(*) FROM orders), 'cancelled', (SELECT count(*) FROM done),
                'refunded', (SELECT count(*) FROM done WHERE "all"),
                'pending', (SELECT count(DISTINCT r.order_id) FROM (${pending}) r),
                'failed', (SELECT count(*) FROM failed),
                'amount_refunded', (SELECT coalesce(sum(refunded), 0) FROM done),
                'currency', (SELECT min(currency) FROM orders),
                'cancelled_at', platform.iso(e.cancelled_at), 'finished_at', platform.iso(e.finished_at),
                'failures', (SELECT coalesce(json_agg(json_build_object(
                    'booking_id', platform.public_id('bkg', f.order_id), 'refund_id', platform.public_id('rfd', f.refund_id),
                    'amount', f.amount, 'currency', f.currency, 'failure', f.failure) ORDER BY f.refund_id), '[]')
                  FROM (SELECT * FROM failed ORDER BY refund_id LIMIT $3) f),
                'waiting', (SELECT coalesce(json_agg(json_build_object(
                    'booking_id', platform.public_id('bkg', w.order_id), 'reason', w.reason) ORDER BY w.order_id), '[]')
                  FROM (${waitingOf(open)} LIMIT $3) w))::text AS progress
         FROM ticketing.event_cancellations e WHERE ${theScope}`,
      [...idsOf(scope), most],
    );
    return row?.progress;
  }

  /** Failed refunds that had failed by then, for somebody to try again. */
  async failedRefunds(
    scope: CancelledScope,
    until: string,
    after: string | null,
    limit: number,
  ): Promise<string[]> {
    const rows = await this.transaction.query<{ id: string }>(
      `SELECT r.refund_id AS id FROM (${sqlOf(scope).failed}) r
        WHERE r.settled_at <= $3::timestamptz AND ($4::uuid IS NULL OR r.refund_id > $4) ORDER BY r.refund_id LIMIT $5`,
      [...idsOf(scope), until, after, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** How many bookings' money is still to be sent again, and the database's clock. */
  async failed(scope: CancelledScope): Promise<{ bookings: number; now: string } | undefined> {
    return this.transaction.queryOne<{ bookings: number; now: string }>(
      `SELECT (SELECT count(DISTINCT r.order_id)::int FROM (${sqlOf(scope).failed}) r) AS bookings, now()::text AS now
         FROM ticketing.event_cancellations WHERE ${theScope}`,
      idsOf(scope),
    );
  }
}

interface ScopeRow {
  event_id: string;
  date_id: string | null;
}

const scopeOf = ({ event_id: eventId, date_id: dateId }: ScopeRow): CancelledScope =>
  dateId === null ? { eventId } : { eventId, dateId };
