/** Where a payment stands; Stripe's words, but for `created`: the row is there and Stripe has not answered yet. */
export const paymentStatuses = [
  'created',
  'requires_payment_method',
  'requires_action',
  'processing',
  'succeeded',
  'canceled',
] as const;

export type PaymentStatus = (typeof paymentStatuses)[number];

/** How what Stripe says of a payment can contradict our books. */
export type Problem = 'payment_mismatch' | 'paid_after_canceled';

const ends: Record<PaymentStatus, readonly PaymentStatus[]> = {
  created: ['requires_payment_method', 'requires_action', 'processing', 'succeeded', 'canceled'],
  requires_payment_method: [
    'requires_payment_method',
    'requires_action',
    'processing',
    'succeeded',
    'canceled',
  ],
  requires_action: ['requires_payment_method', 'processing', 'succeeded', 'canceled'],
  // to requires_action: the attempt failed, which we missed, and the next one needs the customer
  processing: ['requires_payment_method', 'requires_action', 'succeeded', 'canceled'],
  succeeded: [],
  canceled: [],
};

/** May news of `to` change a payment that stands at `from`? What may not is late, or impossible. */
export const mayBecome = (from: PaymentStatus, to: PaymentStatus): boolean => ends[from].includes(to);

/** Money for a payment that Stripe itself had ended: never true, so somebody has to look. */
export const isImpossible = (from: PaymentStatus, to: PaymentStatus): boolean =>
  from === 'canceled' && to === 'succeeded';

/**
 * Stripe's word in ours. What we do not know counts as processing: nothing is given away and nothing is
 * freed until it becomes something that we know.
 */
export function statusAtStripe(status: string): PaymentStatus {
  if (status === 'requires_confirmation') return 'requires_payment_method';
  const known = paymentStatuses.find((ours) => ours === status);
  return known === undefined || known === 'created' ? 'processing' : known;
}
