import { Controller, Headers, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiTags } from '@nestjs/swagger';
import { InvalidSignature, ReceiveStripeWebhook } from '#libs/payments';
import { Fails, Open } from '#libs/platform';
import { WebhookReceivedResponse } from './stripe-webhook.dto.js';
import type { WithRawBody } from '../http/body-parsers.js';

@ApiTags('Webhooks')
@Controller()
export class StripeWebhookController {
  constructor(private readonly receive: ReceiveStripeWebhook) {}

  /** Stripe's news about payments: the signature is checked, the event stored and answered; its effect follows. */
  @Post('/api/webhooks/stripe')
  @HttpCode(200)
  @Open('Stripe signs its calls instead')
  @ApiHeader({
    name: 'Stripe-Signature',
    required: true,
    description: 'Signature over the raw body',
    schema: { type: 'string' },
    example: 't=1770000000,v1=5257a869e7',
  })
  @ApiBody({
    description: 'A Stripe event, as Stripe sends it',
    schema: {
      type: 'object',
      additionalProperties: true,
      example: { id: 'evt_3QK1', object: 'event', type: 'payment_intent.succeeded' },
    },
    required: true,
  })
  @Fails(InvalidSignature)
  async receiveStripeWebhook(
    @Req() request: WithRawBody,
    @Headers('stripe-signature') signature: string | undefined,
  ): Promise<WebhookReceivedResponse> {
    await this.receive.execute(request.rawBody ?? Buffer.alloc(0), signature);
    return { received: true };
  }
}
