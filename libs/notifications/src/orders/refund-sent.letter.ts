import { Injectable } from '@nestjs/common';
import { letterOf, type Letter } from '../mails/letter.js';
import { MailedOrderStore } from './mailed-order.store.js';
import { written } from './money.js';

/** Tells a buyer that money is on its way back. One that failed is the operator's business. */
@Injectable()
export class RefundSentLetter {
  constructor(private readonly orders: MailedOrderStore) {}

  async write(refundId: string): Promise<Letter | undefined> {
    const refund = await this.orders.refunded(refundId);
    if (!refund) return undefined;
    const { email, organisation, of, name, amount, currency } = refund;
    return letterOf({
      from: organisation,
      to: email,
      subject: `${written(amount, currency)} back: ${name}`,
      paragraphs: [
        `${organisation} has paid back ${written(amount, currency)} of ${of === 'pass' ? 'your pass' : 'your booking for'} ${name}.`,
        'A bank may take a few days until it shows.',
      ],
      closing: [`If you have a question, ask ${organisation}.`],
    });
  }
}
