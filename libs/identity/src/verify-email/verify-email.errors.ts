import { domainError } from '#libs/platform';

/** Unknown, used, replaced and expired tokens look the same. */
export class VerificationInvalid extends domainError('gone', 'verification_invalid', 'Verification invalid') {
  constructor() {
    super('This link to confirm an e-mail address is not, or no longer, valid: ask for a new one');
  }
}
