import { Controller, Get, Headers, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiProduces, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ListPayments, RetryEventRefund, ShowTakings, type PaymentFilters } from '#libs/operator';
import { RefundNotFailed, RefundTooLarge } from '#libs/payments';
import {
  Caller,
  Fails,
  ForOperator,
  IdParam,
  privateId,
  publicId,
  UnknownId,
  windowOf,
  type Member,
} from '#libs/platform';
import { JSON_TEXT, JsonText } from '../http/json-text.js';
import { csvFile, wantsCsv } from '../http/csv.js';
import {
  ListPaymentsQuery,
  OperatorPaymentsPage,
  RetriedRefundResponse,
  TakingsResponse,
} from './money.dto.js';

const COLUMNS = [
  ...(['id', 'booking_id', 'event_id', 'event_name', 'pass_name', 'user_name', 'user_email'] as const),
  ...(['status', 'payment_method', 'amount', 'refunded_amount', 'refund_pending', 'refund_failed'] as const),
  ...(['problem', 'dispute_status', 'currency', 'created_at', 'succeeded_at'] as const),
];

const filtersOf = ({ event_id, status, from, to, problem }: ListPaymentsQuery): PaymentFilters => ({
  ...(event_id !== undefined && { eventId: privateId('evt', event_id, 'event_id') }),
  ...(status !== undefined && { status }),
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
  ...(problem !== undefined && { problem }),
});

@ApiTags('Money')
@Controller()
export class MoneyController {
  constructor(
    private readonly list: ListPayments,
    private readonly takings: ShowTakings,
    private readonly retry: RetryEventRefund,
  ) {}

  /** Payments for your events and passes with their refunds, the latest first. As CSV, all of them in one file. */
  @Get('/api/my-payments')
  @ForOperator()
  @ApiExtraModels(OperatorPaymentsPage)
  @ApiProduces('application/json', 'text/csv')
  @ApiOkResponse({
    content: {
      'application/json': { schema: { $ref: getSchemaPath(OperatorPaymentsPage) } },
      'text/csv': { schema: { type: 'string' } },
    },
  })
  @Fails(UnknownId)
  async listPayments(
    @Caller() member: Member,
    @Query() query: ListPaymentsQuery,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | StreamableFile> {
    const filters = filtersOf(query);
    if (wantsCsv(accept)) return csvFile('payments', COLUMNS, this.list.lines(member, filters));
    void reply.type(JSON_TEXT);
    return this.list.execute(member, filters, windowOf(query));
  }

  /** Tries a failed refund again. Repeating the call answers with the same second try. */
  @Post('/api/my-payments/refunds/:refundId/retry')
  @ForOperator()
  @Fails(RefundNotFailed, RefundTooLarge)
  async retryRefund(
    @Caller() member: Member,
    @IdParam('refundId', 'rfd') refundId: string,
  ): Promise<RetriedRefundResponse> {
    return { success: true, id: publicId('rfd', await this.retry.execute(member, refundId)) };
  }

  /** What an event took, per local day of its venue and payment method. */
  @Get('/api/my-events/:id/takings')
  @ForOperator()
  @JsonText(TakingsResponse)
  showTakings(@Caller() member: Member, @IdParam('id', 'evt') eventId: string): Promise<string> {
    return this.takings.execute(member, eventId);
  }
}
