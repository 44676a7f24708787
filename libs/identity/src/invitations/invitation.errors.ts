import { domainError } from '#libs/platform';

/** Unknown, used, withdrawn, replaced and expired tokens look the same. */
export class InvitationInvalid extends domainError('gone', 'invitation_invalid', 'Invitation invalid') {
  constructor() {
    super('This invitation is not, or no longer, valid: ask for a new one');
  }
}

export class TooManyInvitations extends domainError(
  'too-many',
  'too_many_invitations',
  'Too many invitations',
) {
  constructor(retryAfter: number) {
    super(
      'So many invitations were mailed, in all or to this address, that the next has to wait',
      {},
      retryAfter,
    );
  }
}

export class AlreadyMember extends domainError('conflict', 'already_member', 'Already a member') {
  constructor() {
    super(
      'This person has that role already, or another that is limited to venues, of which one may have only one',
    );
  }
}
