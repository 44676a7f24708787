import { Injectable } from '@nestjs/common';
import { BookingCancelledLetter } from './booking-cancelled.letter.js';
import { OrderConfirmedLetter } from './order-confirmed.letter.js';
import { RefundSentLetter } from './refund-sent.letter.js';
import { TicketCancelledLetter } from './ticket-cancelled.letter.js';

/** Whoever writes what of bookings. */
@Injectable()
export class OrderLetters {
  readonly writers;

  constructor(
    orderConfirmed: OrderConfirmedLetter,
    bookingCancelled: BookingCancelledLetter,
    ticketCancelled: TicketCancelledLetter,
    refundSent: RefundSentLetter,
  ) {
    this.writers = {
      'order-confirmed': orderConfirmed,
      'booking-cancelled': bookingCancelled,
      'ticket-cancelled': ticketCancelled,
      'refund-sent': refundSent,
    };
  }
}
