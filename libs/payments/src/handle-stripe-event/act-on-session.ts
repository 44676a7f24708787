import { Injectable } from '@nestjs/common';
import { OrganisationStore } from '#libs/identity';
import type { Payment } from '../payments/payment.entity.js';
import { PaymentStore } from '../payments/payment.store.js';
import { RecordSession } from '../payments/record-session.js';
import type { Effect, StripeEvent } from '../stripe-events/stripe-event.entity.js';
import { sessionOf, type CheckoutSession } from '../stripe/stripe-facts.js';
import { ourId } from './our-id.js';

/** Takes down what a webhook tells of a Checkout Session. */
@Injectable()
export class ActOnSession {
  readonly types: ReadonlySet<string> = new Set(['checkout.session.completed', 'checkout.session.expired']);

  constructor(
    private readonly payments: PaymentStore,
    private readonly record: RecordSession,
    private readonly organisations: OrganisationStore,
  ) {}

  async execute(event: StripeEvent): Promise<Effect> {
    const session = sessionOf(event.payload.object);
    const payment = await this.paymentOf(session);
    if (!payment) return this.unknown(session);
    const { mismatch } = await this.record.execute(payment.id, session, { webhook: event.id });
    return mismatch ? { outcome: 'quarantined', note: mismatch } : { outcome: 'handled' };
  }

  /** Money that an organisation of ours was paid and that no payment asked for: somebody has to look. */
  private async unknown({ paid, metadata }: CheckoutSession): Promise<Effect> {
    const organisationId = ourId('org', metadata['organisation_id']);
    const ours = organisationId !== undefined && (await this.organisations.byId(organisationId)) !== null;
    return ours && paid
      ? { outcome: 'quarantined', note: 'money without a payment of ours' }
      : { outcome: 'ignored', note: 'not ours' };
  }

  /** By its session, or by name: the process may have died between creating the session and taking it down. */
  private async paymentOf(session: CheckoutSession): Promise<Payment | null> {
    const known = await this.payments.bySession(session.id);
    const named = ourId('pay', session.metadata['payment_id']);
    return known ?? (named === undefined ? null : this.payments.byId(named));
  }
}
