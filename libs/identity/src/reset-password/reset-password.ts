import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';
import { AccountTokens } from '../account-tokens/account-tokens.js';
import { SessionStore } from '../sessions/session.store.js';
import { hashPassword } from '../users/password.js';
import { UserStore } from '../users/user.store.js';
import { ResetInvalid } from './reset-password.errors.js';

/**
 * Sets a new password by a mailed token, once, and ends every sign-in of the account. An account that somebody else
 * entered, which had no password, has one now; the mailbox is known to be its owner's.
 */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly transaction: Transaction,
    private readonly tokens: AccountTokens,
    private readonly users: UserStore,
    private readonly sessions: SessionStore,
  ) {}

  /** @throws ResetInvalid */
  async execute(token: string, password: string): Promise<void> {
    // Hashing is dear: not for whoever has no token.
    if ((await this.tokens.holder('password-reset', token)) === undefined) throw new ResetInvalid();
    const passwordHash = await hashPassword(password);
    await this.transaction.run(async () => {
      const userId = await this.tokens.take('password-reset', token);
      if (userId === undefined) throw new ResetInvalid();
      await this.users.setPassword(userId, passwordHash);
      await this.users.emailVerified(userId);
      await this.sessions.revokeAll(userId);
    });
  }
}
