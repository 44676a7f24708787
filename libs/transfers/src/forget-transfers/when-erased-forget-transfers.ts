import { Injectable } from '@nestjs/common';
import { privateId, When, type Handler, type Message } from '#libs/platform';
import { TicketMoves } from '#libs/ticketing';
import { TransferStore } from '../transfers/transfer.store.js';
import { ErasedTransferStore } from './erased-transfer.store.js';

/** Whoever gave their account up is sent no ticket any more, and is named by none that they sent or were sent. */
@Injectable()
@When('user.erasure-requested')
export class WhenErasedForgetTransfers implements Handler {
  constructor(
    private readonly moves: TicketMoves,
    private readonly transfers: TransferStore,
    private readonly erased: ErasedTransferStore,
  ) {}

  async handle({ payload }: Message<{ userId: string }>): Promise<void> {
    const userId = privateId('usr', payload.userId);
    for (const { ticketId, senderId } of await this.erased.onItsWay(userId)) {
      await this.moves.keep(ticketId, senderId);
      if (await this.transfers.cancel(ticketId)) await this.moves.giveBack(ticketId);
    }
    await this.erased.forget(userId);
  }
}
