import { Injectable } from '@nestjs/common';
import { Busy, reach, Transaction } from '#libs/platform';
import { PaymentRules } from '../payments/payment-rules.js';
import type { PaymentStatus } from '../payments/payment-status.js';
import type { Payment } from '../payments/payment.entity.js';
import { PaymentMismatch, StripeRefused, telling } from '../payments/payment.errors.js';
import { PaymentStore, type NewCheckout, type NewPayment } from '../payments/payment.store.js';
import { RecordSession } from '../payments/record-session.js';
import { StripeGateway } from '../stripe/stripe.gateway.js';

/** How often a payment that was ended meanwhile is opened anew before we give up. */
const ATTEMPTS = 3;

export interface OpenCheckoutInput extends NewPayment {
  checkout: NewCheckout;
}

export interface OpenedCheckout {
  /** Stripe's id of the Checkout Session. */
  sessionId: string;
  /** The page to send the customer to; null once there is nothing more to do there. */
  url: string | null;
  status: PaymentStatus;
}

/**
 * The order's one open Checkout Session, created if it is missing; called again, it answers with the same. One that
 * ran out at Stripe is followed by another, as long as the order wants to be paid.
 */
@Injectable()
export class OpenCheckout {
  constructor(
    private readonly transaction: Transaction,
    private readonly rules: PaymentRules,
    private readonly payments: PaymentStore,
    private readonly stripe: StripeGateway,
    private readonly record: RecordSession,
  ) {}

  /**
   * @param staysWanted asked in the transaction that writes the payment down, as by OpenPayment
   * @param members told with PaymentProviderUnavailable
   * @returns null for an order that does not want to be paid any more, or whose open payment is another one, which
   *   has to be closed first
   * @throws AmountTooSmall, AmountTooLarge, PaymentMismatch, PaymentProviderUnavailable, Busy; Error inside a transaction
   */
  async execute(
    input: OpenCheckoutInput,
    staysWanted: () => Promise<boolean>,
    members: Record<string, unknown> = {},
  ): Promise<OpenedCheckout | null> {
    this.transaction.assertNone('opening a checkout');
    this.rules.assertPayable(input);
    return telling(members, async () => {
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const payment = await this.liveOf(input, staysWanted);
        if (payment === null || payment?.leadsTo(input.checkout) === false) return null;
        reach('open-payment.written');
        const opened = payment && (await this.open(input, payment));
        if (opened) return opened;
      }
      throw new Busy();
    });
  }

  private async open(input: OpenCheckoutInput, payment: Payment): Promise<OpenedCheckout | undefined> {
    if (!payment.asksFor(input)) throw new PaymentMismatch();
    const session = payment.stripeSessionId
      ? await this.stripe.session(payment.stripeSessionId)
      : await this.create(payment);
    reach('open-payment.created');
    const { status, mismatch } = await this.record.execute(payment.id, session, { open: true });
    reach('open-payment.recorded');
    if (mismatch) throw new PaymentMismatch();
    if (status === 'canceled') return undefined;
    return { sessionId: session.id, url: session.status === 'open' ? session.url : null, status };
  }

  /** Refused for good (it is too late for a session of these times), the next call writes down another. */
  private async create(payment: Payment) {
    try {
      return await this.stripe.createSession(payment);
    } catch (error) {
      if (error instanceof StripeRefused && error.final) await this.payments.cancelUnopened(payment.id);
      throw error;
    }
  }

  private liveOf(
    input: OpenCheckoutInput,
    staysWanted: () => Promise<boolean>,
  ): Promise<Payment | undefined | null> {
    return this.transaction.run(async () => {
      if (!(await staysWanted())) return null;
      await this.payments.addUnlessThere(input, input.checkout);
      const payment = await this.payments.ofOrder(input.orderId);
      return payment?.status === 'canceled' ? undefined : payment;
    });
  }
}
