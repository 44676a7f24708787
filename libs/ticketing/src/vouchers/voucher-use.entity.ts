import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The counter that holds the invariant "never used more often than allowed". */
@Entity({ schema: 'ticketing', name: 'voucher_uses' })
@Check('voucher_uses_limit', 'used >= 0 AND (max_uses IS NULL OR used <= max_uses)')
@Check('voucher_uses_ever', 'ever_used OR used = 0')
export class VoucherUse {
  @PrimaryColumn('uuid', { name: 'voucher_id' })
  voucherId!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  /** Null = any number. */
  @Column('int', { name: 'max_uses', nullable: true })
  maxUses!: number | null;

  /** Uses of orders that are pending or confirmed. */
  @Column('int', { default: 0 })
  used!: number;

  @Column('boolean', {
    name: 'ever_used',
    default: false,
    comment: 'Stays true when uses are given back: an order tells of the voucher',
  })
  everUsed!: boolean;
}
