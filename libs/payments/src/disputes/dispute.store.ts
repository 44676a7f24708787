import { Injectable } from '@nestjs/common';
import { newId, Transaction } from '#libs/platform';
import type { Payment } from '../payments/payment.entity.js';
import type { StripeDispute } from '../stripe/stripe-facts.js';
import { CHARGE_DISPUTED } from '../refunds/write-refund.js';
import { Dispute } from './dispute.entity.js';

export const deniedRefunds = `
  SELECT r.id, r.payment_id, r.settled_at FROM payments.refunds r
   WHERE r.status = 'failed' AND r.failure = '${CHARGE_DISPUTED}'
     AND NOT EXISTS (SELECT FROM payments.refunds again WHERE again.retry_of = r.id)
     AND EXISTS (SELECT FROM payments.disputes d WHERE d.payment_id = r.payment_id)
     AND NOT EXISTS (SELECT FROM payments.disputes d WHERE d.payment_id = r.payment_id AND d.status <> 'won')`;

/** Disputes, written under the lock of their payment. */
@Injectable()
export class DisputeStore {
  constructor(private readonly transaction: Transaction) {}

  byStripeId(stripeDisputeId: string): Promise<Dispute | null> {
    return this.transaction.repository(Dispute).findOneBy({ stripeDisputeId });
  }

  /** @returns the id of the new dispute, which is open */
  async open(payment: Payment, { id, amount, reason, inquiry }: StripeDispute): Promise<string> {
    const key = newId();
    await this.transaction.query(
      `INSERT INTO payments.disputes (id, payment_id, organisation_id, stripe_dispute_id, amount, reason, status, inquiry)
       VALUES ($1, $2, $3, $4, $5, $6, 'open', $7)`,
      [key, payment.id, payment.organisationId, id, amount, reason, inquiry],
    );
    return key;
  }

  /** An inquiry that became a dispute stays one. */
  async escalate(id: string): Promise<void> {
    await this.transaction.query('UPDATE payments.disputes SET inquiry = false WHERE id = $1', [id]);
  }

  /** Ends it; what was lost counts as no longer there to be refunded. */
  async close(id: string, paymentId: string, status: 'won' | 'lost', amount: number): Promise<void> {
    await this.transaction.query(
      `UPDATE payments.disputes SET status = $2, amount = $3, closed_at = now() WHERE id = $1`,
      [id, status, amount],
    );
    if (status === 'lost')
      await this.transaction.query(
        'UPDATE payments.payments SET lost_amount = lost_amount + $2, updated_at = now() WHERE id = $1',
        [paymentId, amount],
      );
  }

  /** Refunds of the payment that Stripe has not been asked for, or has not answered. */
  waitingRefunds(paymentId: string): Promise<string[]> {
    return this.ids(
      `SELECT id FROM payments.refunds WHERE payment_id = $1 AND status = 'pending' AND stripe_refund_id IS NULL ORDER BY id`,
      paymentId,
    );
  }

  /** Refunds that were refused because of disputes that are all won, and that nobody has tried again. */
  deniedRefunds(paymentId: string): Promise<string[]> {
    return this.ids(`SELECT id FROM (${deniedRefunds}) r WHERE payment_id = $1 ORDER BY id`, paymentId);
  }

  private async ids(sql: string, paymentId: string): Promise<string[]> {
    const rows = await this.transaction.query<{ id: string }>(sql, [paymentId]);
    return rows.map(({ id }) => id);
  }
}
