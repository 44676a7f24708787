import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Someone who signs in. Everyone may act as a customer. */
@Entity({ schema: 'identity', name: 'users' })
@Index('users_email', ['email'], { unique: true })
export class User {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('citext')
  email!: string;

  /** Argon2id; null for someone who has no sign-in yet. */
  @Column('text', { name: 'password_hash', nullable: true })
  passwordHash!: string | null;

  @Column('text', { name: 'first_name' })
  firstName!: string;

  @Column('text', { name: 'last_name' })
  lastName!: string;

  /** Since when whoever has the account is known to have the mailbox; null: anybody may have registered it. */
  @Column('timestamptz', {
    name: 'email_verified_at',
    nullable: true,
    comment:
      'Since when it is known that whoever has the account has the mailbox, too; null: anybody may have registered it',
  })
  emailVerifiedAt!: Date | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  /** `none` is somebody we know of who cannot sign in. */
  get accountState(): 'none' | 'unverified' | 'verified' {
    if (this.passwordHash === null) return 'none';
    return this.emailVerifiedAt === null ? 'unverified' : 'verified';
  }
}
