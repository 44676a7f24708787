import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Role } from '#libs/platform';

/** What a user is to an organisation, or, as `admin`, to the platform. */
@Entity({ schema: 'identity', name: 'memberships' })
@Index('memberships_once', ['userId', 'organisationId', 'role'], { unique: true })
@Index('memberships_limited_once', ['userId', 'organisationId'], { unique: true, where: 'NOT all_venues' })
@Index('memberships_of_organisation_members', ['organisationId', 'id'])
@Check('memberships_role', "role IN ('client', 'organiser', 'staff', 'admin')")
@Check('memberships_of_organisation', "(role = 'admin') = (organisation_id IS NULL)")
export class Membership {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId!: string | null;

  @Column('text')
  role!: Role;

  /** Every venue of the organisation, or only those assigned. */
  @Column('boolean', { name: 'all_venues', default: true })
  allVenues!: boolean;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
