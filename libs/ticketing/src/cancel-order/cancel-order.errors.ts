import { domainError } from '#libs/platform';

export class AlreadyCancelled extends domainError('conflict', 'already_cancelled', 'Already cancelled') {
  constructor() {
    super('It was cancelled before, and with another refund');
  }
}

export class NotCancellable extends domainError('conflict', 'not_cancellable', 'Not cancellable') {
  constructor(status: string) {
    super(`There is nothing left to cancel: the booking is ${status}`);
  }
}

export class PaymentDisputed extends domainError('conflict', 'payment_disputed', 'Payment disputed') {
  constructor() {
    super('The payment is disputed: the money is with the bank until that is decided');
  }
}

export class PaymentProcessing extends domainError('conflict', 'payment_processing', 'Payment processing') {
  constructor() {
    super('The payment is being processed: try again when it is done');
  }
}
