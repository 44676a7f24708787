import { Injectable } from '@nestjs/common';
import { Audit, publicId, reach, Transaction } from '#libs/platform';
import { PaymentStore } from '../payments/payment.store.js';
import type { Refund } from '../refunds/refund.entity.js';
import { RefundStore } from '../refunds/refund.store.js';
import { WriteRefund } from '../refunds/write-refund.js';
import { RefundTooLarge } from '../request-refund/request-refund.errors.js';
import { RefundNotFailed } from './retry-refund.errors.js';

export interface RetryRefundInput {
  /** Private (UUID), as is the operator's. */
  refundId: string;
  /** Who asked for it; nobody where a dispute that had kept it from being made was won. */
  operatorId?: string;
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
    private readonly audit: Audit,
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
    const cause = { reason, ...(operatorId !== undefined && { operator: publicId('usr', operatorId) }) };
    const retryId = await this.write.execute({ paymentId, amount, retryOf: refundId }, cause);
    reach('retry-refund.uncommitted');
    if (retryId !== undefined) {
      if (operatorId !== undefined) await this.noteInTrail(failed, retryId, operatorId);
      return retryId;
    }
    const payment = await this.payments.locked(paymentId);
    throw new RefundTooLarge(payment.refundable, payment.currency);
  }

  private noteInTrail(
    { id, organisationId, amount }: Refund,
    retryId: string,
    userId: string,
  ): Promise<void> {
    return this.audit.add(
      { userId, organisationId },
      {
        action: 'refund.retry',
        entity: publicId('rfd', id),
        after: { retried_by: publicId('rfd', retryId), amount },
      },
    );
  }
}
