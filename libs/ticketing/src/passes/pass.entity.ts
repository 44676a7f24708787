import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * `unpaid` until its order is confirmed; `frozen` while its payment is disputed, `void` once that is lost or the order was
 * cancelled.
 */
export type PassStatus = 'unpaid' | 'active' | 'frozen' | 'void';

/** A bundle of credits that a customer owns, on the terms of the day it was bought. */
@Entity({ schema: 'ticketing', name: 'passes' })
@Index('passes_of_order', ['orderId'], { unique: true })
@Index('passes_of_customer', ['customerId', 'id'])
@Index('passes_of_organisation', ['organisationId', 'id'])
@Check('passes_credits', 'credits > 0 AND used BETWEEN 0 AND credits')
@Check('passes_status', "status IN ('unpaid', 'active', 'frozen', 'void')")
@Check('passes_paid_before_used', "used = 0 OR status <> 'unpaid'")
export class Pass {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'order_id' })
  orderId!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('uuid', { name: 'customer_id' })
  customerId!: string;

  @Column('uuid', { name: 'template_id' })
  templateId!: string;

  @Column('text')
  name!: string;

  @Column('int')
  credits!: number;

  /** Credits of live tickets. */
  @Column('int', { default: 0 })
  used!: number;

  @Column('text', {
    default: 'unpaid',
    comment: 'frozen while its payment is disputed, void once that is lost or its order was cancelled',
  })
  status!: PassStatus;

  /** Events it is good for; empty = all. */
  @Column('uuid', { name: 'event_ids', array: true, default: '{}', comment: 'Empty = good for all events' })
  eventIds!: string[];

  /** Days after it is paid; 0 = it does not expire. */
  @Column('int', { name: 'expiry_days', default: 0 })
  expiryDays!: number;

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt!: Date | null;
}
