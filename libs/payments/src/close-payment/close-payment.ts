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
import { RecordIntent, type Recorded } from '../payments/record-intent.js';
import { RecordSession } from '../payments/record-session.js';
import { StripeGateway } from '../stripe/stripe.gateway.js';

/** `closed`: it can never be paid any more; `paid`: it was; `processing`: Stripe will tell later. */
export type ClosedPayment = 'closed' | 'paid' | 'processing';

/** Ends an order's payment at Stripe, intent or session, before anything that it would pay for is given away. */
@Injectable()
export class ClosePayment {
  constructor(
    private readonly transaction: Transaction,
    private readonly payments: PaymentStore,
    private readonly stripe: StripeGateway,
    private readonly record: RecordIntent,
    private readonly recordSession: RecordSession,
  ) {}

  /**
   * @param orderId private (UUID)
   * @param members told with PaymentProviderUnavailable
   * @param inTheWay which payment is meant; any other that may be open stays as it is
   * @throws PaymentProviderUnavailable (nothing is known, so free nothing), PaymentMismatch; Error inside a transaction
   */
  async execute(
    orderId: string,
    members: Record<string, unknown> = {},
    inTheWay: (payment: Payment) => boolean = () => true,
  ): Promise<ClosedPayment> {
    this.transaction.assertNone('closing a payment');
    return telling(members, () => this.close(orderId, inTheWay));
  }

  private async close(orderId: string, inTheWay: (payment: Payment) => boolean): Promise<ClosedPayment> {
    const payment = await this.payments.ofOrder(orderId);
    if (!payment || payment.status === 'canceled') return 'closed';
    if (payment.status === 'succeeded') return 'paid';
    if (!inTheWay(payment)) return 'closed';

    const known = payment.checkout ? payment.stripeSessionId : payment.stripeIntentId;
    const stripeId = known ?? (await this.createdFor(payment));
    if (stripeId === undefined) return 'closed';
    if (known === null) reach('close-payment.created');
    const { status, mismatch } = await this.end(payment, stripeId);
    if (mismatch) throw new PaymentMismatch();
    if (status === 'canceled') return 'closed';
    if (status === 'succeeded') return 'paid';
    if (status === 'processing') return 'processing';
    // it could not be cancelled when we asked, and could when we looked: the next sweep asks again
    throw new PaymentProviderUnavailable();
  }

  private async end({ id, checkout }: Payment, stripeId: string): Promise<Recorded> {
    if (checkout) {
      const session = await this.stripe.expireSession(stripeId);
      reach('close-payment.ended');
      return this.recordSession.execute(id, session, { close: true });
    }
    const intent = await this.stripe.cancelIntent(stripeId);
    reach('close-payment.ended');
    return this.record.execute(id, intent, { close: true });
  }

  /** Its key makes a creation whose answer was lost tell what it made; refused for good, there is nothing. */
  private async createdFor(payment: Payment): Promise<string | undefined> {
    try {
      return (
        await (payment.checkout ? this.stripe.createSession(payment) : this.stripe.createIntent(payment))
      ).id;
    } catch (error) {
      if (!(error instanceof StripeRefused && error.final)) throw error;
      await this.payments.cancelUnopened(payment.id);
      return undefined;
    }
  }
}
