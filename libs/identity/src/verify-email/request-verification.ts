import { Injectable } from '@nestjs/common';
import { Messages, Transaction, type Principal } from '#libs/platform';
import { verificationNews } from '../events/identity-events.js';

/** Asks for another mail that confirms the caller's address; nothing comes where that is known already. */
@Injectable()
export class RequestVerification {
  constructor(
    private readonly transaction: Transaction,
    private readonly messages: Messages,
  ) {}

  async execute({ userId }: Principal): Promise<void> {
    await this.transaction.run(() => this.messages.add(verificationNews(userId)));
    this.messages.wake();
  }
}
