import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A bundle of credits on sale. What a customer has bought of it is a pass, in ticketing. */
@Entity({ schema: 'catalogue', name: 'pass_templates' })
@Index('pass_templates_of_organisation', ['organisationId', 'name', 'id'])
@Check('pass_templates_credits', 'credits BETWEEN 1 AND 10000')
@Check('pass_templates_price', 'price_pence BETWEEN 0 AND 99999999')
@Check('pass_templates_expiry', 'expiry_days BETWEEN 0 AND 3650')
export class PassTemplate {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('text')
  name!: string;

  @Column('int')
  credits!: number;

  /** In minor units of the currency. */
  @Column('int', { name: 'price_pence' })
  pricePence!: number;

  @Column('char', { length: 3 })
  currency!: string;

  /** Days after its purchase; 0 = it does not expire. */
  @Column('int', { name: 'expiry_days', default: 0 })
  expiryDays!: number;

  /** Events it is good for; empty = all. */
  @Column('uuid', {
    name: 'event_ids',
    array: true,
    default: '{}',
    comment:
      'Empty = good for all events. One that was deleted stays named, else a pass for it alone would be good for all',
  })
  eventIds!: string[];

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
