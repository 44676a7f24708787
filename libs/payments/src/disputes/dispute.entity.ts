import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { DisputeStatus } from '../stripe/stripe-facts.js';

/** A cardholder's bank asks for a payment's money back. */
@Entity({ schema: 'payments', name: 'disputes' })
@Index('disputes_stripe', ['stripeDisputeId'], { unique: true })
@Index('disputes_of_payment', ['paymentId'])
@Check('disputes_amount', 'amount > 0')
@Check('disputes_status', "status IN ('open', 'won', 'lost')")
@Check('disputes_closed', "(status = 'open') = (closed_at IS NULL)")
export class Dispute {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'payment_id' })
  paymentId!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('text', { name: 'stripe_dispute_id' })
  stripeDisputeId!: string;

  /** Minor units of the payment's currency; may be less than the payment. */
  @Column('int')
  amount!: number;

  /** In Stripe's words, such as `fraudulent`. */
  @Column('text')
  reason!: string;

  @Column('text')
  status!: DisputeStatus;

  /** The bank only asks: it took no money, and refunds are still possible. */
  @Column('boolean')
  inquiry!: boolean;

  /** When we heard of it, as of its end. */
  @Column('timestamptz', { name: 'opened_at', default: () => 'now()' })
  openedAt!: Date;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;
}
