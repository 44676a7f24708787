import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a mail lets the owner of an account do. */
export type AccountTokenPurpose = 'password-reset' | 'email-verification';

/** The one mailed token of a kind that works for an account; using it takes it away. */
@Entity({
  schema: 'identity',
  name: 'account_tokens',
  comment:
    'At most one of a kind for an account: a newer one takes the place of the older, and its use takes it away',
})
@Index('account_tokens_hash', ['tokenHash'], { unique: true })
@Check('account_tokens_purpose', "purpose IN ('password-reset', 'email-verification')")
export class AccountToken {
  @PrimaryColumn('uuid', { name: 'user_id' })
  userId!: string;

  @PrimaryColumn('text')
  purpose!: AccountTokenPurpose;

  @Column('bytea')
  nonce!: Buffer;

  @Column('bytea', {
    name: 'token_hash',
    comment: 'SHA-256; the token is made of the nonce and our key, and kept nowhere',
  })
  tokenHash!: Buffer;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
}
