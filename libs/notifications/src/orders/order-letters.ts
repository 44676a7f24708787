import { Injectable } from '@nestjs/common';
import { BookingCancelledLetter } from './booking-cancelled.letter.js';
import { OrderConfirmedLetter } from './order-confirmed.letter.js';
import { PassCancelledLetter } from './pass-cancelled.letter.js';
import { PassConfirmedLetter } from './pass-confirmed.letter.js';
import { RefundSentLetter } from './refund-sent.letter.js';
import { WaitingOfferLetter } from '../waiting-offer/waiting-offer.letter.js';
import { TicketCancelledLetter } from './ticket-cancelled.letter.js';

/** Whoever writes what of bookings and passes. */
@Injectable()
export class OrderLetters {
  readonly writers;

  constructor(
    orderConfirmed: OrderConfirmedLetter,
    bookingCancelled: BookingCancelledLetter,
    ticketCancelled: TicketCancelledLetter,
    refundSent: RefundSentLetter,
    passConfirmed: PassConfirmedLetter,
    passCancelled: PassCancelledLetter,
    waitingOffer: WaitingOfferLetter,
  ) {
    this.writers = {
      'order-confirmed': orderConfirmed,
      'booking-cancelled': bookingCancelled,
      'ticket-cancelled': ticketCancelled,
      'refund-sent': refundSent,
      'pass-confirmed': passConfirmed,
      'pass-cancelled': passCancelled,
      'waiting-offer': waitingOffer,
    };
  }
}
