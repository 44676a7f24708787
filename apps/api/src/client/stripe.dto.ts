import { PartialType } from '@nestjs/swagger';
import { IdField, InvalidInput, privateId, UrlField } from '#libs/platform';
import type { StartCheckoutInput } from '#libs/ticketing';
import { PurchaseRequest, wantedOf } from './orders.dto.js';

export class StripeConfigResponse {
  /**
   * What Stripe.js is started with
   * @example "pk_test_51QK1"
   */
  publishableKey!: string;
  /** @example "GBP" */
  currency!: string;
  /**
   * The seller's country, ISO 3166-1 alpha-2
   * @example "GB"
   */
  country!: string;
  /** Whether real money moves */
  livemode!: boolean;
}

export class OpenIntentRequest {
  @IdField('ord', { description: 'The order to pay' })
  orderId!: string;
}

export class IntentResponse {
  /** @example "ord_01k31d9ygge5ez2n8bdstrw7k9" */
  orderId!: string;
  /** @example "pi_3QK1" */
  paymentIntentId!: string;
  /**
   * What Stripe.js pays it with
   * @example "pi_3QK1_secret_x"
   */
  clientSecret!: string;
  /**
   * Minor units
   * @example 3000
   */
  amount!: number;
  /** @example "GBP" */
  currency!: string;
  /**
   * Where the payment stands
   * @example "requires_payment_method"
   */
  status!:
    'created' | 'requires_payment_method' | 'requires_action' | 'processing' | 'succeeded' | 'canceled';
  /**
   * Until when the order keeps its places (UTC)
   * @example "2030-07-01T09:15:00.000Z"
   */
  expiresAt!: string | null;
}

const exampleUrls = { successUrl: 'http://localhost:5173/paid', cancelUrl: 'http://localhost:5173/basket' };

/** Names an order that waits to be paid, or says what to buy. */
export class CheckoutSessionRequest extends PartialType(PurchaseRequest, { skipNullProperties: false }) {
  @IdField('ord', { description: 'The order to pay; without it, what to buy', optional: true })
  orderId?: string;

  @UrlField({
    description:
      "Where the customer goes once it is paid, on one of the organisation's allowed origins; {CHECKOUT_SESSION_ID} in it is filled in",
    example: exampleUrls.successUrl,
  })
  successUrl!: string;

  @UrlField({
    description: 'Where the customer goes who does not want to pay, on one of them as well',
    example: exampleUrls.cancelUrl,
  })
  cancelUrl!: string;
}

export const checkoutExamples = {
  order: { value: { orderId: 'ord_01k31d8yggfgz9y8avd9y8v7gf', ...exampleUrls } },
  purchase: {
    value: {
      eventId: 'evt_01k31d8yggfgz9y8avd9y8v7gf',
      tickets: [{ ticketTypeId: 'tkt_01k31d8yggfgz9y8avd9y8v7gf', quantity: 2 }],
      ...exampleUrls,
    },
  },
};

export class CheckoutSessionResponse {
  /** @example "ord_01k31d9ygge5ez2n8bdstrw7k9" */
  orderId!: string;
  /**
   * Stripe's; null where there is nothing to pay
   * @example "cs_test_a1"
   */
  sessionId!: string | null;
  /**
   * Where to send the customer: Stripe's page, or successUrl where there is nothing to pay
   * @example "https://checkout.stripe.com/c/pay/cs_test_a1"
   */
  url!: string;
  /**
   * Until when the order keeps its places (UTC)
   * @example "2030-07-01T09:15:00.000Z"
   */
  expiresAt!: string | null;
}

type Wanted = Pick<StartCheckoutInput, 'successUrl' | 'cancelUrl'> &
  ({ orderId: string } | { wanted: ReturnType<typeof wantedOf> });

/** @throws InvalidInput where it is not either an order or a purchase */
export function checkoutOf({ orderId, successUrl, cancelUrl, ...purchase }: CheckoutSessionRequest): Wanted {
  const urls = { successUrl, cancelUrl };
  const given = Object.entries(purchase).flatMap(([field, value]) => (value === undefined ? [] : [field]));
  if (orderId !== undefined) {
    if (given.length > 0)
      throw new InvalidInput(given.map((field) => ({ field, message: 'does not go together with orderId' })));
    return { ...urls, orderId: privateId('ord', orderId, 'orderId') };
  }
  if (!isComplete(purchase))
    throw new InvalidInput(
      (['eventId', 'tickets'] as const)
        .filter((field) => purchase[field] === undefined)
        .map((field) => ({ field, message: 'is required without orderId' })),
    );
  return { ...urls, wanted: wantedOf(purchase) };
}

const isComplete = (purchase: Partial<PurchaseRequest>): purchase is PurchaseRequest =>
  purchase.eventId !== undefined && purchase.tickets !== undefined;
