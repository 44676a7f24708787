import { Injectable, Logger } from '@nestjs/common';
import { Messages, Transaction } from '#libs/platform';
import { TicketMoves } from '#libs/ticketing';
import { endedNews } from '../transfers/transfer-events.js';
import { TransferStore, type OnItsWay } from '../transfers/transfer.store.js';

const BATCH = 100;

/** Ends transfers that nobody has claimed in time: each ticket is its sender's again. */
@Injectable()
export class ExpireTransfers {
  private readonly logger = new Logger(ExpireTransfers.name);

  constructor(
    private readonly transaction: Transaction,
    private readonly moves: TicketMoves,
    private readonly transfers: TransferStore,
    private readonly messages: Messages,
  ) {}

  /** @returns how many were ended; 0 when nothing more can be done now */
  async execute(batch = BATCH): Promise<number> {
    let ended = 0;
    for (const transfer of await this.transfers.due(batch)) {
      try {
        if (await this.transaction.run(() => this.end(transfer))) ended += 1;
      } catch (error) {
        this.logger.warn({ msg: 'transfer not ended', transferId: transfer.id, err: error });
      }
    }
    if (ended > 0) this.messages.wake();
    return ended;
  }

  private async end(transfer: OnItsWay): Promise<boolean> {
    const { id, ticketId, senderId } = transfer;
    await this.moves.keep(ticketId, senderId);
    if (!(await this.transfers.expire(id))) return false;
    await this.moves.giveBack(ticketId);
    await this.messages.add(endedNews(transfer));
    return true;
  }
}
