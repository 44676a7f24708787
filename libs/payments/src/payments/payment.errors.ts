import { domainError } from '#libs/platform';

export class PaymentProviderUnavailable extends domainError(
  'upstream',
  'payment_provider_unavailable',
  'Payment provider unavailable',
  { orderId: 'ord_01k31d9ygge5ez2n8bdstrw7k9' },
) {
  constructor(members: Record<string, unknown> = {}) {
    super('The payment provider does not answer right now: try again in a moment', members);
  }
}

export class PaymentMismatch extends domainError('conflict', 'payment_mismatch', 'Payment mismatch') {
  constructor() {
    super('The payment at the provider is not the one that this order asks for');
  }
}

/** Thrown for what Stripe will not do. Never the SDK's own error: its status would pass for our answer. */
export class StripeRefused extends Error {
  constructor(
    readonly code: string,
    /** Asking again will not change it, and nothing happened at Stripe. */
    readonly final: boolean,
  ) {
    super(`Stripe refused: ${code}`);
  }
}

/** Lets a use case say more about its failure (which order may be tried again) than the gateway knows. */
export async function telling<T>(members: Record<string, unknown>, block: () => Promise<T>): Promise<T> {
  try {
    return await block();
  } catch (error) {
    // A refusal is between Stripe and us: to the caller there is no payment to be had right now.
    if (error instanceof PaymentProviderUnavailable || error instanceof StripeRefused) {
      throw new PaymentProviderUnavailable(members);
    }
    throw error;
  }
}
