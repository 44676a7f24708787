import { domainError } from '#libs/platform';
import type { StillToCome } from './attendee.store.js';

export class UpcomingTickets extends domainError('conflict', 'upcoming_tickets', 'Upcoming tickets', {
  tickets: 2,
  pendingOrders: 1,
}) {
  constructor({ tickets, pendingOrders }: StillToCome) {
    super(
      `You hold ${tickets} tickets of dates to come and have ${pendingOrders} pending orders: use them, pass them on or have them cancelled first`,
      { tickets, pendingOrders },
    );
  }
}
