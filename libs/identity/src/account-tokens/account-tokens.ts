import { Injectable } from '@nestjs/common';
import { MailedTokens } from '#libs/platform';
import type { AccountTokenPurpose } from './account-token.entity.js';
import { AccountTokenStore } from './account-token.store.js';

const HOUR = 3600;
const valid: Record<AccountTokenPurpose, number> = {
  'password-reset': HOUR,
  'email-verification': 7 * 24 * HOUR,
};

/** Anybody may ask for mails to any address: one a minute at most, seconds. */
const REST = 60;

/** What a mail to an account needs. */
export interface AccountMail {
  email: string;
  token: string;
  /** Whether there is a password already. */
  signsIn: boolean;
  expiresAt: Date;
}

/** Tokens mailed to the owners of accounts; whoever uses them looks after the transaction. */
@Injectable()
export class AccountTokens {
  constructor(
    private readonly store: AccountTokenStore,
    private readonly tokens: MailedTokens,
  ) {}

  /**
   * A new token, which is to be mailed; the older one stops working.
   * @returns false where there is nothing to mail
   */
  issue(userId: string, purpose: AccountTokenPurpose): Promise<boolean> {
    return this.store.put(userId, purpose, this.tokens.issue(purpose, userId), valid[purpose], REST);
  }

  /** The mail's facts with its token; undefined once it works no longer. */
  async toMail(userId: string, purpose: AccountTokenPurpose): Promise<AccountMail | undefined> {
    const found = await this.store.toMail(userId, purpose);
    if (!found) return undefined;
    const { nonce, ...rest } = found;
    return { ...rest, token: this.tokens.token(purpose, userId, nonce) };
  }

  /** Whose account it is (UUID); undefined for an unknown, used, replaced or expired token. */
  holder(purpose: AccountTokenPurpose, token: string): Promise<string | undefined> {
    return this.store.holder(purpose, this.tokens.hashOf(token));
  }

  /** The one that was mailed, if any, stops working. */
  forget(userId: string, purpose: AccountTokenPurpose): Promise<void> {
    return this.store.forget(userId, purpose);
  }

  /** As `holder`, once: the token is used up if the transaction commits. */
  take(purpose: AccountTokenPurpose, token: string): Promise<string | undefined> {
    return this.store.take(purpose, this.tokens.hashOf(token));
  }
}
