import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Someone who signs in, or whom an organisation entered as a customer. Everyone may act as a customer. */
@Entity({ schema: 'identity', name: 'users' })
@Index('users_email', ['email'], { unique: true })
@Check('users_erased', 'erased_at IS NULL OR (email IS NULL AND phone IS NULL AND password_hash IS NULL)')
@Check('users_sign_in', 'password_hash IS NULL OR email IS NOT NULL')
export class User {
  @PrimaryColumn('uuid')
  id!: string;

  /** Null for a customer who left none: they cannot sign in. */
  @Column('citext', {
    nullable: true,
    comment: 'Null for a customer who left none: they cannot sign in',
  })
  email!: string | null;

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

  /** For its owner alone. */
  @Column('text', {
    nullable: true,
    comment: 'For its owner alone: no organisation sees what another was told, or they told us',
  })
  phone!: string | null;

  /** When the account was opened, or the customer entered who has none: of whoever registers it tells nothing older. */
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', {
    name: 'erased_at',
    nullable: true,
    comment: 'When its owner gave the account up; the row stays for the orders and the trail that name it',
  })
  erasedAt!: Date | null;

  /** `none` is somebody we know of who cannot sign in. */
  get accountState(): 'none' | 'unverified' | 'verified' {
    if (this.passwordHash === null) return 'none';
    return this.emailVerifiedAt === null ? 'unverified' : 'verified';
  }
}
