import { domainError } from '#libs/platform';

export class InvalidSignature extends domainError('invalid', 'invalid_signature', 'Invalid signature') {
  constructor() {
    super('The Stripe-Signature header is missing, too old, or does not fit the body');
  }
}
