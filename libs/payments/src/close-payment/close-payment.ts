import { Injectable } from '@nestjs/common';
import { reach, Transaction } from '#libs/platform';
import {
  PaymentMismatch,
  PaymentProviderUnavailable,
  StripeRefused,
  telling,
} from '../payments/payment.errors.js';
import type { Payment } from '../payments/payment.entity.js';
import { PaymentStore } from '../payments/payment.store.js';
import { RecordIntent } from '../payments/record-intent.js';
import { StripeGateway } from '../stripe/stripe.gateway.js';

/** `closed`: it can never be paid any more; `paid`: it was; `processing`: Stripe will tell later. */
export type ClosedPayment = 'closed' | 'paid' | 'processing';

/** Ends an order's payment at Stripe, before anything that it would pay for is given away. */
@Injectable()
export class ClosePayment {
  constructor(
    private readonly transaction: Transaction,
    private readonly payments: PaymentStore,
    private readonly stripe: StripeGateway,
    private readonly record: RecordIntent,
  ) {}

  /**
   * @param orderId private (UUID)
   * @param members told with PaymentProviderUnavailable
   * @throws PaymentProviderUnavailable (nothing is known, so free nothing), PaymentMismatch; Error inside a transaction
   */
  async execute(orderId: string, members: Record<string, unknown> = {}): Promise<ClosedPayment> {
    this.transaction.assertNone('closing a payment');
    return telling(members, () => this.close(orderId));
  }

  private async close(orderId: string): Promise<ClosedPayment> {
    const payment = await this.payments.ofOrder(orderId);
    if (!payment || payment.status === 'canceled') return 'closed';
    if (payment.status === 'succeeded') return 'paid';

    const intentId = payment.stripeIntentId ?? (await this.createdFor(payment));
    if (intentId === undefined) return 'closed';
    if (payment.stripeIntentId === null) reach('close-payment.created');
    const intent = await this.stripe.cancelIntent(intentId);
    reach('close-payment.ended');
    const { status, mismatch } = await this.record.execute(payment.id, intent, { close: true });
    if (mismatch) throw new PaymentMismatch();
    if (status === 'canceled') return 'closed';
    if (status === 'succeeded') return 'paid';
    if (status === 'processing') return 'processing';
    // it could not be cancelled when we asked, and could when we looked: the next sweep asks again
    throw new PaymentProviderUnavailable();
  }

  /** Its key makes a creation whose answer was lost tell which intent it made; refused for good, there is none. */
  private async createdFor(payment: Payment): Promise<string | undefined> {
    try {
      return (await this.stripe.createIntent(payment)).id;
    } catch (error) {
      if (!(error instanceof StripeRefused && error.final)) throw error;
      await this.payments.cancelUnopened(payment.id);
      return undefined;
    }
  }
}
