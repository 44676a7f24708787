import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';
import type { Cause } from '../events/payment-events.js';
import type { PaymentStatus } from '../payments/payment-status.js';
import type { DisputeStatus, RefundStatus } from '../stripe/stripe-facts.js';

/** A change of a payment, or of a refund or dispute of it. */
export type Change = {
  paymentId: string;
  /** Minor units of the payment's currency. */
  amount: number;
  cause: Cause;
} & (
  | { refundId?: undefined; disputeId?: undefined; from: PaymentStatus | null; to: PaymentStatus }
  | { refundId: string; disputeId?: undefined; from: RefundStatus | null; to: RefundStatus }
  | { refundId?: undefined; disputeId: string; from: DisputeStatus | null; to: DisputeStatus }
);

/** What became of money, when and why: the database refuses to change or delete a row. */
@Injectable()
export class HistoryStore {
  constructor(private readonly transaction: Transaction) {}

  /** @throws Error outside the transaction of the change */
  async add({ paymentId, refundId, disputeId, from, to, amount, cause }: Change): Promise<void> {
    if (!this.transaction.active) throw new Error('history is written in the transaction of its change');
    await this.transaction.query(
      `INSERT INTO payments.history (payment_id, refund_id, dispute_id, organisation_id, from_status, to_status, amount, cause)
       SELECT id, $2, $7, organisation_id, $3, $4, $5, $6::jsonb FROM payments.payments WHERE id = $1`,
      [paymentId, refundId ?? null, from, to, amount, JSON.stringify(cause), disputeId ?? null],
    );
  }
}
