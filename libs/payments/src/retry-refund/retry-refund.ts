import { Injectable } from '@nestjs/common';
import { publicId, reach, Transaction } from '#libs/platform';
import { PaymentStore } from '../payments/payment.store.js';
import { RefundStore } from '../refunds/refund.store.js';
import { WriteRefund } from '../refunds/write-refund.js';
import { RefundTooLarge } from '../request-refund/request-refund.errors.js';
import { RefundNotFailed } from './retry-refund.errors.js';

export interface RetryRefundInput {
  /** Private (UUID), as is the operator's. */
  refundId: string;
  operatorId: string;
}

/**
 * Tries a failed refund again: as another refund, because Stripe answers a repeated one with its first answer.
 * Asked twice, it is the same second try.
 */
@Injectable()
export class RetryRefund {
  constructor(
    private readonly transaction: Transaction,
    private readonly payments: PaymentStore,
    private readonly refunds: RefundStore,
    private readonly write: WriteRefund,
  ) {}

  /**
   * @returns the id (UUID) of the refund that tries again
   * @throws RefundNotFailed, RefundTooLarge (the money went back in another way); Error outside a transaction
   */
  async execute({ refundId, operatorId }: RetryRefundInput): Promise<string> {
    if (!this.transaction.active) throw new Error('a refund is tried again in the transaction that found it');
    const failed = await this.refunds.locked(refundId);
    if (failed.status !== 'failed') throw new RefundNotFailed(failed.status);
    const again = await this.refunds.retryOf(refundId);
    if (again) return again.id;
    const { paymentId, amount, reason } = failed;
    const cause = { reason, operator: publicId('usr', operatorId) };
    const retryId = await this.write.execute({ paymentId, amount, retryOf: refundId }, cause);
    reach('retry-refund.uncommitted');
    if (retryId !== undefined) return retryId;
    const payment = await this.payments.locked(paymentId);
    throw new RefundTooLarge(payment.amount - payment.refundedAmount, payment.currency);
  }
}
