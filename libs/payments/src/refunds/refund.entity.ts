import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { RefundStatus } from '../stripe/stripe-facts.js';

/** Money on its way back to a customer. */
@Entity({ schema: 'payments', name: 'refunds' })
@Index('refunds_stripe', ['stripeRefundId'], { unique: true })
@Index('refunds_of_payment', ['paymentId'])
@Index('refunds_open', ['createdAt'], { where: "status = 'pending'" })
@Index('refunds_retried_once', ['retryOf'], { unique: true })
@Check('refunds_amount', 'amount > 0')
@Check('refunds_status', "status IN ('pending', 'succeeded', 'failed')")
@Check('refunds_settled', "(status = 'pending') = (settled_at IS NULL)")
export class Refund {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'payment_id' })
  paymentId!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  /** Minor units of the payment's currency. */
  @Column('int')
  amount!: number;

  @Column('text')
  reason!: string;

  @Column('text', { default: 'pending' })
  status!: RefundStatus;

  @Column('text', { name: 'stripe_refund_id', nullable: true })
  stripeRefundId!: string | null;

  @Column('int', { default: 0 })
  attempts!: number;

  /** Why the money did not go back, in Stripe's words. */
  @Column('text', { nullable: true })
  failure!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  /** The failed refund that this one tries again. */
  @Column('uuid', { name: 'retry_of', nullable: true })
  retryOf!: string | null;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt!: Date | null;
}
