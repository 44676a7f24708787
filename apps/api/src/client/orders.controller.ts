import { Body, Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AmountTooLarge, AmountTooSmall, PaymentMismatch, PaymentProviderUnavailable } from '#libs/payments';
import {
  Caller,
  Fails,
  ForCustomer,
  IdParam,
  privateId,
  publicId,
  UnknownId,
  type IdempotencyKey,
  type Principal,
} from '#libs/platform';
import {
  ConfirmOrder,
  OrderCancelled,
  OrderExpired,
  PaymentRequired,
  PurchaseTickets,
  RegisterFree,
  ShowOrder,
  TooManyPending,
} from '#libs/ticketing';
import { Idempotent } from '../http/idempotent.js';
import { Storefront } from '../http/storefront.js';
import { ordering, registering } from './ordering.js';
import {
  ConfirmOrderRequest,
  OrderResponse,
  ProcessingResponse,
  PurchaseRequest,
  PurchaseResponse,
  RegistrationRequest,
  registrationOf,
  wantedOf,
} from './orders.dto.js';

@ApiTags('Orders')
@Controller()
export class OrdersController {
  constructor(
    private readonly purchase: PurchaseTickets,
    private readonly register: RegisterFree,
    private readonly confirm: ConfirmOrder,
    private readonly show: ShowOrder,
  ) {}

  /** Holds places and opens their payment; a total of 0 is confirmed at once. */
  @Post('/api/client/events/tickets/purchase')
  @ForCustomer()
  @Fails(
    ...ordering,
    TooManyPending,
    AmountTooSmall,
    AmountTooLarge,
    PaymentMismatch,
    PaymentProviderUnavailable,
  )
  purchaseTickets(
    @Caller() caller: Principal,
    @Storefront() organisationId: string | null,
    @Idempotent() idempotencyKey: IdempotencyKey | null,
    @Body() body: PurchaseRequest,
  ): Promise<PurchaseResponse> {
    return this.purchase.execute({
      ...wantedOf(body),
      customerId: caller.userId,
      ...(caller.asOf && { asOf: caller.asOf }),
      organisationId,
      idempotencyKey,
    });
  }

  /** Takes free places: a confirmed order with its tickets, without a payment. */
  @Post('/api/client/events/tickets/register')
  @ForCustomer()
  @Fails(...registering, PaymentRequired)
  registerForFree(
    @Caller() caller: Principal,
    @Storefront() organisationId: string | null,
    @Idempotent() idempotencyKey: IdempotencyKey | null,
    @Body() body: RegistrationRequest,
  ): Promise<OrderResponse> {
    return this.register.execute({
      ...registrationOf(body),
      customerId: caller.userId,
      ...(caller.asOf && { asOf: caller.asOf }),
      organisationId,
      idempotencyKey,
    });
  }

  /** Finalises an order after its payment, by asking Stripe; any number of repeats gives the same answer. */
  @Post('/api/client/events/tickets/confirm-order')
  @HttpCode(200)
  @ForCustomer()
  @ApiOkResponse({ type: OrderResponse })
  @ApiAcceptedResponse({ type: ProcessingResponse, description: 'The payment is still being processed' })
  @Fails(
    UnknownId,
    PaymentRequired,
    OrderExpired,
    OrderCancelled,
    PaymentMismatch,
    PaymentProviderUnavailable,
  )
  async confirmOrder(
    @Caller() caller: Principal,
    @Body() { orderId }: ConfirmOrderRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrderResponse | ProcessingResponse> {
    const id = privateId('ord', orderId, 'orderId');
    const confirmed = await this.confirm.execute(caller.userId, id);
    if (confirmed.status !== 'processing') return confirmed;
    void reply.status(202);
    return { orderId: publicId('ord', id), status: 'processing' };
  }

  /** One of the customer's orders. */
  @Get('/api/client/events/orders/:orderId')
  @ForCustomer()
  showOrder(@Caller() caller: Principal, @IdParam('orderId', 'ord') orderId: string): Promise<OrderResponse> {
    return this.show.execute(caller.userId, orderId);
  }
}
