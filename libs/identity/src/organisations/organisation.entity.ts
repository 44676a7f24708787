import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The tenant: an operator's company. */
@Entity({ schema: 'identity', name: 'organisations' })
@Index('organisations_slug', ['slug'], { unique: true })
@Check('organisations_slug_shape', "slug ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'")
@Check('organisations_hold_minutes', 'hold_minutes BETWEEN 1 AND 1440')
@Check('organisations_offer_hours', 'offer_hours BETWEEN 1 AND 720')
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

  /** How long a place that is offered from the waiting list is kept. */
  @Column('int', { name: 'offer_hours', default: 24 })
  offerHours!: number;

  /** Where links in mails lead, without a trailing slash; null = our own pages. */
  @Column('text', { name: 'app_url', nullable: true })
  appUrl!: string | null;

  /** Web origins whose pages may call the API from a browser. */
  @Column('text', { name: 'allowed_origins', array: true, default: '{}' })
  allowedOrigins!: string[];

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
