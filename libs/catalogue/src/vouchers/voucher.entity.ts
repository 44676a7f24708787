import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const discountTypes = ['PERCENTAGE', 'FIXED'] as const;
export type DiscountType = (typeof discountTypes)[number];

/** A discount code. How often it was used is counted in ticketing. */
@Entity({ schema: 'catalogue', name: 'vouchers' })
@Index('vouchers_code_once', ['organisationId', 'foldedCode'], { unique: true })
@Index('vouchers_of_organisation', ['organisationId', 'name', 'id'])
@Index('vouchers_of_event', ['eventId'])
@Check('vouchers_code', `code ~ '^\\S{1,50}$'`)
@Check(
  'vouchers_discount',
  `(discount_type = 'PERCENTAGE' AND discount_value BETWEEN 1 AND 100)
      OR (discount_type = 'FIXED' AND discount_value BETWEEN 1 AND 99999999)`,
)
@Check('vouchers_currency', `(discount_type = 'FIXED') = (currency IS NOT NULL)`)
@Check('vouchers_max_uses', 'max_uses BETWEEN 1 AND 1000000')
@Check('vouchers_max_uses_per_customer', 'max_uses_per_customer BETWEEN 1 AND 1000000')
@Check('vouchers_validity', 'valid_until > valid_from')
export class Voucher {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  /** The one event that it is for; null = all of the organisation's. */
  @Column('uuid', { name: 'event_id', nullable: true })
  eventId!: string | null;

  @Column('text')
  name!: string;

  /** As the operator wrote it. */
  @Column('text')
  code!: string;

  /** As codes are compared. */
  @Column('text', { name: 'folded_code' })
  foldedCode!: string;

  @Column('text', { name: 'discount_type' })
  discountType!: DiscountType;

  /** Per cent, or minor units of the currency. */
  @Column('int', { name: 'discount_value' })
  discountValue!: number;

  /** Of an amount; per cent have none. */
  @Column('char', { length: 3, nullable: true })
  currency!: string | null;

  /** Null = any number. */
  @Column('int', { name: 'max_uses', nullable: true })
  maxUses!: number | null;

  @Column('int', { name: 'max_uses_per_customer', nullable: true })
  maxUsesPerCustomer!: number | null;

  @Column('timestamptz', { name: 'valid_from', nullable: true })
  validFrom!: Date | null;

  @Column('timestamptz', { name: 'valid_until', nullable: true })
  validUntil!: Date | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
