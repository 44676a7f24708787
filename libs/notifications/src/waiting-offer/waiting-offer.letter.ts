import { Injectable } from '@nestjs/common';
import { publicId } from '#libs/platform';
import { letterOf, type Letter } from '../mails/letter.js';
import { PageLinks } from '../mails/page-links.js';
import { untilUtc } from '../mails/until-utc.js';
import { written } from '../orders/money.js';
import { MailedOfferStore } from './mailed-offer.store.js';

/** Tells somebody in line that places are held for them, and until when; not once the offer is over. */
@Injectable()
export class WaitingOfferLetter {
  constructor(
    private readonly offers: MailedOfferStore,
    private readonly links: PageLinks,
  ) {}

  async write(orderId: string): Promise<Letter | undefined> {
    const offer = await this.offers.open(orderId);
    if (!offer) return undefined;
    const { email, name, organisation, event, place, quantity, ticketType, starts, expiresAt } = offer;
    return letterOf({
      from: organisation,
      to: email,
      subject: `Places for you: ${event}`,
      paragraphs: [
        `Dear ${name},`,
        `you are on the waiting list of ${event}, and now there is room for you.`,
        `${quantity} × ${ticketType}, ${starts}, at ${place}: ${written(offer.amount, offer.currency)}.`,
        `The places are held for you until ${untilUtc(expiresAt)} UTC. After that they go to the next in line.`,
      ],
      action: {
        label: 'Pay for the places',
        url: this.links.to('offer', offer.appUrl, { order: publicId('ord', orderId) }),
      },
      closing: [
        'You sign in with your account to pay. If you do not want the places any more, leave this mail.',
      ],
    });
  }
}
