import { Injectable } from '@nestjs/common';
import { letterOf, type Letter } from '../mails/letter.js';
import { MailedPassStore, type CancelledPass } from './mailed-pass.store.js';
import { written } from './money.js';

/** Tells whoever bought a pass that it is void, and what goes back. */
@Injectable()
export class PassCancelledLetter {
  constructor(private readonly passes: MailedPassStore) {}

  async write(orderId: string): Promise<Letter | undefined> {
    const cancelled = await this.passes.cancelled(orderId);
    if (!cancelled) return undefined;
    const { email, organisation, pass, cause } = cancelled;
    return letterOf({
      from: organisation,
      to: email,
      subject: `Cancelled: ${pass}`,
      paragraphs: [
        cause === 'dispute'
          ? `Your pass ${pass} is cancelled: your bank has taken the payment back.`
          : `Your pass ${pass} is cancelled.`,
        'What is left of it can no longer be used. What you booked with it before stays booked.',
        ...moneyOf(cancelled),
      ],
      closing: [`If you have a question, ask ${organisation}.`],
    });
  }
}

function moneyOf({ cause, refund, amount, currency }: CancelledPass): string[] {
  if (amount === 0 || cause === 'dispute') return [];
  if (refund === null) return ['Nothing is paid back.'];
  return [`${written(refund, currency)} goes back the way that it was paid.`];
}
