import { Injectable } from '@nestjs/common';
import { reach } from '#libs/platform';
import type { PaymentStatus } from '../payments/payment-status.js';
import type { Payment } from '../payments/payment.entity.js';
import { PaymentMismatch } from '../payments/payment.errors.js';
import type { NewPayment } from '../payments/payment.store.js';
import { RecordIntent } from '../payments/record-intent.js';
import { StripeGateway } from '../stripe/stripe.gateway.js';
import { LivePayment, type StayWanted } from './live-payment.js';

/** Ids are private (UUIDs), the amount is in minor units, the currency ISO 4217. */
export type OpenPaymentInput = NewPayment;

export interface OpenedPayment {
  paymentId: string;
  /** Stripe's id of the PaymentIntent. */
  intentId: string;
  /** What the customer's browser pays with. */
  clientSecret: string;
  status: PaymentStatus;
  amount: number;
  currency: string;
}

/**
 * The order's one payable PaymentIntent, created if it is missing; called again, it answers with the same.
 * A payment that was closed is opened anew, as long as the order wants to be paid.
 */
@Injectable()
export class OpenPayment {
  constructor(
    private readonly live: LivePayment,
    private readonly stripe: StripeGateway,
    private readonly record: RecordIntent,
  ) {}

  /**
   * @param stayWanted asked in the transaction that writes the payment down: whether the order wants to be paid, and holds
   *   it to that until the transaction ends; the same function for all orders that are asked in the same way
   * @param members told with PaymentProviderUnavailable, e.g. which order may be tried again
   * @returns null for an order that does not want to be paid any more, or is being paid on a hosted page
   * @throws AmountTooSmall, AmountTooLarge, PaymentMismatch, PaymentProviderUnavailable, Busy; Error inside a transaction
   */
  execute(
    payment: OpenPaymentInput,
    stayWanted: StayWanted,
    members: Record<string, unknown> = {},
  ): Promise<OpenedPayment | null> {
    const fits = ({ checkout }: Payment) => checkout === null;
    const open = (live: Payment) => this.open(live);
    return this.live.opened({ payment, stayWanted, members, fits, open });
  }

  private async open(payment: Payment): Promise<OpenedPayment | undefined> {
    const intent = payment.stripeIntentId
      ? await this.stripe.intent(payment.stripeIntentId)
      : await this.stripe.createIntent(payment);
    reach('open-payment.created');
    const { status, mismatch } = await this.record.opened(payment, intent);
    reach('open-payment.recorded');
    if (mismatch || intent.clientSecret === null) throw new PaymentMismatch();
    if (status === 'canceled') return undefined;

    const { id: paymentId, amount, currency } = payment;
    return { paymentId, intentId: intent.id, clientSecret: intent.clientSecret, status, amount, currency };
  }
}
