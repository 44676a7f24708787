import { newId, publicId } from '#libs/platform';
import { Payment } from '../payments/payment.entity.js';
import type { StripeRefund } from '../stripe/stripe-facts.js';
import { Refund } from './refund.entity.js';
import { refundMayBecome, refundMismatchOf } from './record-refund.js';

describe('a refund', () => {
  it('is settled from pending', () => {
    expect(refundMayBecome('pending', 'pending')).toBe(true);
    expect(refundMayBecome('pending', 'succeeded')).toBe(true);
    expect(refundMayBecome('pending', 'failed')).toBe(true);
  });

  it('may fail after it succeeded, whichever news comes first', () => {
    expect(refundMayBecome('succeeded', 'failed')).toBe(true);
    expect(refundMayBecome('failed', 'succeeded')).toBe(false);
    expect(refundMayBecome('failed', 'failed')).toBe(false);
    expect(refundMayBecome('succeeded', 'succeeded')).toBe(false);
    expect(refundMayBecome('succeeded', 'pending')).toBe(false);
  });

  const refund = Object.assign(new Refund(), { id: newId(), amount: 500, stripeRefundId: null });
  const payment = Object.assign(new Payment(), { currency: 'GBP', stripeIntentId: 'pi_1' });
  const answer: StripeRefund = {
    id: 're_1',
    status: 'succeeded',
    amount: 500,
    currency: 'GBP',
    intentId: 'pi_1',
    metadata: { refund_id: publicId('rfd', refund.id) },
    failure: null,
  };

  it.each<[string | undefined, Partial<StripeRefund>]>([
    [undefined, {}],
    ['another refund', { metadata: {} }],
    ['another intent', { intentId: 'pi_2' }],
    ['another currency', { currency: 'EUR' }],
    ['another amount', { amount: 501 }],
  ])('finds %s', (mismatch, change) => {
    expect(refundMismatchOf(refund, payment, { ...answer, ...change })).toBe(mismatch);
  });

  it('stays with the refund at Stripe that it was first', () => {
    const known = Object.assign(new Refund(), refund, { stripeRefundId: 're_2' });
    expect(refundMismatchOf(known, payment, answer)).toBe('another refund');
  });
});
