import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Somebody without an account who may put pictures into one event's gallery, with the token made for them. */
@Entity({ schema: 'media', name: 'guest_invites' })
@Index('guest_invites_of_event', ['eventId', 'id'])
@Index('guest_invites_mailed', ['organisationId', 'createdAt'], { where: 'mailed_to IS NOT NULL' })
@Index('guest_invites_to', ['mailedTo'], { where: 'mailed_to IS NOT NULL' })
@Check('guest_invites_marked', 'email IS NULL OR mailed_to IS NOT NULL')
@Check('guest_invites_max', 'max_uploads BETWEEN 1 AND 1000')
@Check('guest_invites_quota', 'uploads BETWEEN 0 AND max_uploads')
export class GuestInvite {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('uuid', { name: 'event_id' })
  eventId!: string;

  @Column('text')
  name!: string;

  /** Where the mail with the token goes, if anywhere; forgotten when the invite is revoked. */
  @Column('citext', { nullable: true })
  email!: string | null;

  @Column('bytea', {
    name: 'mailed_to',
    nullable: true,
    comment: 'Keyed hash of the address: mails to it are counted, and it is found, when it is forgotten',
  })
  mailedTo!: Buffer | null;

  /** Pictures, counted when they are taken in; removing one gives nothing back. */
  @Column('int', { name: 'max_uploads' })
  maxUploads!: number;

  @Column('int', { default: 0 })
  uploads!: number;

  @Column('bytea')
  nonce!: Buffer;

  @Column('bytea', {
    name: 'token_hash',
    comment:
      'SHA-256 of what the token is known by (jti); that is made of the nonce and our key, and kept nowhere',
  })
  tokenHash!: Buffer;

  @Column('uuid', { name: 'created_by' })
  createdBy!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}
