import { Injectable } from '@nestjs/common';
import { publicId, reach, Transaction } from '#libs/platform';
import { PaymentStore } from '../payments/payment.store.js';
import { WriteRefund } from '../refunds/write-refund.js';
import { RefundTooLarge } from './request-refund.errors.js';

export interface RequestRefundInput {
  /** Private (UUID). */
  orderId: string;
  /** Minor units; without it, all that is left. */
  amount?: number;
  /** What is left of the payment will do where that is less. */
  orLess?: boolean;
  /** As much as may go back of a payment that has more left, minor units: what the part of it had cost. */
  atMost?: number;
  /** Why, for the operator: `order_cancelled`, `late_payment`, … */
  reason: string;
  /** Private (UUID) id of the operator who asked for it. */
  operatorId?: string;
}

export interface RequestedRefund {
  refundId: string;
  paymentId: string;
  amount: number;
  currency: string;
}

/**
 * Writes down that money goes back, in the transaction of whatever is the reason; a job then sends it. The
 * payment's CHECK keeps Σ refunds ≤ amount whoever asks at once. What a bank took for good is not there to go back;
 * while one is deciding about the payment the refund waits, and its end sends it or, if nothing is left, fails it.
 * What was paid in cash goes back in cash: that is written down as done.
 */
@Injectable()
export class RequestRefund {
  constructor(
    private readonly transaction: Transaction,
    private readonly payments: PaymentStore,
    private readonly write: WriteRefund,
  ) {}

  /**
   * @returns null if the order was not paid, or nothing is left to refund and no amount was named
   * @throws RefundTooLarge, naming the most that may go back; Error outside a transaction
   */
  async execute({
    orderId,
    amount,
    orLess = false,
    atMost,
    reason,
    operatorId,
  }: RequestRefundInput): Promise<RequestedRefund | null> {
    if (!this.transaction.active) throw new Error('a refund is requested in the transaction of its reason');
    if (amount !== undefined && (!Number.isInteger(amount) || amount <= 0)) {
      throw new Error('a refund is a positive whole number of minor units');
    }
    const payment = await this.payments.lockPaid(orderId);
    if (!payment) return null;
    const { id: paymentId, currency, refundable } = payment;
    const most = Math.min(atMost ?? refundable, refundable);
    const asked = orLess ? Math.min(amount ?? most, most) : (amount ?? most);
    if (asked > most) throw new RefundTooLarge(most, currency);
    if (asked === 0) return null;

    const cause = { reason, ...(operatorId !== undefined && { operator: publicId('usr', operatorId) }) };
    const refundId =
      payment.method === 'cash'
        ? await this.write.inCash(payment, asked, cause)
        : await this.write.execute({ paymentId, amount: asked }, cause);
    if (refundId === undefined) throw new RefundTooLarge(most, currency);
    reach('request-refund.uncommitted');
    return { refundId, paymentId, amount: asked, currency };
  }
}
