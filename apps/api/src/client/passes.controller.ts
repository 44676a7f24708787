import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { FindPassesOnSale } from '#libs/catalogue';
import { AmountTooLarge, AmountTooSmall, PaymentMismatch, PaymentProviderUnavailable } from '#libs/payments';
import {
  Caller,
  Fails,
  ForCustomer,
  PageQuery,
  privateId,
  UnknownId,
  windowOf,
  type IdempotencyKey,
  type Principal,
} from '#libs/platform';
import { ListMyPasses, PurchasePass, TooManyPending } from '#libs/ticketing';
import { Idempotent } from '../http/idempotent.js';
import { JsonText } from '../http/json-text.js';
import { Storefront } from '../http/storefront.js';
import { PurchaseResponse } from './orders.dto.js';
import { PassesOnSalePage, OwnedPassesPage, PurchasePassRequest } from './passes.dto.js';

@ApiTags('Passes')
@Controller()
export class CustomerPassesController {
  constructor(
    private readonly onSale: FindPassesOnSale,
    private readonly purchase: PurchasePass,
    private readonly mine: ListMyPasses,
  ) {}

  /** The passes on sale: of the storefront, or without `orgid` of everybody with a listed event. */
  @Get('/api/client/events/passes')
  @ForCustomer()
  @JsonText(PassesOnSalePage)
  listPassesOnSale(@Storefront() organisationId: string | null, @Query() query: PageQuery): Promise<string> {
    return this.onSale.page(organisationId, windowOf(query));
  }

  /** Orders a pass and opens its payment; confirmed as an order of tickets is. */
  @Post('/api/client/events/passes/purchase')
  @ForCustomer()
  @Fails(
    UnknownId,
    AmountTooSmall,
    AmountTooLarge,
    PaymentMismatch,
    TooManyPending,
    PaymentProviderUnavailable,
  )
  purchasePass(
    @Caller() caller: Principal,
    @Storefront() organisationId: string | null,
    @Idempotent() idempotencyKey: IdempotencyKey | null,
    @Body() { passTemplateId }: PurchasePassRequest,
  ): Promise<PurchaseResponse> {
    const templateId = privateId('pass', passTemplateId, 'passTemplateId');
    return this.purchase.execute({ customerId: caller.userId, organisationId, templateId, idempotencyKey });
  }

  /** The caller's passes, whoever sold them, with what is left of each: the newest first. */
  @Get('/api/client/events/passes/mine')
  @ForCustomer()
  @JsonText(OwnedPassesPage)
  listMyPasses(@Caller() caller: Principal, @Query() query: PageQuery): Promise<string> {
    return this.mine.execute(caller.userId, windowOf(query));
  }
}
