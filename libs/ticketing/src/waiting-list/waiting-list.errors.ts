import { domainError } from '#libs/platform';

export class NotFull extends domainError('conflict', 'not_full', 'Not full', { available: 4 }) {
  /** @param available places that are free; null = without limit */
  constructor(available: number | null) {
    super('There are places enough: book them', { available });
  }
}

export class WaitingListDisabled extends domainError('conflict', 'waiting_list_disabled', 'No waiting list') {
  constructor() {
    super('The event keeps no waiting list');
  }
}

export class AlreadyWaiting extends domainError('conflict', 'already_waiting', 'Already waiting') {
  constructor() {
    super(
      'You are in line for this ticket type and date already: leave the line first to ask for something else',
    );
  }
}
