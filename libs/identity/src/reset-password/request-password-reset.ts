import { Injectable } from '@nestjs/common';
import { Messages, newId, Transaction } from '#libs/platform';
import { passwordResetNews } from '../events/identity-events.js';
import { UserStore } from '../users/user.store.js';

/**
 * Asks for the mail by which a password is set. Whether there is such an account shows in nothing: the same is done for
 * an address that nobody has, and what differs happens after the answer.
 */
@Injectable()
export class RequestPasswordReset {
  constructor(
    private readonly transaction: Transaction,
    private readonly users: UserStore,
    private readonly messages: Messages,
  ) {}

  async execute(email: string): Promise<void> {
    await this.transaction.run(async () => {
      const userId = (await this.users.byEmail(email))?.id ?? newId();
      await this.messages.add(passwordResetNews(userId));
    });
    this.messages.wake();
  }
}
