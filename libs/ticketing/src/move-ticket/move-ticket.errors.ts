import { domainError } from '#libs/platform';

export class TicketUsed extends domainError('conflict', 'ticket_used', 'Ticket used') {
  constructor() {
    super('The ticket was used: somebody was admitted with it');
  }
}

export class NotTransferable extends domainError('conflict', 'not_transferable', 'Not transferable') {
  constructor() {
    super('Tickets of this type cannot be passed on');
  }
}

export class EventOver extends domainError('conflict', 'event_over', 'Event over') {
  constructor() {
    super('The date has begun, or is over: its tickets cannot be passed on any more');
  }
}
