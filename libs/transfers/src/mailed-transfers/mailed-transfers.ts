import { Injectable } from '@nestjs/common';
import { MailedTokens } from '#libs/platform';
import { MailedTransferStore, type EndedTransfer, type MailedTransfer } from './mailed-transfer.store.js';

/** Transfers as their mail tells of them. */
@Injectable()
export class MailedTransfers {
  constructor(
    private readonly transfers: MailedTransferStore,
    private readonly tokens: MailedTokens,
  ) {}

  /**
   * What its sender is told once it is over.
   * @param id private (UUID)
   */
  ended(id: string): Promise<EndedTransfer | undefined> {
    return this.transfers.ended(id);
  }

  /**
   * What the mail says, with its token; undefined once the ticket cannot be claimed any more.
   * @param id private (UUID) id of the transfer
   */
  async toMail(id: string): Promise<{ transfer: MailedTransfer; token: string } | undefined> {
    const transfer = await this.transfers.find(id);
    return transfer && { transfer, token: this.tokens.token('ticket-transfer', id, transfer.nonce) };
  }
}
