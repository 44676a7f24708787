import { domainError } from '#libs/platform';

export class InsufficientCredits extends domainError(
  'conflict',
  'insufficient_credits',
  'Insufficient credits',
  { credits: 1 },
) {
  /** @param credits how many the pass has left */
  constructor(credits: number) {
    super(`The pass has ${credits} credits left, fewer than this takes`, { credits });
  }
}

export class PassExpired extends domainError('conflict', 'pass_expired', 'Pass expired') {
  constructor() {
    super('The pass has expired');
  }
}

export class PassNotValid extends domainError('conflict', 'pass_not_valid', 'Pass not valid') {
  constructor() {
    super('The pass is not good for this event, or not good at this moment');
  }
}

export class PaymentMethodNotOffered extends domainError(
  'conflict',
  'payment_method_not_offered',
  'Payment method not offered',
) {
  constructor(method: 'CARD' | 'PASS') {
    super(method === 'PASS' ? 'The event takes no passes' : 'The event is paid with a pass only');
  }
}
