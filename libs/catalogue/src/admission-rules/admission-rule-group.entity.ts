import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who may buy a ticket type, and who pays less for it. */
@Entity({ schema: 'catalogue', name: 'admission_rule_groups' })
@Index('admission_rule_groups_owner', ['id', 'organisationId'], { unique: true })
@Index('admission_rule_groups_of_organisation', ['organisationId', 'name', 'id'])
export class AdmissionRuleGroup {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('text')
  name!: string;

  /** Only those who qualify may buy. */
  @Column('boolean', { default: false })
  restricts!: boolean;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}

/** One of a group's rules. */
@Entity({ schema: 'catalogue', name: 'admission_rules' })
@Check('admission_rules_condition', 'has_tag IS NOT NULL OR min_bookings IS NOT NULL')
@Check('admission_rules_min_bookings', 'min_bookings BETWEEN 1 AND 100000')
@Check('admission_rules_discount', 'discount_percent BETWEEN 0 AND 100')
export class AdmissionRuleRow {
  @PrimaryColumn('uuid', { name: 'group_id' })
  groupId!: string;

  @PrimaryColumn('int')
  position!: number;

  @Column('text', { name: 'has_tag', nullable: true })
  hasTag!: string | null;

  @Column('int', { name: 'min_bookings', nullable: true })
  minBookings!: number | null;

  @Column('int', { name: 'discount_percent' })
  discountPercent!: number;
}
