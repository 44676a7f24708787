import { domainError } from '#libs/platform';

export class MaxUsesBelowUsed extends domainError(
  'conflict',
  'max_uses_below_used',
  'Fewer uses than there were',
  { uses: 12 },
) {
  constructor(uses: number) {
    super(`It was used ${uses} times already`, { uses });
  }
}

export class VoucherUsed extends domainError('conflict', 'voucher_used', 'Voucher used') {
  constructor() {
    super('It has been used, so it has to stay: end it with valid_until instead');
  }
}
