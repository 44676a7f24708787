import { Injectable } from '@nestjs/common';
import { OrganisationStore } from '#libs/identity';
import { RecordDispute } from '../disputes/record-dispute.js';
import { PaymentStore } from '../payments/payment.store.js';
import type { Effect, StripeEvent } from '../stripe-events/stripe-event.entity.js';
import { disputeOf, type StripeDispute } from '../stripe/stripe-facts.js';
import { ourId } from './our-id.js';

/** Takes down what a webhook tells of a dispute. */
@Injectable()
export class ActOnDispute {
  readonly types: ReadonlySet<string> = new Set([
    'charge.dispute.created',
    'charge.dispute.updated',
    'charge.dispute.closed',
    // an inquiry that became a dispute, and one that was won
    'charge.dispute.funds_withdrawn',
    'charge.dispute.funds_reinstated',
  ]);

  constructor(
    private readonly payments: PaymentStore,
    private readonly record: RecordDispute,
    private readonly organisations: OrganisationStore,
  ) {}

  async execute(event: StripeEvent): Promise<Effect> {
    const dispute = disputeOf(event.payload.object);
    const payment = dispute.intentId === null ? null : await this.payments.byIntent(dispute.intentId);
    if (!payment) return this.unknown(dispute);
    const mismatch = await this.record.execute(payment.id, dispute, { webhook: event.id });
    return mismatch ? { outcome: 'quarantined', note: mismatch } : { outcome: 'handled' };
  }

  /** Of money that no payment of ours took; where it bears our name, somebody has to look. */
  private async unknown({ metadata }: StripeDispute): Promise<Effect> {
    const organisationId = ourId('org', metadata['organisation_id']);
    const ours = organisationId !== undefined && (await this.organisations.byId(organisationId)) !== null;
    return ours
      ? { outcome: 'quarantined', note: 'a dispute without a payment of ours' }
      : { outcome: 'ignored', note: 'not ours' };
  }
}
