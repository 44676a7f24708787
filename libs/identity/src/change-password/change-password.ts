import { Injectable } from '@nestjs/common';
import { domainError, Transaction, Unauthenticated, type Principal } from '#libs/platform';
import { AccountTokens } from '../account-tokens/account-tokens.js';
import { SessionStore } from '../sessions/session.store.js';
import { hashPassword, passwordMatches } from '../users/password.js';
import type { User } from '../users/user.entity.js';
import { UserStore } from '../users/user.store.js';

export class WrongPassword extends domainError('forbidden', 'wrong_password', 'Wrong password') {
  constructor() {
    super('This is not the password of your account');
  }
}

/** Changes the caller's password; every other sign-in of the account ends, and no mail resets it any more. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly transaction: Transaction,
    private readonly users: UserStore,
    private readonly sessions: SessionStore,
    private readonly tokens: AccountTokens,
  ) {}

  /** @throws WrongPassword */
  async execute({ userId, sessionId }: Principal, current: string, wanted: string): Promise<void> {
    const { passwordHash: was } = await proven(this.users, userId, current);
    const passwordHash = await hashPassword(wanted);
    await this.transaction.run(async () => {
      if (!(await this.users.setPassword(userId, passwordHash, was))) throw new WrongPassword();
      await this.tokens.forget(userId, 'password-reset');
      await this.sessions.revokeAll(userId, sessionId);
    });
  }
}

/**
 * The account, if this is its password.
 * @throws WrongPassword, Unauthenticated once the account is gone
 */
export async function proven(
  users: UserStore,
  userId: string,
  password: string,
): Promise<User & { passwordHash: string }> {
  const user = await users.byId(userId);
  if (!user) throw new Unauthenticated();
  const { passwordHash } = user;
  if (!(await passwordMatches(passwordHash, password)) || passwordHash === null) throw new WrongPassword();
  return Object.assign(user, { passwordHash });
}
