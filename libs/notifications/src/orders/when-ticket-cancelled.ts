import { Injectable } from '@nestjs/common';
import { privateId, When, type Handler, type Message } from '#libs/platform';
import { Postbox } from '../mails/postbox.js';
import { MailedOrderStore } from './mailed-order.store.js';

/** The buyer is told once of all tickets that were cancelled together; who holds one that was passed on, of that one. */
@Injectable()
@When('ticket.cancelled')
export class WhenTicketCancelled implements Handler {
  constructor(
    private readonly postbox: Postbox,
    private readonly orders: MailedOrderStore,
  ) {}

  async handle({ payload }: Message<{ ticketId: string }>): Promise<void> {
    const ticketId = privateId('ticket', payload.ticketId);
    const gone = await this.orders.gone(ticketId);
    if (!gone) return;
    const { cancellationId, organisationId, passedOn } = gone;
    await this.postbox.postOnce({ kind: 'booking-cancelled', subjectId: cancellationId, organisationId });
    if (passedOn)
      await this.postbox.postOnce({ kind: 'ticket-cancelled', subjectId: ticketId, organisationId });
  }
}
