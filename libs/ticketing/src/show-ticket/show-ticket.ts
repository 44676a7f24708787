import { Injectable } from '@nestjs/common';
import { UnknownId } from '#libs/platform';
import { TicketStore } from '../tickets/ticket.store.js';

/** One ticket of the customer's. */
@Injectable()
export class ShowTicket {
  constructor(private readonly tickets: TicketStore) {}

  /**
   * @returns JSON text
   * @throws UnknownId for a ticket that is not there, or another's
   */
  async execute(holderId: string, ticketId: string): Promise<string> {
    const ticket = await this.tickets.ofHolder(holderId, ticketId);
    if (!ticket) throw new UnknownId('ticket');
    return ticket;
  }
}
