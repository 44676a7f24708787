import { Injectable } from '@nestjs/common';
import { domainError, newId } from '#libs/platform';
import { SignIn, type SignedIn } from '../sign-in/sign-in.js';
import { hashPassword } from '../users/password.js';
import { UserStore } from '../users/user.store.js';

export class EmailTaken extends domainError('conflict', 'email_taken', 'E-mail taken') {
  constructor() {
    super('email: there is an account with this e-mail already');
  }
}

export interface RegisterAccountInput {
  email: string;
  password: string;
  firstName: string;
  lastName: string;
}

/**
 * Opens an account and signs it in.
 * @throws EmailTaken
 */
@Injectable()
export class RegisterAccount {
  constructor(
    private readonly users: UserStore,
    private readonly signIn: SignIn,
  ) {}

  async execute({ email, password, firstName, lastName }: RegisterAccountInput): Promise<SignedIn> {
    const user = { id: newId(), email, passwordHash: await hashPassword(password), firstName, lastName };
    if (!(await this.users.add(user))) throw new EmailTaken();
    return this.signIn.open(user);
  }
}
