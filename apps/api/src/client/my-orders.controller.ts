import { Body, Controller, Delete, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AmountTooLarge, AmountTooSmall, PaymentMismatch, PaymentProviderUnavailable } from '#libs/payments';
import { Caller, Fails, ForCustomer, IdParam, UnknownId, type Principal } from '#libs/platform';
import {
  AskOrganiser,
  CancellationClosed,
  CancelMyOrder,
  GiveUpOrder,
  OrderConfirmed,
  OrderExpired,
  OrderPending,
  PaymentProcessing,
  QuoteOrder,
  TicketsInUse,
} from '#libs/ticketing';
import { Storefront } from '../http/storefront.js';
import { ordering } from './ordering.js';
import { OrderResponse, PurchaseRequest, QuoteResponse, wantedOf } from './orders.dto.js';

@ApiTags('Orders')
@Controller()
export class MyOrdersController {
  constructor(
    private readonly quote: QuoteOrder,
    private readonly giveUp: GiveUpOrder,
    private readonly cancel: CancelMyOrder,
  ) {}

  /** What a purchase would cost at this moment, and whether it could be had; nothing is held. */
  @Post('/api/client/events/orders/quote')
  @HttpCode(200)
  @ForCustomer()
  @ApiOkResponse({ type: QuoteResponse })
  @Fails(...ordering, AmountTooSmall, AmountTooLarge)
  quoteOrder(
    @Caller() caller: Principal,
    @Storefront() organisationId: string | null,
    @Body() body: PurchaseRequest,
  ): Promise<QuoteResponse> {
    return this.quote.execute({ ...wantedOf(body), customerId: caller.userId, organisationId });
  }

  /** Gives a pending order up: its payment is ended and its places go back on sale. */
  @Delete('/api/client/events/orders/:orderId')
  @ForCustomer()
  @ApiOkResponse({ type: OrderResponse })
  @Fails(
    UnknownId,
    OrderConfirmed,
    OrderExpired,
    PaymentProcessing,
    PaymentMismatch,
    PaymentProviderUnavailable,
  )
  giveUpOrder(
    @Caller() caller: Principal,
    @IdParam('orderId', 'ord') orderId: string,
  ): Promise<OrderResponse> {
    return this.giveUp.execute(caller.userId, orderId);
  }

  /** Cancels a confirmed order that cost no money; what cost some is cancelled by the organiser. */
  @Post('/api/client/events/orders/:orderId/cancel')
  @HttpCode(200)
  @ForCustomer()
  @ApiOkResponse({ type: OrderResponse })
  @Fails(UnknownId, AskOrganiser, CancellationClosed, TicketsInUse, OrderPending, OrderExpired)
  cancelMyOrder(
    @Caller() caller: Principal,
    @IdParam('orderId', 'ord') orderId: string,
  ): Promise<OrderResponse> {
    return this.cancel.execute(caller.userId, orderId);
  }
}
