import { Injectable } from '@nestjs/common';
import { PaymentStore } from '../payments/payment.store.js';
import { RecordIntent } from '../payments/record-intent.js';
import type { Effect, StripeEvent } from '../stripe-events/stripe-event.entity.js';
import { intentOf } from '../stripe/stripe-facts.js';
import { effectOf, UNASKED, WhoseMoney } from './whose-money.js';

/** Takes down what a webhook tells of a payment intent. */
@Injectable()
export class ActOnIntent {
  readonly types: ReadonlySet<string> = new Set([
    'payment_intent.succeeded',
    'payment_intent.payment_failed',
    'payment_intent.canceled',
    'payment_intent.processing',
    'payment_intent.requires_action',
  ]);

  constructor(
    private readonly payments: PaymentStore,
    private readonly record: RecordIntent,
    private readonly whose: WhoseMoney,
  ) {}

  async execute(event: StripeEvent): Promise<Effect> {
    const intent = intentOf(event.payload.object);
    const { status, metadata } = intent;
    const payment = await this.whose.paymentOf(await this.payments.byIntent(intent.id), metadata);
    if (!payment) return this.whose.unknown(metadata, status === 'succeeded' ? UNASKED : undefined);
    const { mismatch } = await this.record.execute(payment.id, intent, { webhook: event.id });
    return effectOf(mismatch);
  }
}
