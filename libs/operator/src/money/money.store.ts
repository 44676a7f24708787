import { Injectable } from '@nestjs/common';
import { pageOf, Transaction, type Member, type Window } from '#libs/platform';
import { whollyReached } from '#libs/catalogue';
import { reached, reachOf } from '#libs/venues';

export interface PaymentFilters {
  /** Primary key. */
  eventId?: string;
  status?: string;
  /** First and last local date at the venue, of a pass in UTC, `YYYY-MM-DD`. */
  from?: string;
  to?: string;
  /** Only payments that Stripe contradicts, or only the others. */
  problem?: boolean;
}

/** A payment as a line of a table. Amounts are in minor units, ids public but for `key`. */
export interface PaymentLine {
  key: string;
  id: string;
  booking_id: string;
  /** Null of a pass. */
  event_id: string | null;
  event_name: string | null;
  /** Null of tickets. */
  pass_name: string | null;
  user_name: string;
  user_email: string | null;
  status: string;
  payment_method: string;
  amount: number;
  refunded_amount: number;
  refund_pending: number;
  refund_failed: number;
  problem: string | null;
  dispute_status: string | null;
  currency: string;
  created_at: string;
  succeeded_at: string | null;
}

const wanted = ({ eventId, status, from, to, problem }: PaymentFilters): unknown[] => [
  eventId ?? null,
  status ?? null,
  from ?? null,
  to ?? null,
  problem ?? null,
];

// What order `o` is for: places at an event, or a pass.
const soldOf = `LEFT JOIN catalogue.v_events e ON e.id = o.event_id
  LEFT JOIN ticketing.v_passes s ON s.order_id = o.order_id`;

const soldReached = `((${reached}) OR (${whollyReached('s')}))`;

const paymentsFrom = `payments.v_payments p
  JOIN ticketing.v_order_money o ON o.order_id = p.order_id ${soldOf}
  LEFT JOIN venues.v_venues v ON v.id = e.venue_id`;

// A pass is sold nowhere in particular.
const localDay = `(p.created_at AT TIME ZONE coalesce(v.time_zone, 'UTC'))::date`;

const found = `p.organisation_id = $1 AND ${soldReached} AND ($4::uuid IS NULL OR e.id = $4) AND ($5::text IS NULL OR p.status = $5)
  AND ($6::date IS NULL OR ${localDay} >= $6) AND ($7::date IS NULL OR ${localDay} <= $7)
  AND ($8::boolean IS NULL OR (p.problem IS NOT NULL) = $8)`;

// A failed refund that was tried again has passed its fate on to the other.
const failed = `(SELECT coalesce(sum(r.amount), 0)::int FROM payments.v_refunds r
                  WHERE r.payment_id = p.payment_id AND r.status = 'failed' AND r.retried_by IS NULL)`;

// The one that is open, else the last.
const dispute = `(SELECT d.* FROM payments.v_disputes d WHERE d.payment_id = p.payment_id
                   ORDER BY d.status = 'open' DESC, d.dispute_id DESC LIMIT 1)`;

const columns = `
  platform.public_id('pay', p.payment_id) AS id, platform.public_id('bkg', p.order_id) AS booking_id,
  platform.public_id('evt', e.id) AS event_id, e.name AS event_name, s.name AS pass_name,
  c.name AS user_name, c.email AS user_email, p.status, o.payment_method,
  p.amount, p.refunded_amount, p.refund_pending, ${failed} AS refund_failed, p.problem, p.currency,
  platform.iso(p.created_at) AS created_at, platform.iso(p.succeeded_at) AS succeeded_at`;

const refunds = `(SELECT coalesce(json_agg(json_build_object(
    'id', platform.public_id('rfd', r.refund_id), 'amount', r.amount, 'status', r.status, 'reason', r.reason,
    'failure', r.failure, 'retried_by', platform.public_id('rfd', r.retried_by),
    'created_at', platform.iso(r.created_at), 'settled_at', platform.iso(r.settled_at)) ORDER BY r.created_at, r.refund_id), '[]')
  FROM payments.v_refunds r WHERE r.payment_id = p.payment_id) AS refunds`;

const disputeJson = `(SELECT json_build_object(
    'id', platform.public_id('dsp', d.dispute_id), 'status', d.status, 'amount', d.amount, 'reason', d.reason,
    'opened_at', platform.iso(d.opened_at), 'closed_at', platform.iso(d.closed_at)) FROM ${dispute} d) AS dispute`;

/** Read model of an organisation's money: JSON made in SQL. */
@Injectable()
export class MoneyStore {
  constructor(private readonly transaction: Transaction) {}

  page(member: Member, filters: PaymentFilters, window: Window): Promise<string> {
    return pageOf(
      this.transaction,
      {
        found: `SELECT p.payment_id AS id FROM ${paymentsFrom} WHERE ${found}`,
        order: 'id DESC',
        join: `CROSS JOIN LATERAL (SELECT p.id AS wanted) w CROSS JOIN LATERAL (
          SELECT ${columns}, p.failure_code, ${refunds}, ${disputeJson} FROM ${paymentsFrom}
            JOIN ticketing.v_order_customers c ON c.order_id = p.order_id WHERE p.payment_id = w.wanted) one`,
        item: 'row_to_json(one)',
      },
      [...reachOf(member), ...wanted(filters)],
      window,
    );
  }

  /** The next lines before a key, the latest first. */
  lines(
    member: Member,
    filters: PaymentFilters,
    before: string | null,
    limit: number,
  ): Promise<PaymentLine[]> {
    return this.transaction.query<PaymentLine>(
      `SELECT p.payment_id AS key, ${columns}, (SELECT d.status FROM ${dispute} d) AS dispute_status FROM ${paymentsFrom} JOIN ticketing.v_order_customers c ON c.order_id = p.order_id
        WHERE ${found} AND ($9::uuid IS NULL OR p.payment_id < $9) ORDER BY p.payment_id DESC LIMIT $10`,
      [...reachOf(member), ...wanted(filters), before, limit],
    );
  }

  /** The refund's key, if it is of an event or a pass that the member reaches. */
  async reachableRefund(member: Member, refundId: string): Promise<string | undefined> {
    const row = await this.transaction.queryOne<{ id: string }>(
      `SELECT r.refund_id AS id FROM payments.v_refunds r
         JOIN ticketing.v_order_money o ON o.order_id = r.order_id ${soldOf}
        WHERE ${soldReached} AND r.refund_id = $4`,
      [...reachOf(member), refundId],
    );
    return row?.id;
  }
}
