import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  AmountTooLarge,
  AmountTooSmall,
  PaymentMismatch,
  PaymentProviderUnavailable,
  ShowStripeSettings,
} from '#libs/payments';
import {
  Busy,
  Caller,
  Fails,
  ForCustomer,
  InvalidInput,
  privateId,
  UnknownId,
  type IdempotencyKey,
  type Principal,
} from '#libs/platform';
import {
  OpenIntent,
  OrderCancelled,
  OrderConfirmed,
  OrderExpired,
  PaymentProcessing,
  StartCheckout,
  TooManyPending,
} from '#libs/ticketing';
import { Idempotent } from '../http/idempotent.js';
import { Storefront } from '../http/storefront.js';
import { ordering } from './ordering.js';
import {
  checkoutOf,
  CheckoutSessionRequest,
  CheckoutSessionResponse,
  IntentResponse,
  OpenIntentRequest,
  StripeConfigResponse,
  checkoutExamples,
} from './stripe.dto.js';

const paying = [
  UnknownId,
  OrderConfirmed,
  OrderExpired,
  OrderCancelled,
  PaymentProcessing,
  AmountTooSmall,
  AmountTooLarge,
  PaymentMismatch,
  PaymentProviderUnavailable,
  Busy,
];

@ApiTags('Stripe')
@Controller()
export class StripeController {
  constructor(
    private readonly settings: ShowStripeSettings,
    private readonly intent: OpenIntent,
    private readonly checkout: StartCheckout,
  ) {}

  /** What a customer's app starts Stripe.js with. */
  @Get('/api/client/events/stripe/config')
  @ForCustomer()
  showStripeConfig(@Storefront() organisationId: string | null): Promise<StripeConfigResponse> {
    return this.settings.execute(organisationId);
  }

  /** The order's one payable PaymentIntent, created if it is missing; a hosted page of the order is closed. */
  @Post('/api/client/events/stripe/intent')
  @HttpCode(200)
  @ForCustomer()
  @ApiOkResponse({ type: IntentResponse })
  @Fails(...paying)
  openIntent(@Caller() caller: Principal, @Body() { orderId }: OpenIntentRequest): Promise<IntentResponse> {
    return this.intent.execute(caller.userId, privateId('ord', orderId, 'orderId'));
  }

  /** Opens Stripe's hosted page for an order, or for a purchase that it places; the order's intent is closed. */
  @Post('/api/client/events/stripe/checkout-session')
  @ForCustomer()
  @ApiBody({ type: CheckoutSessionRequest, examples: checkoutExamples })
  @Fails(InvalidInput, ...paying, ...ordering, TooManyPending)
  startCheckout(
    @Caller() caller: Principal,
    @Storefront() organisationId: string | null,
    @Idempotent() idempotencyKey: IdempotencyKey | null,
    @Body() body: CheckoutSessionRequest,
  ): Promise<CheckoutSessionResponse> {
    const { successUrl, cancelUrl, ...asked } = checkoutOf(body);
    const given = { customerId: caller.userId, idempotencyKey, successUrl, cancelUrl };
    return this.checkout.execute(
      'orderId' in asked
        ? { ...given, orderId: asked.orderId }
        : { ...given, purchase: { ...asked.wanted, organisationId } },
    );
  }
}
