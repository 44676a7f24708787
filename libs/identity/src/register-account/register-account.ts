import { Injectable } from '@nestjs/common';
import { domainError, Messages, newId, Transaction } from '#libs/platform';
import { registeredNews } from '../events/identity-events.js';
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
 * Opens an account and signs it in; the mail that confirms the address follows `user.registered`. What organisations
 * entered by hand for the address is not shown to it before the mailbox is known to be its owner's: anybody can register
 * an address.
 * @throws EmailTaken
 */
@Injectable()
export class RegisterAccount {
  constructor(
    private readonly transaction: Transaction,
    private readonly users: UserStore,
    private readonly messages: Messages,
    private readonly signIn: SignIn,
  ) {}

  async execute({ email, password, firstName, lastName }: RegisterAccountInput): Promise<SignedIn> {
    const passwordHash = await hashPassword(password);
    const signedIn = await this.transaction.run(async () => {
      const id = await this.users.add({ id: newId(), email, passwordHash, firstName, lastName });
      if (id === undefined) throw new EmailTaken();
      await this.messages.add(registeredNews(id));
      const user = { id, email, firstName, lastName, phone: null, emailVerifiedAt: null };
      return this.signIn.open(user, passwordHash);
    });
    this.messages.wake();
    return signedIn;
  }
}
