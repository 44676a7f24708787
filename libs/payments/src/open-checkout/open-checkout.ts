import { Injectable } from '@nestjs/common';
import { reach } from '#libs/platform';
import { LivePayment, type StayWanted } from '../open-payment/live-payment.js';
import type { PaymentStatus } from '../payments/payment-status.js';
import type { Payment } from '../payments/payment.entity.js';
import { PaymentMismatch, StripeRefused } from '../payments/payment.errors.js';
import { PaymentStore, type NewCheckout, type NewPayment } from '../payments/payment.store.js';
import { RecordSession } from '../payments/record-session.js';
import { StripeGateway } from '../stripe/stripe.gateway.js';

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
    private readonly live: LivePayment,
    private readonly payments: PaymentStore,
    private readonly stripe: StripeGateway,
    private readonly record: RecordSession,
  ) {}

  /**
   * @param stayWanted asked in the transaction that writes the payment down, as by OpenPayment
   * @param members told with PaymentProviderUnavailable
   * @returns null for an order that does not want to be paid any more, or whose open payment is another one, which
   *   has to be closed first
   * @throws AmountTooSmall, AmountTooLarge, PaymentMismatch, PaymentProviderUnavailable, Busy; Error inside a transaction
   */
  execute(
    { checkout, ...payment }: OpenCheckoutInput,
    stayWanted: StayWanted,
    members: Record<string, unknown> = {},
  ): Promise<OpenedCheckout | null> {
    const fits = (live: Payment) => live.leadsTo(checkout);
    const open = (live: Payment) => this.open(live);
    return this.live.opened({ payment, checkout, stayWanted, members, fits, open });
  }

  private async open(payment: Payment): Promise<OpenedCheckout | undefined> {
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
}
