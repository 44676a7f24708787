import { Injectable } from '@nestjs/common';
import { OrganisationStore } from '#libs/identity';
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
    private readonly organisations: OrganisationStore,
  ) {}

  async execute(event: StripeEvent): Promise<Effect> {
    const intent = intentOf(event.payload.object);
    const payment = await this.paymentOf(intent);
    if (!payment) return this.unknown(intent);
    const { mismatch } = await this.record.execute(payment.id, intent, { webhook: event.id });
    return mismatch ? { outcome: 'quarantined', note: mismatch } : { outcome: 'handled' };
  }

  /** Money that an organisation of ours was paid and that no payment asked for: somebody has to look. */
  private async unknown({ status, metadata }: Intent): Promise<Effect> {
    const organisationId = ourId('org', metadata['organisation_id']);
    const ours = organisationId !== undefined && (await this.organisations.byId(organisationId)) !== null;
    return ours && status === 'succeeded'
      ? { outcome: 'quarantined', note: 'money without a payment of ours' }
      : { outcome: 'ignored', note: 'not ours' };
  }

  /** By its intent, or by name: the process may have died between creating the intent and taking it down. */
  private async paymentOf(intent: Intent): Promise<Payment | null> {
    const known = await this.payments.byIntent(intent.id);
    const named = ourId('pay', intent.metadata['payment_id']);
    return known ?? (named === undefined ? null : this.payments.byId(named));
  }
}
