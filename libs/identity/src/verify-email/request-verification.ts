import { Injectable } from '@nestjs/common';
import { Messages, publicId, Transaction, type Principal } from '#libs/platform';

/** Asks for another mail that confirms the caller's address; nothing comes where that is known already. */
@Injectable()
export class RequestVerification {
  constructor(
    private readonly transaction: Transaction,
    private readonly messages: Messages,
  ) {}

  async execute({ userId }: Principal): Promise<void> {
    await this.transaction.run(() =>
      this.messages.add({
        name: 'user.verification-requested',
        key: userId,
        payload: { userId: publicId('usr', userId), url: '/api/auth/me' },
      }),
    );
    this.messages.wake();
  }
}
