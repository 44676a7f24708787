import { Injectable } from '@nestjs/common';
import { letterOf, type Letter } from '../mails/letter.js';
import { MailedOrderStore, type CancelledBooking } from './mailed-order.store.js';
import { written } from './money.js';

/** Tells a buyer that their booking, or a part of it, is cancelled, and what goes back. */
@Injectable()
export class BookingCancelledLetter {
  constructor(private readonly orders: MailedOrderStore) {}

  async write(cancellationId: string): Promise<Letter | undefined> {
    const booking = await this.orders.cancelled(cancellationId);
    if (!booking) return undefined;
    const { email, organisation, event, tickets } = booking;
    return letterOf({
      from: organisation,
      to: email,
      subject: `Cancelled: ${event}`,
      paragraphs: [
        whatOf(booking),
        tickets === 1 ? 'A ticket is void by this.' : `${tickets} tickets are void by this.`,
        ...moneyOf(booking),
      ],
      closing: [`If you have a question, ask ${organisation}.`],
    });
  }
}

function whatOf({ cause, part, event, starts }: CancelledBooking): string {
  if (cause === 'dispute')
    return `Your booking for ${event} is cancelled: your bank has taken the payment back.`;
  if (cause === 'event')
    return part === 'whole' ? `${event} is cancelled.` : `The date of ${event} on ${starts} is cancelled.`;
  if (part === 'ticket') return `A ticket of your booking for ${event} on ${starts} is cancelled.`;
  return `Your booking for ${event} on ${starts} is cancelled.`;
}

function moneyOf({ cause, refund, amount, currency }: CancelledBooking): string[] {
  if (amount === 0 || cause === 'dispute') return [];
  if (refund === null) return ['Nothing is paid back.'];
  return [`${written(refund, currency)} goes back the way that it was paid.`];
}
