import { Injectable } from '@nestjs/common';
import { letterOf, type Letter } from '../mails/letter.js';
import { MailedPassStore, type ConfirmedPass } from './mailed-pass.store.js';
import { written } from './money.js';

/** Tells whoever bought a pass what it holds and until when it is good; not once it is cancelled. */
@Injectable()
export class PassConfirmedLetter {
  constructor(private readonly passes: MailedPassStore) {}

  async write(orderId: string): Promise<Letter | undefined> {
    const bought = await this.passes.confirmed(orderId);
    if (!bought) return undefined;
    const { email, name, organisation, pass, credits, until, amount, currency } = bought;
    return letterOf({
      from: organisation,
      to: email,
      subject: `Your pass: ${pass}`,
      paragraphs: [
        `Dear ${name},`,
        `your pass ${pass} is ready: choose it as the payment of your next booking with ${organisation}.`,
        credits === 1 ? 'It holds one credit.' : `It holds ${credits} credits.`,
        goodFor(bought),
        until === null ? 'It does not expire.' : `It is good until ${until}.`,
        amount === 0 ? 'There is nothing to pay.' : `Paid: ${written(amount, currency)}.`,
      ],
      closing: [`You get this mail because somebody bought a pass of ${organisation} for this address.`],
    });
  }
}

const goodFor = ({ organisation, events }: ConfirmedPass): string =>
  events.length === 0
    ? `It is good for all events of ${organisation} that take passes.`
    : `It is good for ${new Intl.ListFormat('en-GB').format(events)}.`;
