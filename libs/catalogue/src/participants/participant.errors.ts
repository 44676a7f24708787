import { domainError } from '#libs/platform';

export class ParticipantTwice extends domainError('conflict', 'participant_twice', 'Participant twice') {
  constructor() {
    super('email: somebody with this e-mail takes part in the event as this type already');
  }
}

export class EmailNotVerified extends domainError('forbidden', 'email_not_verified', 'E-mail not verified') {
  constructor() {
    super('Verify your e-mail address first: anybody may register one');
  }
}

export class ParticipationClosed extends domainError(
  'conflict',
  'participation_closed',
  'Participation closed',
) {
  constructor() {
    super('The event has begun, or is cancelled: the answer stays as it is');
  }
}

export class ParticipantCancelled extends domainError(
  'conflict',
  'participant_cancelled',
  'Participant cancelled',
) {
  constructor() {
    super('The participation was cancelled, and that is final');
  }
}
