import { newId, publicId } from '#libs/platform';
import type { Intent } from '../stripe/stripe-facts.js';
import { Payment } from './payment.entity.js';
import { mismatchOf } from './record-intent.js';

const payment = Object.assign(new Payment(), {
  id: newId(),
  orderId: newId(),
  amount: 2500,
  currency: 'GBP',
  status: 'requires_payment_method',
  stripeIntentId: 'pi_1',
});

const intent: Intent = {
  id: 'pi_1',
  status: 'succeeded',
  amount: 2500,
  amountReceived: 2500,
  currency: 'GBP',
  livemode: false,
  metadata: { payment_id: publicId('pay', payment.id), order_id: publicId('ord', payment.orderId) },
  failureCode: null,
  clientSecret: null,
};

describe('what an intent must have in common with its payment', () => {
  it('accepts its own', () => {
    expect(mismatchOf(payment, intent, false)).toBeUndefined();
  });

  it('accepts the first intent of a payment that has none yet', () => {
    const unrecorded = Object.assign(new Payment(), payment, { stripeIntentId: null });
    expect(mismatchOf(unrecorded, intent, false)).toBeUndefined();
  });

  it.each<[string, Partial<Intent>]>([
    ['another intent', { id: 'pi_2' }],
    ['another payment', { metadata: {} }],
    ['another order', { metadata: { ...intent.metadata, order_id: publicId('ord', newId()) } }],
    ['another mode', { livemode: true }],
    ['another currency', { currency: 'EUR' }],
    ['another amount', { amount: 2499 }],
    ['another amount', { amountReceived: 2499 }],
    ['another amount', { amountReceived: 0 }],
  ])('finds %s', (mismatch, change) => {
    expect(mismatchOf(payment, { ...intent, ...change }, false)).toBe(mismatch);
  });

  it('minds what was received only once it was paid', () => {
    expect(
      mismatchOf(payment, { ...intent, status: 'processing', amountReceived: 0 }, false),
    ).toBeUndefined();
  });

  it('does not believe in money for a canceled payment', () => {
    const canceled = Object.assign(new Payment(), payment, { status: 'canceled' });
    expect(mismatchOf(canceled, intent, false)).toBe('paid after it was canceled');
  });
});
