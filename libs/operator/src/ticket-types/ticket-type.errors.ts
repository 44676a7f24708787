import { domainError } from '#libs/platform';

export class TicketTypeOrdered extends domainError('conflict', 'ticket_type_ordered', 'Ticket type ordered') {
  constructor() {
    super('It has been ordered, so it has to stay: end its sale with sale_ends_at instead');
  }
}

export class LastTicketType extends domainError('conflict', 'last_ticket_type', 'Last ticket type') {
  constructor() {
    super('An approved event keeps at least one ticket type');
  }
}

export class PerkRedeemed extends domainError('conflict', 'perk_redeemed', 'Perk redeemed') {
  constructor() {
    super('A perk that tickets have redeemed already has to stay');
  }
}
