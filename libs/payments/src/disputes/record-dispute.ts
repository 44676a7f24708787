import { Injectable, Logger } from '@nestjs/common';
import { Jobs, Messages } from '#libs/platform';
import { disputeClosed, disputeOpened, type Cause } from '../events/payment-events.js';
import { HistoryStore } from '../history/history.store.js';
import type { Payment } from '../payments/payment.entity.js';
import { PaymentStore } from '../payments/payment.store.js';
import { StripeGateway } from '../stripe/stripe.gateway.js';
import type { StripeDispute } from '../stripe/stripe-facts.js';
import type { Dispute } from './dispute.entity.js';
import { DisputeStore } from './dispute.store.js';

/** What of Stripe's dispute cannot be about this payment, or contradicts what we were told of it. */
export function disputeMismatchOf(
  payment: Payment,
  known: Dispute | null,
  told: StripeDispute,
  livemode: boolean,
): string | undefined {
  if (known && known.paymentId !== payment.id) return 'another payment';
  if (told.livemode !== livemode) return 'another mode';
  if (told.currency !== payment.currency) return 'another currency';
  if (told.amount < 1 || told.amount > payment.amount - payment.lostAmount + (known ? lostBy(known) : 0))
    return 'another amount';
  if (known && known.status !== 'open' && told.status !== 'open' && told.status !== known.status)
    return `it was ${known.status} before`;
  return undefined;
}

const lostBy = ({ status, amount }: Dispute): number => (status === 'lost' ? amount : 0);

/**
 * Takes down what Stripe says of a dispute, with the news of it, under the payment's lock. Any order, any number
 * of times: it opens once and ends once, and what comes late changes nothing.
 */
@Injectable()
export class RecordDispute {
  private readonly logger = new Logger(RecordDispute.name);

  constructor(
    private readonly payments: PaymentStore,
    private readonly disputes: DisputeStore,
    private readonly history: HistoryStore,
    private readonly messages: Messages,
    private readonly stripe: StripeGateway,
    private readonly jobs: Jobs,
  ) {}

  /**
   * @returns why what Stripe said cannot be true of this payment; nothing was changed then
   * @throws Error outside a transaction
   */
  async execute(paymentId: string, told: StripeDispute, cause: Cause): Promise<string | undefined> {
    const payment = await this.payments.locked(paymentId);
    const known = await this.disputes.byStripeId(told.id);
    const mismatch = disputeMismatchOf(payment, known, told, this.stripe.livemode);
    if (mismatch) {
      this.logger.warn({ msg: 'dispute does not match its payment', mismatch, paymentId, cause });
      return mismatch;
    }
    const id = known?.id ?? (await this.open(payment, told, cause));
    if (known && known.status !== 'open') return undefined;
    if (told.status !== 'open') await this.close(payment, id, told, told.status, cause);
    else if (known?.inquiry && !told.inquiry) await this.disputes.escalate(id);
    return undefined;
  }

  private async open(payment: Payment, told: StripeDispute, cause: Cause): Promise<string> {
    const id = await this.disputes.open(payment, told);
    const { amount, reason } = told;
    await this.history.add({ paymentId: payment.id, disputeId: id, from: null, to: 'open', amount, cause });
    await this.messages.add(disputeOpened(payment, { id, amount, reason }, cause));
    return id;
  }

  private async close(
    payment: Payment,
    id: string,
    { amount, reason }: StripeDispute,
    outcome: 'won' | 'lost',
    cause: Cause,
  ): Promise<void> {
    await this.disputes.close(id, payment.id, outcome, amount);
    const change = { paymentId: payment.id, disputeId: id, amount, cause };
    await this.history.add({ ...change, from: 'open', to: outcome });
    await this.messages.add(disputeClosed(payment, { id, amount, reason }, outcome, cause));
    await this.jobs.add('release-refunds', { paymentId: payment.id }, payment.id);
  }
}
