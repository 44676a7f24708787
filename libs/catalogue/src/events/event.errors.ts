import { domainError } from '#libs/platform';

export class EventCancelled extends domainError('conflict', 'event_cancelled', 'Event cancelled') {
  constructor() {
    super('The event is cancelled');
  }
}

export class DateCancelled extends domainError('conflict', 'date_cancelled', 'Date cancelled') {
  constructor() {
    super('The date is cancelled');
  }
}

export class StatusNotReachable extends domainError(
  'conflict',
  'status_not_reachable',
  'Status not reachable',
) {
  constructor(from: string, to: string) {
    super(`An event cannot go from ${from} to ${to}`);
  }
}
