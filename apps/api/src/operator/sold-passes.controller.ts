import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CancelSoldPass, ListSoldPasses } from '#libs/operator';
import { PaymentProviderUnavailable, RefundTooLarge } from '#libs/payments';
import {
  Caller,
  Fails,
  ForOperator,
  IdParam,
  UnknownId,
  windowOf,
  type IdempotencyKey,
  type Member,
} from '#libs/platform';
import { Idempotent } from '../http/idempotent.js';
import { JsonText } from '../http/json-text.js';
import { cancelFailures, refundOf } from './cancel.controller.js';
import { CancelRequest } from './cancel.dto.js';
import { CancelSoldPassResponse, filtersOf, ListSoldPassesQuery, SoldPassesPage } from './sold-passes.dto.js';

@ApiTags('Passes')
@Controller()
export class SoldPassesController {
  constructor(
    private readonly list: ListSoldPasses,
    private readonly cancel: CancelSoldPass,
  ) {}

  /** Who has bought which of your passes, and what is left of each: the latest first. */
  @Get('/api/my-passes/sold')
  @ForOperator()
  @Fails(UnknownId)
  @JsonText(SoldPassesPage)
  listSoldPasses(@Caller() member: Member, @Query() query: ListSoldPassesQuery): Promise<string> {
    return this.list.execute(member, filtersOf(query), windowOf(query));
  }

  /**
   * Takes a sold pass back, used or not: it is void from then on, and places taken with it stay. Repeating the call changes nothing
   * more.
   */
  @Post('/api/my-passes/sold/:orderId/cancel')
  @HttpCode(200)
  @ForOperator()
  @Fails(...cancelFailures, RefundTooLarge, PaymentProviderUnavailable)
  async cancelSoldPass(
    @Caller() member: Member,
    @IdParam('orderId', 'bkg') orderId: string,
    @Body() { refund, reason }: CancelRequest,
    @Idempotent() idempotencyKey: IdempotencyKey | null,
  ): Promise<CancelSoldPassResponse> {
    const cancelled = await this.cancel.execute(member, { orderId, refund, reason, idempotencyKey });
    return { success: true, refund: refundOf(cancelled) };
  }
}
