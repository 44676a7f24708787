import { Injectable, Logger } from '@nestjs/common';
import { Messages, publicId, Transaction } from '#libs/platform';
import type { Cause } from '../events/payment-events.js';
import type { CheckoutSession, IntentFacts } from '../stripe/stripe-facts.js';
import { StripeGateway } from '../stripe/stripe.gateway.js';
import type { PaymentStatus } from './payment-status.js';
import type { Payment } from './payment.entity.js';
import { PaymentStore } from './payment.store.js';
import { RecordIntent, type Recorded } from './record-intent.js';

/** What of a session is not as our row has it. */
export function sessionMismatchOf(
  payment: Payment,
  session: CheckoutSession,
  livemode: boolean,
): string | undefined {
  if (payment.checkout === null) return 'a session of another payment';
  if (payment.stripeSessionId !== null && payment.stripeSessionId !== session.id) return 'another session';
  if (session.metadata['payment_id'] !== publicId('pay', payment.id)) return 'another payment';
  if (session.metadata['order_id'] !== publicId('ord', payment.orderId)) return 'another order';
  if (session.mode !== 'payment' || session.livemode !== livemode) return 'another mode';
  if (session.currency !== payment.currency) return 'another currency';
  if (session.amount !== payment.amount) return 'another amount';
  if (session.status === 'complete' && session.intentId === null) return 'complete without an intent';
  return undefined;
}

/**
 * Where a session leaves its payment. Its intent tells, which the first attempt to pay makes: until then, and in
 * news of it, the session's own words do. Expired, no attempt can be made any more.
 */
export function factsOf({
  intent,
  intentId,
  status,
  paid,
  amount,
  currency,
  livemode,
  metadata,
}: CheckoutSession): IntentFacts {
  const decided = intent?.status === 'succeeded' || intent?.status === 'processing';
  if (intent && (decided || status !== 'expired')) return intent;
  const standing: Record<CheckoutSession['status'], PaymentStatus> = {
    open: 'requires_payment_method',
    expired: 'canceled',
    complete: paid ? 'succeeded' : 'processing',
  };
  return {
    id: intentId,
    status: standing[status],
    amount,
    amountReceived: paid ? amount : 0,
    currency,
    livemode,
    metadata,
    failureCode: null,
  };
}

/** Takes down what Stripe says of a payment's Checkout Session, by the same rules as of an intent. */
@Injectable()
export class RecordSession {
  private readonly logger = new Logger(RecordSession.name);

  constructor(
    private readonly transaction: Transaction,
    private readonly payments: PaymentStore,
    private readonly recordIntent: RecordIntent,
    private readonly stripe: StripeGateway,
    private readonly messages: Messages,
  ) {}

  async execute(paymentId: string, session: CheckoutSession, cause: Cause): Promise<Recorded> {
    const recorded = await this.transaction.run(() => this.record(paymentId, session, cause));
    if (!this.transaction.active) this.messages.wake();
    return recorded;
  }

  private async record(paymentId: string, session: CheckoutSession, cause: Cause): Promise<Recorded> {
    const payment = await this.payments.locked(paymentId);
    const mismatch = sessionMismatchOf(payment, session, this.stripe.livemode);
    if (mismatch) {
      const msg = 'payment does not match its session';
      this.logger.warn({ msg, mismatch, paymentId, sessionId: session.id, cause });
      await this.payments.noteProblem(paymentId, 'payment_mismatch', session.intentId);
      return { status: payment.status, mismatch };
    }
    if (payment.stripeSessionId === null) await this.payments.noteSession(paymentId, session.id);
    return this.recordIntent.execute(paymentId, factsOf(session), cause);
  }
}
