import { Injectable } from '@nestjs/common';
import { newId, Transaction } from '#libs/platform';
import type { RefundStatus } from '../stripe/stripe-facts.js';
import { Refund } from './refund.entity.js';

/** A refund that is to be sent, with what Stripe must be told. */
export interface DueRefund {
  refundId: string;
  paymentId: string;
  orderId: string;
  intentId: string;
  amount: number;
  /** Stripe forgets idempotency keys after a day: from then on it has to be asked first. */
  keyMayBeForgotten: boolean;
  /** A lost dispute left not so much of the payment: it must not be asked for any more. */
  lost: boolean;
}

@Injectable()
export class RefundStore {
  constructor(private readonly transaction: Transaction) {}

  /** Raises what the payment has refunded and adds the refund, in one statement; undefined if it does not fit. */
  add(
    paymentId: string,
    amount: number,
    reason: string,
    retryOf: string | null,
  ): Promise<string | undefined> {
    return this.insert(paymentId, amount, reason, retryOf, 'pending');
  }

  /** The same for one that is done already. */
  addSettled(paymentId: string, amount: number, reason: string): Promise<string | undefined> {
    return this.insert(paymentId, amount, reason, null, 'succeeded');
  }

  private async insert(
    paymentId: string,
    amount: number,
    reason: string,
    retryOf: string | null,
    status: RefundStatus,
  ): Promise<string | undefined> {
    const added = await this.transaction.queryOne<{ id: string }>(
      `WITH raised AS (
         UPDATE payments.payments SET refunded_amount = refunded_amount + $3, updated_at = now()
          WHERE id = $2 AND status = 'succeeded' AND refunded_amount + lost_amount + $3 <= amount
          RETURNING id, organisation_id
       )
       INSERT INTO payments.refunds (id, payment_id, organisation_id, amount, reason, retry_of, status, settled_at)
       SELECT $1, id, organisation_id, $3, $4, $5, $6, CASE WHEN $6 <> 'pending' THEN now() END FROM raised
       RETURNING id`,
      [newId(), paymentId, amount, reason, retryOf, status],
    );
    return added?.id;
  }

  /**
   * Counts an attempt of a refund that Stripe has not answered yet; undefined if it has, or while a bank has the
   * money: Stripe would refuse it for good.
   */
  startAttempt(refundId: string): Promise<DueRefund | undefined> {
    return this.transaction.queryOne<DueRefund>(
      `UPDATE payments.refunds r SET attempts = attempts + 1
         FROM payments.payments p
        WHERE r.id = $1 AND r.status = 'pending' AND r.stripe_refund_id IS NULL AND p.id = r.payment_id
          AND NOT EXISTS (SELECT FROM payments.disputes d
                           WHERE d.payment_id = p.id AND d.status = 'open' AND NOT d.inquiry)
        RETURNING r.id AS "refundId", p.id AS "paymentId", p.order_id AS "orderId",
                  p.stripe_intent_id AS "intentId", r.amount,
                  r.created_at < now() - interval '23 hours' AS "keyMayBeForgotten",
                  p.refunded_amount + p.lost_amount > p.amount AS lost`,
      [refundId],
    );
  }

  byStripeId(stripeRefundId: string): Promise<Refund | null> {
    return this.transaction.repository(Refund).findOneBy({ stripeRefundId });
  }

  byId(id: string): Promise<Refund | null> {
    return this.transaction.repository(Refund).findOneBy({ id });
  }

  firstOf(paymentId: string): Promise<Refund | null> {
    return this.transaction.repository(Refund).findOne({ where: { paymentId }, order: { id: 'ASC' } });
  }

  /** The refund that tries this one again. */
  retryOf(id: string): Promise<Refund | null> {
    return this.transaction.repository(Refund).findOneBy({ retryOf: id });
  }

  locked(id: string): Promise<Refund> {
    return this.transaction
      .repository(Refund)
      .findOneOrFail({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async settle(
    refund: Refund,
    to: RefundStatus,
    stripeRefundId: string | null,
    failure: string | null,
  ): Promise<void> {
    await this.transaction.query(
      `UPDATE payments.refunds
          SET status = $3, stripe_refund_id = coalesce(stripe_refund_id, $4), failure = $5,
              settled_at = CASE WHEN $3 <> 'pending' THEN now() END
        WHERE id = $1 AND status = $2`,
      [refund.id, refund.status, to, stripeRefundId, failure],
    );
  }
}
