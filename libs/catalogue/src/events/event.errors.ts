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

/** What its organiser may change no more: an operator has decided. */
export class SubmissionDecided extends domainError('conflict', 'submission_decided', 'Submission decided') {
  constructor(status: string) {
    super(`The submission can be changed while it is pending or rejected only, and it is ${status}`);
  }
}

export class ListingNotReachable extends domainError(
  'conflict',
  'listing_not_reachable',
  'Listing not reachable',
) {}
