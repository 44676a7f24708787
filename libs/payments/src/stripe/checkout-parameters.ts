import type Stripe from 'stripe';
import type { Money } from '#libs/platform';

/** What an order's Checkout Session is created with: kept with the payment, so that the call can be repeated. */
export interface Checkout {
  successUrl: string;
  cancelUrl: string;
  /** Unix seconds; Stripe takes 30 minutes to 24 hours ahead. */
  expiresAt: number;
  /** What is bought, amounts in minor units. */
  lines: { name: string; amount: number }[];
}

/** The same for the same payment, whenever it is asked: a repeated call with its key must not differ. */
export function sessionParameters(
  { amount, currency }: Money,
  { successUrl, cancelUrl, expiresAt, lines }: Checkout,
  metadata: Record<string, string>,
): Stripe.Checkout.SessionCreateParams {
  const total = lines.reduce((sum, line) => sum + line.amount, 0);
  // What reduces an order as a whole is in no line: then Stripe is shown the whole alone.
  const shown = total === amount ? lines : [{ name: 'Tickets', amount }];
  return {
    mode: 'payment',
    submit_type: 'book',
    line_items: shown.map((line) => ({
      quantity: 1,
      price_data: {
        currency: currency.toLowerCase(),
        unit_amount: line.amount,
        product_data: { name: line.name },
      },
    })),
    success_url: successUrl,
    cancel_url: cancelUrl,
    expires_at: expiresAt,
    // Else a customer may be charged in a currency that is not the order's.
    adaptive_pricing: { enabled: false },
    metadata,
    payment_intent_data: { metadata },
  };
}
