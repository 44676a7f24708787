import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';
import { AccountTokens } from '../account-tokens/account-tokens.js';
import { proven } from '../change-password/change-password.js';
import { UserStore } from '../users/user.store.js';
import { VerificationInvalid } from './verify-email.errors.js';

/**
 * Takes the mailed token as proof that the owner of the account has the mailbox, once. Its password shows that it is the
 * same person: else somebody whose address a stranger registered would, by following the link, give the account what is
 * theirs.
 */
@Injectable()
export class VerifyEmail {
  constructor(
    private readonly transaction: Transaction,
    private readonly tokens: AccountTokens,
    private readonly users: UserStore,
  ) {}

  /** @throws VerificationInvalid; WrongPassword, after which the token still works */
  async execute(token: string, password: string): Promise<void> {
    const holder = await this.tokens.holder('email-verification', token);
    if (holder === undefined) throw new VerificationInvalid();
    await proven(this.users, holder, password);
    await this.transaction.run(async () => {
      const userId = await this.tokens.take('email-verification', token);
      if (userId === undefined) throw new VerificationInvalid();
      await this.users.emailVerified(userId);
    });
  }
}
