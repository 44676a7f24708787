import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What somebody may be invited as; the platform's own people are not invited. */
export const invitedRoles = ['client', 'organiser', 'staff'] as const;
export type InvitedRole = (typeof invitedRoles)[number];

/** Somebody asked by mail to become a member; whoever has the mail's token may accept, once. */
@Entity({ schema: 'identity', name: 'invitations' })
@Index('invitations_pending', ['organisationId', 'email', 'role'], {
  unique: true,
  where: "status = 'pending'",
})
@Index('invitations_token', ['tokenHash'], { unique: true })
@Index('invitations_of_organisation', ['organisationId', 'createdAt'])
@Check('invitations_role', "role IN ('client', 'organiser', 'staff')")
@Check('invitations_status', "status IN ('pending', 'accepted', 'withdrawn')")
@Check('invitations_ended', "(status = 'pending') = (ended_at IS NULL)")
@Check('invitations_venues', "NOT all_venues OR venue_ids = '{}'")
export class Invitation {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('citext')
  email!: string;

  @Column('text')
  role!: InvitedRole;

  /** Every venue of the organisation, or only these. */
  @Column('boolean', { name: 'all_venues' })
  allVenues!: boolean;

  @Column('uuid', { name: 'venue_ids', array: true, default: '{}' })
  venueIds!: string[];

  @Column('uuid', { name: 'invited_by' })
  invitedBy!: string;

  @Column('bytea')
  nonce!: Buffer;

  @Column('bytea', {
    name: 'token_hash',
    comment: 'SHA-256; the token is made of the nonce and our key, and kept nowhere',
  })
  tokenHash!: Buffer;

  @Column('text', { default: 'pending' })
  status!: 'pending' | 'accepted' | 'withdrawn';

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', {
    name: 'mailed_at',
    array: true,
    default: () => 'ARRAY[now()]',
    comment: 'When each mail of it was asked for, of the last day; an invitation made anew keeps them',
  })
  mailedAt!: Date[];

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
}
