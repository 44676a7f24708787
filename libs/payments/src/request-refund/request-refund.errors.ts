import { domainError } from '#libs/platform';

export class RefundTooLarge extends domainError('conflict', 'refund_too_large', 'Refund too large', {
  refundable: 1500,
  currency: 'GBP',
}) {
  constructor(refundable: number, currency: string) {
    super('The refund is more than what can go back', { refundable, currency });
  }
}
