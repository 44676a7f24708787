import { Injectable, Logger } from '@nestjs/common';
import { failedAlone, Messages, publicId, Together, Transaction } from '#libs/platform';
import { paymentFailed, paymentSucceeded, type Cause } from '../events/payment-events.js';
import { HistoryStore } from '../history/history.store.js';
import type { IntentFacts } from '../stripe/stripe-facts.js';
import { StripeGateway } from '../stripe/stripe.gateway.js';
import { isImpossible, mayBecome, type PaymentStatus } from './payment-status.js';
import type { Payment } from './payment.entity.js';
import { PaymentStore } from './payment.store.js';

export interface Recorded {
  /** Where the payment stands now. */
  status: PaymentStatus;
  /** Why what Stripe said cannot be about this payment; nothing was changed then. */
  mismatch?: string;
}

/** What of an intent is not as our row has it. */
export function mismatchOf(payment: Payment, intent: IntentFacts, livemode: boolean): string | undefined {
  if (intent.id !== null && payment.stripeIntentId !== null && payment.stripeIntentId !== intent.id)
    return 'another intent';
  if (intent.metadata['payment_id'] !== publicId('pay', payment.id)) return 'another payment';
  if (intent.metadata['order_id'] !== publicId('ord', payment.orderId)) return 'another order';
  if (intent.livemode !== livemode) return 'another mode';
  if (intent.currency !== payment.currency) return 'another currency';
  const paid = intent.status === 'succeeded' ? intent.amountReceived : intent.amount;
  if (paid !== payment.amount || intent.amount !== payment.amount) return 'another amount';
  if (isImpossible(payment.status, intent.status)) return 'paid after it was canceled';
  return undefined;
}

/**
 * Takes down what Stripe says of a payment's intent, in one transaction with the news of it: the one way in,
 * for webhooks and answers alike. Any order, any number of times: a change happens once.
 */
@Injectable()
export class RecordIntent {
  private readonly logger = new Logger(RecordIntent.name);
  private readonly taking = new Together<{ id: string; intentId: string }, boolean>(
    (all) => this.payments.takeOpened(all),
    { apart: ({ id }) => id },
  );

  constructor(
    private readonly transaction: Transaction,
    private readonly payments: PaymentStore,
    private readonly messages: Messages,
    private readonly stripe: StripeGateway,
    private readonly history: HistoryStore,
  ) {}

  async execute(paymentId: string, intent: IntentFacts, cause: Cause): Promise<Recorded> {
    const recorded = await this.transaction.run(() => this.record(paymentId, intent, cause));
    if (!this.transaction.active) this.messages.wake();
    return recorded;
  }

  /** The same for an intent that was asked for just now: as a rule it is as it was created, and is taken down with others. */
  async opened(payment: Payment, intent: IntentFacts): Promise<Recorded> {
    const taken = await this.takenAsCreated(payment, intent);
    return taken ? { status: intent.status } : this.execute(payment.id, intent, { open: true });
  }

  private async takenAsCreated(payment: Payment, intent: IntentFacts): Promise<boolean> {
    const { id: intentId, status, failureCode } = intent;
    if (this.transaction.active || intentId === null || failureCode !== null) return false;
    if (payment.status !== 'created' || status !== 'requires_payment_method') return false;
    if (mismatchOf(payment, intent, this.stripe.livemode)) return false;
    try {
      return await this.taking.ask({ id: payment.id, intentId });
    } catch (error) {
      if (failedAlone(error)) return false;
      throw error;
    }
  }

  private async record(paymentId: string, intent: IntentFacts, cause: Cause): Promise<Recorded> {
    const payment = await this.payments.locked(paymentId);
    const { status: from } = payment;
    const mismatch = mismatchOf(payment, intent, this.stripe.livemode);
    if (mismatch) {
      this.logger.warn({
        msg: 'payment does not match its intent',
        mismatch,
        paymentId,
        intentId: intent.id,
        cause,
      });
      const impossible = isImpossible(from, intent.status);
      const problem = impossible ? 'paid_after_canceled' : 'payment_mismatch';
      await this.payments.noteProblem(paymentId, problem, intent.id);
      return { status: from, mismatch };
    }
    if (!mayBecome(from, intent.status)) return { status: from };

    const { failureCode, status: to } = intent;
    const kept = to === 'requires_payment_method' ? failureCode : null;
    if (!(await this.payments.move(paymentId, { from, to, intentId: intent.id, failureCode: kept }))) {
      throw new Error('a locked payment moved');
    }
    if (from !== to || kept !== payment.failureCode)
      await this.history.add({ paymentId, from, to, amount: payment.amount, cause });
    if (to === 'succeeded') await this.messages.add(paymentSucceeded(payment, cause));
    if (kept !== null && (from !== to || kept !== payment.failureCode)) {
      await this.messages.add(paymentFailed(payment, kept, cause));
    }
    return { status: to };
  }
}
