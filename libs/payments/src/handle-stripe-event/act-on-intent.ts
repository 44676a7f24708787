import { Injectable } from '@nestjs/common';
import type { Payment } from '../payments/payment.entity.js';
import { PaymentStore } from '../payments/payment.store.js';
import { RecordIntent } from '../payments/record-intent.js';
import type { Effect, StripeEvent } from '../stripe-events/stripe-event.entity.js';
import { intentOf, type Intent } from '../stripe/stripe-facts.js';
import { ourId } from './our-id.js';

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
  ) {}

  async execute(event: StripeEvent): Promise<Effect> {
    const intent = intentOf(event.payload.object);
    const payment = await this.paymentOf(intent);
    if (!payment) return { outcome: 'ignored', note: 'not ours' };
    const { mismatch } = await this.record.execute(payment.id, intent, { webhook: event.id });
    return mismatch ? { outcome: 'quarantined', note: mismatch } : { outcome: 'handled' };
  }

  /** By its intent, or by name: the process may have died between creating the intent and taking it down. */
  private async paymentOf(intent: Intent): Promise<Payment | null> {
    const known = await this.payments.byIntent(intent.id);
    const named = ourId('pay', intent.metadata['payment_id']);
    return known ?? (named === undefined ? null : this.payments.byId(named));
  }
}
