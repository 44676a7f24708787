import { domainError } from '#libs/platform';

export class SessionCapacityTooSmall extends domainError(
  'conflict',
  'capacity_below_taken',
  'Capacity below places taken',
  { taken: 12 },
) {
  constructor(taken: number) {
    super(`capacity: ${taken} places of the session are taken already`, { taken });
  }
}

export class SessionInUse extends domainError('conflict', 'in_use', 'In use') {
  constructor() {
    super('Ticket holders have chosen the session');
  }
}
