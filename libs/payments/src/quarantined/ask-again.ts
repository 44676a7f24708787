import { Injectable } from '@nestjs/common';
import { Audit, publicId, Transaction, UnknownId } from '#libs/platform';
import type { Payment } from '../payments/payment.entity.js';
import { telling } from '../payments/payment.errors.js';
import type { PaymentStatus, Problem } from '../payments/payment-status.js';
import { PaymentStore } from '../payments/payment.store.js';
import { RecordIntent } from '../payments/record-intent.js';
import { RefreshPayment } from '../payments/refresh-payment.js';
import { StripeEventStore } from '../stripe-events/stripe-event.store.js';
import { StripeGateway } from '../stripe/stripe.gateway.js';

/** An admin's word about a payment. */
export interface AdminsWord {
  /** Private (UUIDs). */
  paymentId: string;
  adminId: string;
  reason: string;
}

export interface AskedAgain {
  /** Private (UUID). */
  orderId: string;
  status: PaymentStatus;
  /** Null once nothing contradicts it any more. */
  problem: Problem | null;
}

/** Asks Stripe again about a payment that it contradicted, and takes the problem away if it agrees now. */
@Injectable()
export class AskAgain {
  constructor(
    private readonly transaction: Transaction,
    private readonly payments: PaymentStore,
    private readonly events: StripeEventStore,
    private readonly stripe: StripeGateway,
    private readonly refresh: RefreshPayment,
    private readonly record: RecordIntent,
    private readonly audit: Audit,
  ) {}

  /** @throws UnknownId, PaymentProviderUnavailable; Error inside a transaction */
  async execute(word: AdminsWord): Promise<AskedAgain> {
    this.transaction.assertNone('asking about a payment');
    const payment = await this.payments.byId(word.paymentId);
    if (!payment) throw new UnknownId('payment');
    if (payment.problem !== null) {
      const agrees = await telling({}, () => this.agrees(payment, word));
      await this.transaction.run(() => this.note(payment, agrees, word));
    }
    const now = (await this.payments.byId(word.paymentId)) ?? payment;
    return { orderId: now.orderId, status: now.status, problem: now.problem };
  }

  private async agrees(payment: Payment, { reason, adminId }: AdminsWord): Promise<boolean> {
    const cause = { reason, operator: publicId('usr', adminId) };
    const own = await this.refresh.execute(payment, cause, 'check-payment.asked');
    if (own?.mismatch) return false;
    const other = payment.problemIntentId;
    if (other === null || other === own?.told.id) return true;
    const intent = await this.stripe.intent(other);
    if (payment.stripeIntentId === null && own === undefined)
      return (await this.record.execute(payment.id, intent, cause)).mismatch === undefined;
    // Another intent than the payment's own is no trouble once it can bring no money, or all of that went back.
    if (intent.status === 'canceled') return true;
    if (intent.status !== 'succeeded') return false;
    const back = (await this.stripe.refundsOf(other)).filter(({ status }) => status !== 'failed');
    return back.reduce((sum, { amount }) => sum + amount, 0) >= intent.amountReceived;
  }

  /** What came of it is in the trail, whichever it was; where another was first, that one's word is. */
  private async note(payment: Payment, agrees: boolean, { adminId, reason }: AdminsWord): Promise<void> {
    const { id, organisationId, problem } = payment;
    if (agrees) {
      if (!(await this.payments.clearProblem(id, payment.problemIntentId))) return;
      await this.events.resolve(payment, 're-checked');
    }
    await this.audit.add(
      { userId: adminId, organisationId },
      {
        action: 'payment.re-check',
        entity: publicId('pay', id),
        before: { problem },
        after: { problem: agrees ? null : problem, reason },
      },
    );
  }
}
