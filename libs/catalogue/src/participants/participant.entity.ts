import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const participantTypes = [
  'speaker',
  'sponsor',
  'organizer',
  'exhibitor',
  'panelist',
  'volunteer',
  'attendee',
] as const;
export type ParticipantType = (typeof participantTypes)[number];

export const participantStatuses = ['invited', 'confirmed', 'declined', 'cancelled'] as const;
export type ParticipantStatus = (typeof participantStatuses)[number];

/** Someone with a part in an event: a speaker, a sponsor. */
@Entity({ schema: 'catalogue', name: 'participants' })
@Index('participants_of_event', ['eventId', 'name', 'id'])
@Index('participants_by_email', ['email'])
@Index('participants_once', ['eventId', 'email', 'type'], { unique: true, where: "status <> 'cancelled'" })
@Check(
  'participants_type',
  "type IN ('speaker', 'sponsor', 'organizer', 'exhibitor', 'panelist', 'volunteer', 'attendee')",
)
@Check('participants_status', "status IN ('invited', 'confirmed', 'declined', 'cancelled')")
@Check('participants_social', "jsonb_typeof(social) = 'object'")
export class Participant {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'event_id' })
  eventId!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('text')
  name!: string;

  @Column('citext', { nullable: true })
  email!: string | null;

  @Column('text')
  type!: ParticipantType;

  @Column('text', { nullable: true })
  role!: string | null;

  @Column('text', { nullable: true })
  bio!: string | null;

  @Column('text', { nullable: true })
  company!: string | null;

  @Column('text', { name: 'job_title', nullable: true })
  jobTitle!: string | null;

  @Column('text', { name: 'image_url', nullable: true })
  imageUrl!: string | null;

  /** Addresses by the name of the network. */
  @Column('jsonb', { default: {} })
  social!: Record<string, string>;

  @Column('boolean', { default: false })
  featured!: boolean;

  /** Whether customers see it once it is confirmed. */
  @Column('boolean', { default: true })
  public!: boolean;

  @Column('text', { name: 'sponsor_tier', nullable: true })
  sponsorTier!: string | null;

  /** Nothing is mailed to it. */
  @Column('boolean', { default: false })
  silent!: boolean;

  @Column('text', { default: 'invited' })
  status!: ParticipantStatus;

  /** What they said with their answer. */
  @Column('text', { nullable: true })
  note!: string | null;

  @Column('timestamptz', { name: 'responded_at', nullable: true })
  respondedAt!: Date | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  /** Where its invitation is sent to, as long as it has to answer one; compared without case. */
  get invitedAt(): string | null {
    return this.status === 'invited' && !this.silent ? (this.email?.toLowerCase() ?? null) : null;
  }
}
