import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Checkout } from '../stripe/checkout-parameters.js';
import type { PaymentStatus, Problem } from './payment-status.js';

/** What an order asks of its customer, and where it stands. Amounts are in minor units. */
@Entity({ schema: 'payments', name: 'payments' })
@Index('payments_live_of_order', ['orderId'], { unique: true, where: "status <> 'canceled'" })
@Index('payments_intent', ['stripeIntentId'], { unique: true })
@Index('payments_session', ['stripeSessionId'], { unique: true })
@Index('payments_of_order', ['orderId'])
@Index('payments_of_organisation', ['organisationId', 'id'])
@Index('payments_succeeded', ['succeededAt'], { where: "status = 'succeeded'" })
@Index('payments_open', ['orderId'], { where: "status NOT IN ('succeeded', 'canceled')" })
@Check('payments_amount', 'amount > 0')
@Check('payments_refunded', '0 <= refunded_amount AND refunded_amount <= amount')
@Check('payments_lost', '0 <= lost_amount AND lost_amount <= amount')
@Check('payments_refunded_only_if_paid', "refunded_amount = 0 OR status = 'succeeded'")
@Index('payments_problems', ['id'], { where: 'problem IS NOT NULL' })
@Check('payments_problem', "problem IN ('payment_mismatch', 'paid_after_canceled')")
@Check('payments_problem_intent', 'problem_intent_id IS NULL OR problem IS NOT NULL')
@Check(
  'payments_status',
  "status IN ('created', 'requires_payment_method', 'requires_action', 'processing', 'succeeded', 'canceled')",
)
@Check(
  'payments_paid_by_an_intent',
  "status <> 'succeeded' OR (succeeded_at IS NOT NULL AND (method = 'cash' OR stripe_intent_id IS NOT NULL))",
)
@Check('payments_method', "method IN ('card', 'cash')")
@Check('payments_cash', "method <> 'cash' OR (status = 'succeeded' AND stripe_intent_id IS NULL)")
@Check('payments_checkout', "checkout IS NULL OR method = 'card'")
@Check('payments_session_of_checkout', 'stripe_session_id IS NULL OR checkout IS NOT NULL')
export class Payment {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('uuid', { name: 'order_id' })
  orderId!: string;

  /** For the news of it; null where a pass is bought. */
  @Column('uuid', {
    name: 'event_id',
    nullable: true,
    comment: 'For the news of it; null where a pass is bought',
  })
  eventId!: string | null;

  @Column('uuid', { name: 'customer_id' })
  customerId!: string;

  @Column('int')
  amount!: number;

  @Column('char', { length: 3 })
  currency!: string;

  @Column('text', { default: 'created' })
  status!: PaymentStatus;

  /** At Stripe, or by hand. */
  @Column('text', { default: 'card' })
  method!: 'card' | 'cash';

  /** Null until Stripe's answer to the creation is recorded, and where it has no part in it. */
  @Column('text', { name: 'stripe_intent_id', nullable: true })
  stripeIntentId!: string | null;

  /** What a Checkout Session is created with; null for a payment that the customer's app makes itself. */
  @Column('jsonb', {
    nullable: true,
    comment:
      "What a Checkout Session is created with; null for a payment that the customer's app makes itself",
  })
  checkout!: Checkout | null;

  /** Null until Stripe's answer to the creation is recorded, and without a checkout. */
  @Column('text', { name: 'stripe_session_id', nullable: true })
  stripeSessionId!: string | null;

  /** Σ of refunds that succeeded or are under way. */
  @Column('int', { name: 'refunded_amount', default: 0 })
  refundedAmount!: number;

  /** Σ of disputes that were lost: it cannot be refunded any more. */
  @Column('int', { name: 'lost_amount', default: 0 })
  lostAmount!: number;

  /** Why the last attempt was declined, in Stripe's words. */
  @Column('text', { name: 'failure_code', nullable: true })
  failureCode!: string | null;

  /** What Stripe said of it contradicts the row: an admin has to look. */
  @Column('text', {
    nullable: true,
    comment: 'What Stripe said of it contradicts the row: an admin has to look',
  })
  problem!: Problem | null;

  /** The intent that contradicts it, as far as there is one. */
  @Column('text', {
    name: 'problem_intent_id',
    nullable: true,
    comment: 'The intent that contradicts it, as far as there is one',
  })
  problemIntentId!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;

  @Column('timestamptz', { name: 'succeeded_at', nullable: true })
  succeededAt!: Date | null;

  /** What can still go back; a bank may take more than refunds had left. */
  get refundable(): number {
    return Math.max(0, this.amount - this.refundedAmount - this.lostAmount);
  }

  /** Is it made on a page that Stripe hosts, and that leads back to these addresses? */
  leadsTo({ successUrl, cancelUrl }: Pick<Checkout, 'successUrl' | 'cancelUrl'>): boolean {
    return this.checkout?.successUrl === successUrl && this.checkout.cancelUrl === cancelUrl;
  }

  /** Is it what an order with this total and seller needs? */
  asksFor(other: Pick<Payment, 'amount' | 'currency' | 'organisationId'>): boolean {
    return (
      this.amount === other.amount &&
      this.currency === other.currency &&
      this.organisationId === other.organisationId
    );
  }
}
