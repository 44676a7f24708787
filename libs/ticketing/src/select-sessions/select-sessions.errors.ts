import { domainError, publicId } from '#libs/platform';

const examples = { sessions: ['ses_01k31d9ygge5ez2n8bdstrw7k9'] };
const named = (keys: string[]) => ({ sessions: keys.map((key) => publicId('ses', key)) });

export class TicketRequired extends domainError('forbidden', 'ticket_required', 'Ticket required') {
  constructor() {
    super('This is for whoever holds a valid ticket of the event on that date');
  }
}

export class SessionFull extends domainError('conflict', 'session_full', 'Session full', examples) {
  /** @param keys primary keys of the sessions without a place */
  constructor(keys: string[]) {
    super('No place is left in a session', named(keys));
  }
}

export class SessionOverlap extends domainError('conflict', 'session_overlap', 'Sessions overlap', examples) {
  /** @param keys primary keys of the two */
  constructor(keys: string[]) {
    super('Two of the sessions are at the same time', named(keys));
  }
}

export class SessionOver extends domainError('conflict', 'session_over', 'Session over', examples) {
  /** @param keys primary keys of the sessions that are over */
  constructor(keys: string[]) {
    super('A session is over', named(keys));
  }
}
