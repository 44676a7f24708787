import { domainError } from '#libs/platform';

export class CapacityBelowCommitted extends domainError(
  'conflict',
  'capacity_below_committed',
  'Capacity below committed',
  { committed: 12 },
) {
  constructor(committed: number) {
    super(`The capacity cannot be less than what is held and sold already: ${committed}`, { committed });
  }
}

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
