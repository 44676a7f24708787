import { domainError } from '#libs/platform';

export class RefundNotFailed extends domainError('conflict', 'refund_not_failed', 'Refund not failed', {
  refund_status: 'pending',
}) {
  constructor(status: string) {
    super(`Only a failed refund can be tried again; this one is ${status}`, { refund_status: status });
  }
}
