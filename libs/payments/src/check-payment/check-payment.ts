import { Injectable } from '@nestjs/common';
import { reach, Transaction } from '#libs/platform';
import type { PaymentStatus } from '../payments/payment-status.js';
import { PaymentMismatch, telling } from '../payments/payment.errors.js';
import { PaymentStore } from '../payments/payment.store.js';
import { RecordIntent } from '../payments/record-intent.js';
import { StripeGateway } from '../stripe/stripe.gateway.js';

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
    private readonly stripe: StripeGateway,
    private readonly record: RecordIntent,
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
    const { id, stripeIntentId, status, amount, refundedAmount } = payment;
    // without a recorded intent nobody was given the means to pay it
    if (status === 'succeeded' || status === 'canceled' || stripeIntentId === null) {
      return { status, amount, refundedAmount };
    }
    const intent = await telling(members, () => this.stripe.intent(stripeIntentId));
    reach('check-payment.asked');
    const recorded = await this.record.execute(id, intent, { confirm: true });
    if (recorded.mismatch) throw new PaymentMismatch();
    return { status: recorded.status, amount, refundedAmount };
  }
}
