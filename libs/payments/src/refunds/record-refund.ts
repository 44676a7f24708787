import { Injectable, Logger } from '@nestjs/common';
import { Messages, publicId, Transaction } from '#libs/platform';
import { refundFailed, refundSucceeded, type Cause } from '../events/payment-events.js';
import { HistoryStore } from '../history/history.store.js';
import type { Payment } from '../payments/payment.entity.js';
import { PaymentStore } from '../payments/payment.store.js';
import type { RefundStatus, StripeRefund } from '../stripe/stripe-facts.js';
import type { Refund } from './refund.entity.js';
import { RefundStore } from './refund.store.js';

/** What Stripe says of a refund: the refund itself, or that it will not make it. */
export type RefundAnswer = StripeRefund | { refused: string };

/** A bank may send back what Stripe had called succeeded; a failed refund stays failed. */
export const refundMayBecome = (from: RefundStatus, to: RefundStatus): boolean =>
  from === 'pending' || (from === 'succeeded' && to === 'failed');

/** What of Stripe's refund is not as our row has it. */
export function refundMismatchOf(refund: Refund, payment: Payment, answer: StripeRefund): string | undefined {
  if (refund.stripeRefundId !== null && refund.stripeRefundId !== answer.id) return 'another refund';
  if (answer.metadata['refund_id'] !== publicId('rfd', refund.id)) return 'another refund';
  if (answer.intentId !== payment.stripeIntentId) return 'another intent';
  if (answer.currency !== payment.currency) return 'another currency';
  if (answer.amount !== refund.amount) return 'another amount';
  return undefined;
}

/** Takes down what Stripe says of a refund, in one transaction with the news of it. */
@Injectable()
export class RecordRefund {
  private readonly logger = new Logger(RecordRefund.name);

  constructor(
    private readonly transaction: Transaction,
    private readonly payments: PaymentStore,
    private readonly refunds: RefundStore,
    private readonly messages: Messages,
    private readonly history: HistoryStore,
  ) {}

  /** @returns why what Stripe said cannot be about this refund; nothing was changed then */
  async execute(refundId: string, answer: RefundAnswer, cause: Cause): Promise<string | undefined> {
    const mismatch = await this.transaction.run(() => this.record(refundId, answer, cause));
    if (!this.transaction.active) this.messages.wake();
    return mismatch;
  }

  private async record(refundId: string, answer: RefundAnswer, cause: Cause): Promise<string | undefined> {
    const refund = await this.refunds.locked(refundId);
    const payment = await this.payments.byId(refund.paymentId);
    if (!payment) throw new Error('a refund without its payment');
    const refused = 'refused' in answer;
    const mismatch = refused ? undefined : refundMismatchOf(refund, payment, answer);
    if (mismatch) {
      this.logger.warn({ msg: 'refund does not match its payment', mismatch, refundId, cause });
      return mismatch;
    }

    const to = refused ? 'failed' : answer.status;
    if (!refundMayBecome(refund.status, to)) return undefined;
    const failure = refused ? answer.refused : answer.failure;
    await this.refunds.settle(refund, to, refused ? null : answer.id, failure);
    if (refund.status !== to) {
      const { amount, status: from } = refund;
      await this.history.add({ paymentId: payment.id, refundId, from, to, amount, cause });
    }
    if (to === 'succeeded') await this.messages.add(refundSucceeded(payment, refund, cause));
    if (to === 'failed') {
      await this.payments.takeBackRefund(payment.id, refund.amount);
      await this.messages.add(refundFailed(payment, refund, failure ?? 'unknown', cause));
    }
    return undefined;
  }
}
