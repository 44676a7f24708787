import { Injectable } from '@nestjs/common';
import { Messages, Transaction, UnknownId } from '#libs/platform';
import { TicketMoves } from '#libs/ticketing';
import { NoTransferPending } from '../transfers/transfer.errors.js';
import { endedNews } from '../transfers/transfer-events.js';
import { TransferStore } from '../transfers/transfer.store.js';

/** Takes a ticket back that nobody has claimed yet: the link in the mail is dead, the sender's QR works again. */
@Injectable()
export class CancelTransfer {
  constructor(
    private readonly transaction: Transaction,
    private readonly moves: TicketMoves,
    private readonly transfers: TransferStore,
    private readonly messages: Messages,
  ) {}

  /**
   * @param ticketId private (UUID), as is the sender's
   * @throws UnknownId where the ticket is not, or no longer, theirs; NoTransferPending
   */
  async execute(ticketId: string, senderId: string): Promise<void> {
    await this.transaction.run(async () => {
      const { shown } = await this.moves.keep(ticketId, senderId);
      if (!shown) throw new UnknownId('ticket');
      const cancelled = await this.transfers.cancel(ticketId);
      if (!cancelled) throw new NoTransferPending();
      // The ticket itself may be cancelled: then its transfer is about to be ended by that.
      if (!(await this.moves.giveBack(ticketId))) throw new NoTransferPending();
      await this.messages.add(endedNews(cancelled));
    });
    this.messages.wake();
  }
}
