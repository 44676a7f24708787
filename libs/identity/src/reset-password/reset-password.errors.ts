import { domainError } from '#libs/platform';

/** Unknown, used, replaced and expired tokens look the same. */
export class ResetInvalid extends domainError('gone', 'reset_invalid', 'Reset invalid') {
  constructor() {
    super('This link to set a password is not, or no longer, valid: ask for a new one');
  }
}
