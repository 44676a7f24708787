import { Injectable } from '@nestjs/common';
import type { Window } from '#libs/platform';
import type { TicketsWhen } from '../tickets/ticket.store.js';
import { MyBookingStore } from './my-booking.store.js';

/**
 * What the customer has reserved, of all organisations, soonest first: an order each, and with no order of theirs
 * the tickets for a date that came to them by transfer. One without a live ticket is in `all` only.
 */
@Injectable()
export class ListMyBookings {
  constructor(private readonly bookings: MyBookingStore) {}

  /** @returns JSON text `{ data, total, limit, offset, hasMore }` */
  execute(customerId: string, when: TicketsWhen, window: Window): Promise<string> {
    return this.bookings.page(customerId, when, window);
  }
}
