import { domainError } from '#libs/platform';

export class PaymentNotQuarantined extends domainError(
  'conflict',
  'payment_not_quarantined',
  'Payment not quarantined',
) {
  constructor() {
    super('Nothing that Stripe says contradicts this payment');
  }
}

export class MoneyElsewhere extends domainError('conflict', 'money_elsewhere', 'Money elsewhere') {
  constructor() {
    super(
      'The money is not on the intent of this payment, or the order has another one: send it back at Stripe, then re-check',
    );
  }
}
