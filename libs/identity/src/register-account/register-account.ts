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
 * Opens an account and signs it in. What organisations entered by hand for the address is not shown to it before the
 * mailbox is known to be its owner's: anybody can register an address.
 * @throws EmailTaken
 */
@Injectable()
export class RegisterAccount {
  constructor(
    private readonly users: UserStore,
    private readonly signIn: SignIn,
  ) {}

  async execute({ email, password, firstName, lastName }: RegisterAccountInput): Promise<SignedIn> {
    const passwordHash = await hashPassword(password);
    const id = await this.users.add({ id: newId(), email, passwordHash, firstName, lastName });
    if (id === undefined) throw new EmailTaken();
    return this.signIn.open({ id, email, firstName, lastName });
  }
}
