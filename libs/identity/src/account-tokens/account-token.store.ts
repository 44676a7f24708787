import { Injectable } from '@nestjs/common';
import { Transaction, type KeptToken } from '#libs/platform';
import type { AccountTokenPurpose } from './account-token.entity.js';

export interface TokenToMail {
  email: string;
  /** Whether there is a password already. */
  signsIn: boolean;
  nonce: Buffer;
  expiresAt: Date;
}

@Injectable()
export class AccountTokenStore {
  constructor(private readonly transaction: Transaction) {}

  /**
   * Keeps a token in place of an older one.
   * @param restSeconds an older one that is younger than this stays as it is
   * @returns false if it stays, or there is no account with an e-mail for it
   */
  async put(
    userId: string,
    purpose: AccountTokenPurpose,
    { nonce, hash }: KeptToken,
    validSeconds: number,
    restSeconds: number,
  ): Promise<boolean> {
    const [put] = await this.transaction.query(
      `INSERT INTO identity.account_tokens AS t (user_id, purpose, nonce, token_hash, expires_at)
       SELECT u.id, $2::text, $3::bytea, $4::bytea, now() + make_interval(secs => $5)
         FROM identity.users u WHERE u.id = $1 AND u.email IS NOT NULL
          AND ($2::text <> 'email-verification' OR u.email_verified_at IS NULL)
       ON CONFLICT (user_id, purpose) DO UPDATE
          SET nonce = excluded.nonce, token_hash = excluded.token_hash, created_at = now(), expires_at = excluded.expires_at
        WHERE t.created_at <= now() - make_interval(secs => $6)
       RETURNING t.user_id`,
      [userId, purpose, nonce, hash, validSeconds, restSeconds],
    );
    return put !== undefined;
  }

  /** Whose account it is, while the token works. */
  async holder(purpose: AccountTokenPurpose, hash: Buffer): Promise<string | undefined> {
    const row = await this.transaction.queryOne<{ userId: string }>(
      `SELECT user_id AS "userId" FROM identity.account_tokens
        WHERE token_hash = $2 AND purpose = $1 AND expires_at > now()`,
      [purpose, hash],
    );
    return row?.userId;
  }

  /** Uses the token up: of several at once one learns whose account it is. */
  async take(purpose: AccountTokenPurpose, hash: Buffer): Promise<string | undefined> {
    const row = await this.transaction.queryOne<{ userId: string }>(
      `DELETE FROM identity.account_tokens WHERE token_hash = $2 AND purpose = $1 AND expires_at > now()
       RETURNING user_id AS "userId"`,
      [purpose, hash],
    );
    return row?.userId;
  }

  async forget(userId: string, purpose: AccountTokenPurpose): Promise<void> {
    await this.transaction.query('DELETE FROM identity.account_tokens WHERE user_id = $1 AND purpose = $2', [
      userId,
      purpose,
    ]);
  }

  toMail(userId: string, purpose: AccountTokenPurpose): Promise<TokenToMail | undefined> {
    return this.transaction.queryOne(
      `SELECT u.email, u.password_hash IS NOT NULL AS "signsIn", t.nonce, t.expires_at AS "expiresAt"
         FROM identity.account_tokens t JOIN identity.users u ON u.id = t.user_id
        WHERE t.user_id = $1 AND t.purpose = $2 AND t.expires_at > now() AND u.email IS NOT NULL`,
      [userId, purpose],
    );
  }

  /** Takes away what works no longer. */
  async forgetExpired(): Promise<void> {
    await this.transaction.query('DELETE FROM identity.account_tokens WHERE expires_at <= now()');
  }
}
