import { Injectable } from '@nestjs/common';
import { MailedTransfers } from '#libs/transfers';
import { letterOf, type Letter } from '../mails/letter.js';

const said = {
  claimed: {
    subject: 'claimed',
    paragraphs: ['It was claimed, and is theirs now: your code for it admits nobody any more.'],
  },
  cancelled: {
    subject: 'taken back',
    paragraphs: ['You have taken it back: the link that was mailed is dead, and your code works again.'],
  },
  expired: {
    subject: 'not claimed',
    paragraphs: ['Nobody claimed it in time: it is yours again, and your code works.'],
  },
};

/** Tells the sender of a ticket what became of it; by whom it was claimed is nobody's business. */
@Injectable()
export class TransferEndedLetter {
  constructor(private readonly transfers: MailedTransfers) {}

  async write(transferId: string): Promise<Letter | undefined> {
    const transfer = await this.transfers.ended(transferId);
    if (!transfer) return undefined;
    const { email, organisation, status, event, ticketType, starts } = transfer;
    const { subject, paragraphs } = said[status];
    return letterOf({
      from: organisation,
      to: email,
      subject: `Your ticket for ${event}: ${subject}`,
      paragraphs: [
        `You have sent a ticket (${ticketType}) for ${event} on ${starts} to somebody.`,
        ...paragraphs,
      ],
      closing: ['The booking and its money stay with whoever paid.'],
    });
  }
}
