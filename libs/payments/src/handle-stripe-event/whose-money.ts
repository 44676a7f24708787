import { Injectable } from '@nestjs/common';
import { OrganisationStore } from '#libs/identity';
import type { Payment } from '../payments/payment.entity.js';
import { PaymentStore } from '../payments/payment.store.js';
import type { Effect } from '../stripe-events/stripe-event.entity.js';
import { ourId } from './our-id.js';

type Metadata = Readonly<Record<string, string>>;

/** Money that an organisation of ours was paid and that no payment asked for. */
export const UNASKED = 'money without a payment of ours';

/** Which payment Stripe speaks of, and what to do where it is none of ours. */
@Injectable()
export class WhoseMoney {
  constructor(
    private readonly payments: PaymentStore,
    private readonly organisations: OrganisationStore,
  ) {}

  /** By Stripe's id, or by name: the process may have died between creating it there and taking it down. */
  async paymentOf(known: Payment | null, metadata: Metadata): Promise<Payment | null> {
    const named = ourId('pay', metadata['payment_id']);
    return known ?? (named === undefined ? null : this.payments.byId(named));
  }

  /** @param note why somebody has to look, if it bears our name; undefined where that would be nothing to mind */
  async unknown(metadata: Metadata, note: string | undefined): Promise<Effect> {
    const organisationId = ourId('org', metadata['organisation_id']);
    const ours = organisationId !== undefined && (await this.organisations.byId(organisationId)) !== null;
    return ours && note !== undefined
      ? { outcome: 'quarantined', note }
      : { outcome: 'ignored', note: 'not ours' };
  }
}

/** What comes of news that was taken down, or that contradicts our books. */
export const effectOf = (mismatch: string | undefined): Effect =>
  mismatch === undefined ? { outcome: 'handled' } : { outcome: 'quarantined', note: mismatch };
