import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { StripeNews } from '../stripe/stripe-news.js';

/** `ignored`: not for us; `quarantined`: for us and not as our books have it, so somebody has to look. */
export type Outcome = 'handled' | 'ignored' | 'quarantined';

/** What came of a webhook, and a note for whoever looks. */
export interface Effect {
  outcome: Outcome;
  note?: string;
}

/** The inbox of Stripe's webhooks. */
@Entity({ schema: 'payments', name: 'stripe_events' })
@Index('stripe_events_open', ['receivedAt'], { where: 'handled_at IS NULL' })
@Index('stripe_events_quarantined', ['receivedAt'], { where: "outcome = 'quarantined'" })
@Check('stripe_events_outcome', "outcome IN ('handled', 'ignored', 'quarantined')")
@Check('stripe_events_settled', '(outcome IS NULL) = (handled_at IS NULL)')
export class StripeEvent {
  /** Stripe's, `evt_…`. */
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  type!: string;

  /** What we act on, not all that Stripe sent. */
  @Column('jsonb')
  payload!: StripeNews['payload'];

  @Column('timestamptz', { name: 'received_at', default: () => 'now()' })
  receivedAt!: Date;

  @Column('timestamptz', { name: 'handled_at', nullable: true })
  handledAt!: Date | null;

  @Column('text', { nullable: true })
  outcome!: Outcome | null;

  @Column('text', { nullable: true })
  note!: string | null;
}
