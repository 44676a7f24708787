import { Injectable } from '@nestjs/common';
import { PaymentStore } from '../payments/payment.store.js';
import { RecordSession } from '../payments/record-session.js';
import type { Effect, StripeEvent } from '../stripe-events/stripe-event.entity.js';
import { sessionOf } from '../stripe/stripe-facts.js';
import { effectOf, UNASKED, WhoseMoney } from './whose-money.js';

/** Takes down what a webhook tells of a Checkout Session. */
@Injectable()
export class ActOnSession {
  readonly types: ReadonlySet<string> = new Set(['checkout.session.completed', 'checkout.session.expired']);

  constructor(
    private readonly payments: PaymentStore,
    private readonly record: RecordSession,
    private readonly whose: WhoseMoney,
  ) {}

  async execute(event: StripeEvent): Promise<Effect> {
    const session = sessionOf(event.payload.object);
    const { paid, metadata } = session;
    const payment = await this.whose.paymentOf(await this.payments.bySession(session.id), metadata);
    if (!payment) return this.whose.unknown(metadata, paid ? UNASKED : undefined);
    const { mismatch } = await this.record.execute(payment.id, session, { webhook: event.id });
    return effectOf(mismatch);
  }
}
