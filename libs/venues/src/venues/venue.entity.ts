import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A place of an organisation, in a time zone. */
@Entity({ schema: 'venues', name: 'venues' })
@Index('venues_of_organisation', ['organisationId', 'name'])
@Check('venues_capacity', 'capacity BETWEEN 1 AND 1000000')
export class Venue {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  city!: string | null;

  @Column('text', { nullable: true })
  address!: string | null;

  /** IANA name. */
  @Column('text', { name: 'time_zone' })
  timeZone!: string;

  /** Only a default for new events. */
  @Column('int', { nullable: true })
  capacity!: number | null;

  /** At most one approved or pending event on a local date. */
  @Column('boolean', { name: 'exclusive_dates', default: true })
  exclusiveDates!: boolean;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
