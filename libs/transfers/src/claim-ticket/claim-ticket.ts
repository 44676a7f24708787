import { Injectable } from '@nestjs/common';
import { InvalidInput, MailedTokens, Messages, publicId, Transaction } from '#libs/platform';
import { TicketMoves } from '#libs/ticketing';
import { ticketTransferred } from '../transfers/transfer-events.js';
import { ClaimInvalid } from '../transfers/transfer.errors.js';
import { TransferStore } from '../transfers/transfer.store.js';

/**
 * Claims a ticket by the token in the mail, once: it is the caller's, its older QR codes are dead, and the named
 * attendee is forgotten. Whoever has the token may, with whatever e-mail; only the sender may not.
 */
@Injectable()
export class ClaimTicket {
  constructor(
    private readonly transaction: Transaction,
    private readonly moves: TicketMoves,
    private readonly transfers: TransferStore,
    private readonly tokens: MailedTokens,
    private readonly messages: Messages,
  ) {}

  /**
   * @returns the ticket's primary key
   * @throws ClaimInvalid; InvalidInput for the sender; PaymentDisputed; Unauthenticated once the account is given up
   */
  async execute(token: string, claimerId: string): Promise<string> {
    const hash = this.tokens.hashOf(token);
    const ticketId = await this.transaction.run(() => this.claim(hash, claimerId));
    this.messages.wake();
    return ticketId;
  }

  private async claim(hash: Buffer, claimerId: string): Promise<string> {
    const transfer = await this.transfers.byToken(hash);
    if (!transfer) throw new ClaimInvalid();
    const { id, ticketId, senderId } = transfer;
    if (senderId === claimerId)
      throw InvalidInput.field('token', 'is of a ticket that you have sent: cancel the transfer instead');
    const payload = await this.moves.handOver(ticketId, senderId, claimerId);
    // Under the ticket's lock: whoever had it first may have ended the transfer.
    if (!payload || !(await this.transfers.claim(hash, claimerId))) throw new ClaimInvalid();
    await this.messages.add(
      ticketTransferred.of(ticketId, {
        ...payload,
        transferId: publicId('trf', id),
        fromId: publicId('cust', senderId),
      }),
    );
    return ticketId;
  }
}
