import { Injectable } from '@nestjs/common';
import { UserStore } from '#libs/identity';
import type { Window } from '#libs/platform';
import { TransferStore } from '../transfers/transfer.store.js';

/**
 * Tickets that somebody has sent, or was sent. What is still on its way to an e-mail is shown to its account only once
 * that has proved to have the mailbox: anybody may register an e-mail.
 */
@Injectable()
export class ListTransfers {
  constructor(
    private readonly transfers: TransferStore,
    private readonly users: UserStore,
  ) {}

  /** @returns JSON text `{ data, total, limit, offset, hasMore }`, the newest first */
  async execute(userId: string, direction: 'sent' | 'received', window: Window): Promise<string> {
    if (direction === 'sent') return this.transfers.sentBy(userId, window);
    const user = await this.users.byId(userId);
    return this.transfers.receivedBy(userId, user?.emailVerifiedAt ? user.email : null, window);
  }
}
