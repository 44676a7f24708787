import { Injectable } from '@nestjs/common';
import { privateId, When, type Handler, type Message } from '#libs/platform';
import { TransferStore } from '../transfers/transfer.store.js';

/** A ticket that is cancelled goes nowhere: its transfer ends, which nobody could claim from that moment on. */
@Injectable()
@When('ticket.cancelled')
export class WhenSentTicketCancelled implements Handler {
  constructor(private readonly transfers: TransferStore) {}

  async handle({ payload }: Message<{ ticketId: string }>): Promise<void> {
    await this.transfers.cancel(privateId('ticket', payload.ticketId));
  }
}
