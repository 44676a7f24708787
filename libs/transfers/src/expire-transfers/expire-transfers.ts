import { Injectable, Logger } from '@nestjs/common';
import { Transaction } from '#libs/platform';
import { TicketMoves } from '#libs/ticketing';
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
    return ended;
  }

  private async end({ id, ticketId, senderId }: OnItsWay): Promise<boolean> {
    await this.moves.keep(ticketId, senderId);
    if (!(await this.transfers.expire(id))) return false;
    await this.moves.giveBack(ticketId);
    return true;
  }
}
