import { domainError } from '#libs/platform';

export class AskOrganiser extends domainError('conflict', 'ask_organiser', 'Ask the organiser') {
  constructor() {
    super('What was paid for is cancelled by the organiser: ask them');
  }
}

export class CancellationClosed extends domainError('conflict', 'cancellation_closed', 'Too late to cancel', {
  cancelUntil: '2030-07-19T20:00:00.000Z',
}) {
  constructor(until: Date) {
    super('It is too late to cancel', { cancelUntil: until.toISOString() });
  }
}

export class OrderPending extends domainError('conflict', 'order_pending', 'Order pending') {
  constructor() {
    super('The order is not confirmed yet: give it up instead');
  }
}

export class TicketsInUse extends domainError('conflict', 'tickets_in_use', 'Tickets in use') {
  constructor() {
    super(
      'Somebody was admitted with a ticket of the order, a perk of it was redeemed, or it went to somebody else',
    );
  }
}
