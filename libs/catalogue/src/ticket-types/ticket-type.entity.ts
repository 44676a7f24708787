import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A priced way in (tier). */
@Entity({ schema: 'catalogue', name: 'ticket_types' })
@Index('ticket_types_of_event', ['eventId', 'sortOrder', 'id'])
@Index('ticket_types_of_admission_rule_group', ['admissionRuleGroupId'], {
  where: 'admission_rule_group_id IS NOT NULL',
})
@Index('ticket_types_of_ticket_profile', ['ticketProfileId'], { where: 'ticket_profile_id IS NOT NULL' })
@Check('ticket_types_price', 'price_pence BETWEEN 0 AND 99999999')
@Check('ticket_types_capacity', 'capacity BETWEEN 1 AND 1000000')
@Check('ticket_types_max_per_order', 'max_per_order BETWEEN 1 AND 100')
@Check('ticket_types_sale', 'sale_ends_at > sale_starts_at')
@Check('ticket_types_credits', 'credits BETWEEN 1 AND 1000')
@Check(
  'ticket_types_reentry',
  'reentry_limit IS NULL OR (allow_reentry AND reentry_limit BETWEEN 1 AND 1000)',
)
@Check('ticket_types_scan_points', 'cardinality(accepted_scan_points) BETWEEN 1 AND 50')
export class TicketType {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'event_id' })
  eventId!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  description!: string | null;

  /** In minor units of the currency. */
  @Column('int', { name: 'price_pence', default: 0 })
  pricePence!: number;

  @Column('char', { length: 3 })
  currency!: string;

  /** Places on each date; null = unlimited. */
  @Column('int', { nullable: true })
  capacity!: number | null;

  @Column('int', { name: 'sort_order', default: 0 })
  sortOrder!: number;

  @Column('timestamptz', { name: 'sale_starts_at', nullable: true })
  saleStartsAt!: Date | null;

  @Column('timestamptz', { name: 'sale_ends_at', nullable: true })
  saleEndsAt!: Date | null;

  @Column('int', { name: 'max_per_order', default: 10 })
  maxPerOrder!: number;

  /** Credits of a pass that one place takes. */
  @Column('int', { default: 1 })
  credits!: number;

  @Column('boolean', { default: true })
  transferable!: boolean;

  @Column('boolean', { name: 'allow_reentry', default: false })
  allowReentry!: boolean;

  /** Entries after the first; null = any number. */
  @Column('int', { name: 'reentry_limit', nullable: true })
  reentryLimit!: number | null;

  /** Doors it admits at; null = all. */
  @Column('text', { name: 'accepted_scan_points', array: true, nullable: true })
  acceptedScanPoints!: string[] | null;

  @Column('uuid', { name: 'admission_rule_group_id', nullable: true })
  admissionRuleGroupId!: string | null;

  @Column('uuid', { name: 'ticket_profile_id', nullable: true })
  ticketProfileId!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
