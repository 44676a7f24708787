import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One sign-in; revoking it stops its tokens at once. */
@Entity({ schema: 'identity', name: 'sessions' })
@Index('sessions_of_user', ['userId'])
@Index('sessions_expiring', ['expiresAt'])
@Index('sessions_revoked', ['revokedAt'], { where: 'revoked_at IS NOT NULL' })
@Index('sessions_of_membership', ['membershipId'], { where: 'membership_id IS NOT NULL' })
export class Session {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @Column('uuid', { name: 'membership_id', nullable: true })
  membershipId!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}
