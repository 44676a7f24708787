import { domainError } from '#libs/platform';

export class VoucherCodeTaken extends domainError('conflict', 'voucher_code_taken', 'Voucher code taken') {
  constructor() {
    super('Another of your vouchers has this code, in whatever capitals');
  }
}
