import { domainError } from '#libs/platform';

export class ParticipantTwice extends domainError('conflict', 'participant_twice', 'Participant twice') {
  constructor() {
    super('email: somebody with this e-mail takes part in the event as this type already');
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
