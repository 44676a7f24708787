import { AmountTooLarge, AmountTooSmall, PaymentRules } from './payment-rules.js';

const rules = new PaymentRules();
const refusalOf = (amount: number, currency: string): unknown => {
  try {
    rules.assertPayable({ amount, currency });
    return undefined;
  } catch (error) {
    return error;
  }
};

describe('PaymentRules', () => {
  it.each([
    ['GBP', 30],
    ['EUR', 50],
    ['USD', 50],
    ['JPY', 50],
    ['HUF', 17_500],
    ['SEK', 300],
    ['gbp', 30],
  ])('takes %s from %i', (currency, minimum) => {
    expect(refusalOf(minimum, currency)).toBeUndefined();
    expect(refusalOf(minimum - 1, currency)).toBeInstanceOf(AmountTooSmall);
  });

  it('tells the minimum', () => {
    expect(refusalOf(29, 'GBP')).toMatchObject({ members: { minimum: 30, currency: 'GBP' } });
  });

  it('leaves the minimum of other currencies to Stripe, but asks for something', () => {
    expect(refusalOf(1, 'ISK')).toBeUndefined();
    expect(refusalOf(0, 'ISK')).toBeInstanceOf(AmountTooSmall);
  });

  it('takes up to 99,999,999', () => {
    expect(refusalOf(99_999_999, 'GBP')).toBeUndefined();
    expect(refusalOf(100_000_000, 'GBP')).toBeInstanceOf(AmountTooLarge);
  });

  it.each([30.5, Number.NaN, Number.POSITIVE_INFINITY])('takes no %p', (amount) => {
    expect(refusalOf(amount, 'GBP')).toMatchObject({ message: 'an amount is a whole number of minor units' });
  });
});
