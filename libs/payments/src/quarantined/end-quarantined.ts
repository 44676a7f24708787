import { Injectable } from '@nestjs/common';
import { Transaction, UnknownId } from '#libs/platform';
import type { Payment } from '../payments/payment.entity.js';
import { telling } from '../payments/payment.errors.js';
import { PaymentStore } from '../payments/payment.store.js';
import { factsOf } from '../payments/record-session.js';
import type { IntentFacts } from '../stripe/stripe-facts.js';
import { StripeGateway } from '../stripe/stripe.gateway.js';
import { MoneyElsewhere } from './quarantined.errors.js';

export interface EndedPayment {
  orderId: string;
  /** What Stripe says of it now; undefined where nothing contradicts it (any more). */
  told?: IntentFacts;
}

/** Ends a payment that Stripe contradicts there, so that no (more) money can come of it. Changes nothing of ours. */
@Injectable()
export class EndQuarantined {
  constructor(
    private readonly transaction: Transaction,
    private readonly payments: PaymentStore,
    private readonly stripe: StripeGateway,
  ) {}

  /** @throws UnknownId, MoneyElsewhere, PaymentProviderUnavailable; Error inside a transaction */
  async execute(paymentId: string): Promise<EndedPayment> {
    this.transaction.assertNone('ending a payment');
    const payment = await this.payments.byId(paymentId);
    if (!payment) throw new UnknownId('payment');
    const { orderId } = payment;
    if (payment.problem === null) return { orderId };
    return { orderId, told: await telling({}, () => this.end(payment)) };
  }

  private async end({ stripeIntentId, stripeSessionId, problemIntentId }: Payment): Promise<IntentFacts> {
    const told =
      stripeSessionId === null
        ? await this.endIntent(stripeIntentId ?? problemIntentId)
        : factsOf(await this.stripe.expireSession(stripeSessionId));
    if (problemIntentId !== null && problemIntentId !== told.id) throw new MoneyElsewhere();
    return told;
  }

  private endIntent(id: string | null): Promise<IntentFacts> {
    if (id === null) throw new MoneyElsewhere();
    return this.stripe.cancelIntent(id);
  }
}
