import { domainError } from '#libs/platform';

/** Unknown, used, cancelled and expired tokens look the same. */
export class ClaimInvalid extends domainError('gone', 'claim_invalid', 'Claim invalid') {
  constructor() {
    super('This link is not, or no longer, valid: ask whoever sent the ticket to send it again');
  }
}

export class TooManyTransfers extends domainError('too-many', 'too_many_transfers', 'Too many transfers') {
  constructor(retryAfter: number) {
    super(
      'So many transfers were started, of this ticket or in all, that the next has to wait',
      {},
      retryAfter,
    );
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
