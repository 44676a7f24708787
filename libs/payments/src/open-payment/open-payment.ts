import { Injectable } from '@nestjs/common';
import { Busy, reach, Transaction } from '#libs/platform';
import { PaymentRules } from '../payments/payment-rules.js';
import type { PaymentStatus } from '../payments/payment-status.js';
import type { Payment } from '../payments/payment.entity.js';
import { PaymentMismatch, telling } from '../payments/payment.errors.js';
import { PaymentStore, type NewPayment } from '../payments/payment.store.js';
import { RecordIntent } from '../payments/record-intent.js';
import { StripeGateway } from '../stripe/stripe.gateway.js';

/** How often a payment that was ended meanwhile is opened anew before we give up. */
const ATTEMPTS = 3;

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
    private readonly transaction: Transaction,
    private readonly rules: PaymentRules,
    private readonly payments: PaymentStore,
    private readonly stripe: StripeGateway,
    private readonly record: RecordIntent,
  ) {}

  /**
   * @param staysWanted asked in the transaction that writes the payment down: whether the order wants to be
   *   paid, and holds it to that until the transaction ends
   * @param members told with PaymentProviderUnavailable, e.g. which order may be tried again
   * @returns null for an order that does not want to be paid any more, or is being paid on a hosted page
   * @throws AmountTooSmall, AmountTooLarge, PaymentMismatch, PaymentProviderUnavailable, Busy; Error inside a transaction
   */
  async execute(
    input: OpenPaymentInput,
    staysWanted: () => Promise<boolean>,
    members: Record<string, unknown> = {},
  ): Promise<OpenedPayment | null> {
    this.transaction.assertNone('opening a payment');
    this.rules.assertPayable(input);
    return telling(members, async () => {
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const payment = await this.liveOf(input, staysWanted);
        if (payment === null || (payment && payment.checkout !== null)) return null;
        reach('open-payment.written');
        const opened = payment && (await this.open(input, payment));
        if (opened) return opened;
      }
      throw new Busy();
    });
  }

  private async open(input: OpenPaymentInput, payment: Payment): Promise<OpenedPayment | undefined> {
    if (!payment.asksFor(input)) throw new PaymentMismatch();

    const intent = payment.stripeIntentId
      ? await this.stripe.intent(payment.stripeIntentId)
      : await this.stripe.createIntent(payment);
    reach('open-payment.created');
    const { status, mismatch } = await this.record.execute(payment.id, intent, { open: true });
    reach('open-payment.recorded');
    if (mismatch || intent.clientSecret === null) throw new PaymentMismatch();
    if (status === 'canceled') return undefined;

    const { id: paymentId, amount, currency } = payment;
    return { paymentId, intentId: intent.id, clientSecret: intent.clientSecret, status, amount, currency };
  }

  /** Committed before Stripe hears of it, so that its id can make the call to Stripe repeatable. */
  private liveOf(
    input: OpenPaymentInput,
    staysWanted: () => Promise<boolean>,
  ): Promise<Payment | undefined | null> {
    return this.transaction.run(async () => {
      if (!(await staysWanted())) return null;
      await this.payments.addUnlessThere(input);
      const payment = await this.payments.ofOrder(input.orderId);
      return payment?.status === 'canceled' ? undefined : payment;
    });
  }
}
