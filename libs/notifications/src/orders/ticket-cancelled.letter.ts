import { Injectable } from '@nestjs/common';
import { letterOf, type Letter } from '../mails/letter.js';
import { MailedOrderStore } from './mailed-order.store.js';

/** Tells whoever holds a ticket that somebody else bought that it is void. */
@Injectable()
export class TicketCancelledLetter {
  constructor(private readonly orders: MailedOrderStore) {}

  async write(ticketId: string): Promise<Letter | undefined> {
    const ticket = await this.orders.cancelledTicket(ticketId);
    if (!ticket) return undefined;
    const { email, organisation, event, starts, cause } = ticket;
    return letterOf({
      from: organisation,
      to: email,
      subject: `Cancelled: ${event}`,
      paragraphs: [
        cause === 'event'
          ? `${event} on ${starts} is cancelled.`
          : `Your ticket for ${event} on ${starts} is cancelled.`,
        'The ticket was passed on to you, and is void by this. What is paid back goes to whoever bought it.',
      ],
      closing: [`If you have a question, ask ${organisation}.`],
    });
  }
}
