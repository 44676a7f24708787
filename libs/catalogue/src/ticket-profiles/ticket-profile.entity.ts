import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const profileVisibilities = ['public', 'hidden', 'access_code'] as const;
export type ProfileVisibility = (typeof profileVisibilities)[number];

/** When a ticket type may be booked, and who sees it. */
@Entity({ schema: 'catalogue', name: 'ticket_profiles' })
@Index('ticket_profiles_owner', ['id', 'organisationId'], { unique: true })
@Index('ticket_profiles_of_organisation', ['organisationId', 'name', 'id'])
@Check('ticket_profiles_visibility', `visibility IN ('public', 'hidden', 'access_code')`)
@Check('ticket_profiles_access_code', `(visibility = 'access_code') = (access_code IS NOT NULL)`)
@Check('ticket_profiles_opens', 'opens_days_before BETWEEN 0 AND 3650')
@Check('ticket_profiles_closes', 'closes_minutes_before BETWEEN 0 AND 5256000')
@Check('ticket_profiles_window', 'opens_days_before * 1440 > closes_minutes_before')
export class TicketProfile {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('text')
  name!: string;

  /** Days of 24 hours before a date's start; null = at once. */
  @Column('int', { name: 'opens_days_before', nullable: true })
  opensDaysBefore!: number | null;

  /** Minutes before a date's start; null = when the date or the type's own sale ends. */
  @Column('int', { name: 'closes_minutes_before', nullable: true })
  closesMinutesBefore!: number | null;

  @Column('text', { default: 'public' })
  visibility!: ProfileVisibility;

  /** What shows a type of visibility `access_code`. */
  @Column('text', { name: 'access_code', nullable: true })
  accessCode!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
