import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The tenant: an operator's company. */
@Entity({ schema: 'identity', name: 'organisations' })
@Index('organisations_slug', ['slug'], { unique: true })
@Check('organisations_slug_shape', "slug ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'")
@Check('organisations_hold_minutes', 'hold_minutes BETWEEN 1 AND 1440')
export class Organisation {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  @Column('citext')
  slug!: string;

  /** ISO 4217, what its prices are in. */
  @Column('char', { length: 3, default: 'GBP' })
  currency!: string;

  @Column('char', { length: 2, default: 'GB' })
  country!: string;

  /** How long an unpaid order keeps its places. */
  @Column('int', { name: 'hold_minutes', default: 15 })
  holdMinutes!: number;

  /** Web origins whose pages may call the API from a browser. */
  @Column('text', { name: 'allowed_origins', array: true, default: '{}' })
  allowedOrigins!: string[];

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
