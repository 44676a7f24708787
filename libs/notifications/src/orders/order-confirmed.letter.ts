import { Injectable } from '@nestjs/common';
import { PrintTickets } from '#libs/ticketing';
import { letterOf, type Letter } from '../mails/letter.js';
import { MailedOrderStore, type ConfirmedBooking } from './mailed-order.store.js';
import { written } from './money.js';

/** Brings the tickets of a booking to whoever made it, to print and for the calendar; not once it is cancelled. */
@Injectable()
export class OrderConfirmedLetter {
  constructor(
    private readonly orders: MailedOrderStore,
    private readonly print: PrintTickets,
  ) {}

  async write(orderId: string): Promise<Letter | undefined> {
    const [booking, papers] = await Promise.all([
      this.orders.confirmed(orderId),
      this.print.ofOrder(orderId),
    ]);
    if (!booking) return undefined;
    const { email, name, organisation, event, place, lines } = booking;
    return letterOf({
      from: organisation,
      to: email,
      subject: `Your booking: ${event}`,
      paragraphs: [
        `Dear ${name},`,
        `your booking for ${event} is confirmed.`,
        ...lines,
        `It takes place at ${place}.`,
        paid(booking),
      ],
      closing: [
        ...(papers
          ? ['Your tickets are attached: show the code on each at the door, on paper or on a screen.']
          : []),
        `You get this mail because somebody booked with ${organisation} for this address.`,
      ],
      ...(papers && {
        enclosures: [
          { filename: 'tickets.pdf', contentType: 'application/pdf', content: papers.pdf },
          {
            filename: 'event.ics',
            contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
            content: papers.calendar,
          },
        ],
      }),
    });
  }
}

function paid({ amount, currency, paymentMethod }: ConfirmedBooking): string {
  if (paymentMethod === 'pass') return 'It is paid for with your pass.';
  if (amount === 0) return 'There is nothing to pay.';
  return `Paid: ${written(amount, currency)}${paymentMethod === 'cash' ? ', in cash' : ''}.`;
}
