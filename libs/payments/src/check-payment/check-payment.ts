import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';
import type { PaymentStatus } from '../payments/payment-status.js';
import { PaymentMismatch, telling } from '../payments/payment.errors.js';
import { PaymentStore } from '../payments/payment.store.js';
import { RefreshPayment } from '../payments/refresh-payment.js';

export interface CheckedPayment {
  status: 'none' | PaymentStatus;
  /** Minor units, as are refunds. */
  amount?: number;
  refundedAmount?: number;
}

/** Where the order's payment stands, by Stripe's own word: works with every webhook lost. */
@Injectable()
export class CheckPayment {
  constructor(
    private readonly transaction: Transaction,
    private readonly payments: PaymentStore,
    private readonly refresh: RefreshPayment,
  ) {}

  /**
   * @param orderId private (UUID)
   * @param members told with PaymentProviderUnavailable
   * @throws PaymentProviderUnavailable, PaymentMismatch; Error inside a transaction
   */
  async execute(orderId: string, members: Record<string, unknown> = {}): Promise<CheckedPayment> {
    this.transaction.assertNone('checking a payment');
    const payment = await this.payments.ofOrder(orderId);
    if (!payment) return { status: 'none' };
    const { status, amount, refundedAmount } = payment;
    if (status === 'succeeded' || status === 'canceled') return { status, amount, refundedAmount };
    const recorded = await telling(members, () =>
      this.refresh.execute(payment, { confirm: true }, 'check-payment.asked'),
    );
    // without a recorded intent or session nobody was given the means to pay it
    if (!recorded) return { status, amount, refundedAmount };
    if (recorded.mismatch) throw new PaymentMismatch();
    return { status: recorded.status, amount, refundedAmount };
  }
}
