import { domainError } from '#libs/platform';

/** Unknown, used, cancelled and expired tokens look the same. */
export class ClaimInvalid extends domainError('gone', 'claim_invalid', 'Claim invalid') {
  constructor() {
    super('This link is not, or no longer, valid: ask whoever sent the ticket to send it again');
  }
}

export class NoTransferPending extends domainError(
  'conflict',
  'no_transfer_pending',
  'No transfer is pending',
) {
  constructor() {
    super('The ticket is not on its way to anybody');
  }
}
