import { domainError } from '#libs/platform';

export class VoucherNotFound extends domainError('not-found', 'voucher_not_found', 'Voucher not found') {
  constructor() {
    super('There is no voucher with this code for this event');
  }
}

export class VoucherExhausted extends domainError('conflict', 'voucher_exhausted', 'Voucher exhausted') {
  constructor() {
    super('The voucher has been used as often as it may be');
  }
}

export class VoucherExpired extends domainError('conflict', 'voucher_expired', 'Voucher expired') {
  constructor() {
    super('The voucher is not valid any more');
  }
}
