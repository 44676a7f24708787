import { Injectable } from '@nestjs/common';
import { Audit, Messages, publicId, Transaction, UnknownId, type Member } from '#libs/platform';
import { ticketReissued } from '../events/ticket-events.js';
import { TicketCancelled, TransferPending } from '../show-ticket/show-ticket-code.js';
import { ReissueStore } from './reissue.store.js';

/**
 * Gives a ticket a new code, which kills the old one: for a code that was lost or copied.
 * @throws UnknownId, TicketCancelled, TransferPending
 */
@Injectable()
export class ReissueTicket {
  constructor(
    private readonly tickets: ReissueStore,
    private readonly transaction: Transaction,
    private readonly messages: Messages,
    private readonly audit: Audit,
  ) {}

  /** @param eventId and ticketId primary keys */
  async execute(member: Member, eventId: string, ticketId: string): Promise<void> {
    await this.transaction.run(async () => {
      const ticket = await this.tickets.reissue(member, eventId, ticketId);
      if (!ticket) throw new UnknownId('ticket');
      if (ticket.status === 'transfer_pending') throw new TransferPending();
      if (ticket.reissued === null) throw new TicketCancelled();
      const { generation, payload } = ticket.reissued;
      await this.messages.add(ticketReissued.of(ticketId, { ...payload, generation }));
      await this.audit.add(member, {
        action: 'ticket.reissue',
        entity: publicId('ticket', ticketId),
        venueId: ticket.venueId,
        before: { generation: generation - 1 },
        after: { generation },
      });
    });
    this.messages.wake();
  }
}
