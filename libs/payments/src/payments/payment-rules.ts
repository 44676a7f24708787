import { Injectable } from '@nestjs/common';
import { domainError, type Money } from '#libs/platform';

/** Stripe's least charge per currency, in minor units (docs.stripe.com/currencies#minimum-and-maximum-charge-amounts). */
const MINIMUMS: Readonly<Record<string, number>> = {
  ...{
    USD: 50,
    AED: 200,
    AUD: 50,
    BGN: 100,
    BRL: 50,
    CAD: 50,
    CHF: 50,
    CZK: 1500,
    DKK: 250,
    EUR: 50,
    GBP: 30,
  },
  ...{ HKD: 400, HUF: 17_500, INR: 50, JPY: 50, MXN: 1000, MYR: 200, NOK: 300, NZD: 50, PLN: 200, RON: 200 },
  ...{ SEK: 300, SGD: 50, THB: 1000 },
};

/** The others' follow the day's rate of USD 0.50, which only Stripe knows. */
const UNKNOWN_MINIMUM = 1;

const MAXIMUM = 99_999_999;

export class AmountTooSmall extends domainError('invalid', 'amount_too_small', 'Amount too small', {
  minimum: 30,
  currency: 'GBP',
}) {
  constructor(minimum: number, currency: string) {
    super(`The total is less than a card payment may be (${minimum} ${currency} in minor units)`, {
      minimum,
      currency,
    });
  }
}

export class AmountTooLarge extends domainError('invalid', 'amount_too_large', 'Amount too large', {
  maximum: MAXIMUM,
  currency: 'GBP',
}) {
  constructor(currency: string) {
    super(`The total is more than a card payment may be (${MAXIMUM} ${currency} in minor units)`, {
      maximum: MAXIMUM,
      currency,
    });
  }
}

/** What Stripe would refuse, told before anything is held or written. */
@Injectable()
export class PaymentRules {
  /**
   * @param total in minor units, with its ISO 4217 currency
   * @throws AmountTooSmall, AmountTooLarge
   */
  assertPayable({ amount, currency }: Money): void {
    if (!Number.isInteger(amount)) throw new Error('an amount is a whole number of minor units');
    const minimum = MINIMUMS[currency.toUpperCase()] ?? UNKNOWN_MINIMUM;
    if (amount < minimum) throw new AmountTooSmall(minimum, currency);
    if (amount > MAXIMUM) throw new AmountTooLarge(currency);
  }
}
