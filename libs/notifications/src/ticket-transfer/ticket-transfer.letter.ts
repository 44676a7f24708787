import { Injectable } from '@nestjs/common';
import { MailedTransfers } from '#libs/transfers';
import { letterOf, type Letter } from '../mails/letter.js';
import { PageLinks } from '../mails/page-links.js';

/** Brings somebody a ticket from somebody else; not once it is claimed, taken back, cancelled or out of date. */
@Injectable()
export class TicketTransferLetter {
  constructor(
    private readonly transfers: MailedTransfers,
    private readonly links: PageLinks,
  ) {}

  async write(transferId: string): Promise<Letter | undefined> {
    const found = await this.transfers.toMail(transferId);
    if (!found) return undefined;
    const { email, organisation, sender, message, event, venue, ticketType, appUrl, starts, expiresAt } =
      found.transfer;
    const until = new Intl.DateTimeFormat('en-GB', {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: 'UTC',
    }).format(expiresAt);
    return letterOf({
      from: organisation,
      to: email,
      subject: `${sender} sends you a ticket for ${event}`,
      paragraphs: [
        `${sender} sends you a ticket (${ticketType}) for ${event}.`,
        `It begins on ${starts} at ${venue}.`,
        ...(message === null ? [] : [`${sender} writes:`, ...message.split(/\n+/)]),
      ],
      action: { label: 'Claim the ticket', url: this.links.to('claim', appUrl, { token: found.token }) },
      closing: [
        `The link is for you alone: whoever opens it can have the ticket. It works once, until ${until} UTC.`,
        'It costs you nothing. If you did not expect this, leave it: the ticket goes back to its sender.',
      ],
    });
  }
}
