import { isImpossible, mayBecome, paymentStatuses, statusAtStripe } from './payment-status.js';

describe('payment status', () => {
  it('leaves created for every other status', () => {
    const others = paymentStatuses.filter((status) => status !== 'created');
    expect(others.every((status) => mayBecome('created', status))).toBe(true);
  });

  it.each(['requires_payment_method', 'requires_action', 'processing'] as const)('ends from %s', (from) => {
    expect(mayBecome(from, 'succeeded')).toBe(true);
    expect(mayBecome(from, 'canceled')).toBe(true);
    expect(mayBecome(from, 'created')).toBe(false);
  });

  it('goes back when a processing payment is declined', () => {
    expect(mayBecome('processing', 'requires_payment_method')).toBe(true);
  });

  it.each(['succeeded', 'canceled'] as const)('never leaves %s', (from) => {
    expect(paymentStatuses.some((to) => mayBecome(from, to))).toBe(false);
  });

  it('calls money for a canceled payment impossible, and nothing else', () => {
    const impossible = paymentStatuses.flatMap((from) =>
      paymentStatuses.filter((to) => isImpossible(from, to)).map((to) => [from, to]),
    );
    expect(impossible).toEqual([['canceled', 'succeeded']]);
  });

  it.each([
    ['requires_payment_method', 'requires_payment_method'],
    ['requires_confirmation', 'requires_payment_method'],
    ['requires_action', 'requires_action'],
    ['processing', 'processing'],
    ['requires_capture', 'processing'],
    ['succeeded', 'succeeded'],
    ['canceled', 'canceled'],
    ['created', 'processing'],
    ['some_new_word', 'processing'],
  ])("reads Stripe's %s as %s", (theirs, ours) => {
    expect(statusAtStripe(theirs)).toBe(ours);
  });
});
