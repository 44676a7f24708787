import { Injectable } from '@nestjs/common';
import { Audit, Messages, publicId } from '#libs/platform';
import { paymentSucceeded } from '../events/payment-events.js';
import { HistoryStore } from '../history/history.store.js';
import { amountOf, PaymentStore } from '../payments/payment.store.js';
import { RefundStore } from '../refunds/refund.store.js';
import type { RequestedRefund } from '../request-refund/request-refund.js';
import { RequestRefund } from '../request-refund/request-refund.js';
import { StripeEventStore } from '../stripe-events/stripe-event.store.js';
import type { IntentFacts } from '../stripe/stripe-facts.js';
import type { AdminsWord } from './ask-again.js';
import { MoneyElsewhere, PaymentNotQuarantined } from './quarantined.errors.js';

export interface SettledQuarantined {
  /** Whether this call did it; asked again, the answer is the first one's. */
  settled: boolean;
  refund: RequestedRefund | null;
}

/**
 * Takes down what a payment that Stripe contradicts came to, as Stripe has it, and that all of it goes back: in the
 * transaction that ends its order. Once, however many admins say so.
 */
@Injectable()
export class SettleQuarantined {
  constructor(
    private readonly payments: PaymentStore,
    private readonly refunds: RefundStore,
    private readonly requestRefund: RequestRefund,
    private readonly events: StripeEventStore,
    private readonly history: HistoryStore,
    private readonly audit: Audit,
    private readonly messages: Messages,
  ) {}

  /**
   * @param told final, by Stripe's word: succeeded or canceled
   * @throws PaymentNotQuarantined, MoneyElsewhere; Error outside a transaction
   */
  async execute(word: AdminsWord, told: IntentFacts | undefined): Promise<SettledQuarantined> {
    const { paymentId, adminId, reason } = word;
    const payment = await this.payments.locked(paymentId);
    const settled = told !== undefined && (await this.payments.settleAsTold(paymentId, told));
    if (!settled) {
      if (payment.problem !== null) throw new MoneyElsewhere();
      if (payment.status === 'canceled') return { settled: false, refund: null };
      return { settled: false, refund: await this.earlier(paymentId, payment.currency) };
    }
    const { organisationId, orderId, eventId, status: from, problem } = payment;
    const cause = { reason, operator: publicId('usr', adminId) };
    const [to, amount] = [told.status, amountOf(told)];
    if (from !== to) await this.history.add({ paymentId, from, to, amount, cause });
    // Whoever hears of it finds the order given up, and nothing left to do.
    if (from !== to && to === 'succeeded')
      await this.messages.add(
        paymentSucceeded(
          { id: paymentId, orderId, eventId, organisationId, currency: told.currency, amount },
          cause,
        ),
      );
    const refund =
      to === 'succeeded' ? await this.requestRefund.execute({ orderId, reason, operatorId: adminId }) : null;
    await this.events.resolve(payment, 'refunded');
    await this.audit.add(
      { userId: adminId, organisationId },
      {
        action: 'payment.refund',
        entity: publicId('pay', paymentId),
        before: { problem, status: from, amount: payment.amount },
        after: { problem: null, status: to, amount, refunded: refund?.amount ?? 0, reason },
      },
    );
    return { settled: true, refund };
  }

  private async earlier(paymentId: string, currency: string): Promise<RequestedRefund> {
    const first = await this.refunds.firstOf(paymentId);
    if (!first) throw new PaymentNotQuarantined();
    return { refundId: first.id, paymentId, amount: first.amount, currency };
  }
}
