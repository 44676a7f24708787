import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CancelBooking } from '#libs/operator';
import { PaymentMismatch, PaymentProviderUnavailable, RefundTooLarge } from '#libs/payments';
import {
  Caller,
  Fails,
  ForOperator,
  IdParam,
  publicId,
  type IdempotencyKey,
  type Member,
} from '#libs/platform';
import {
  AlreadyCancelled,
  NotCancellable,
  PaymentDisputed,
  PaymentProcessing,
  type CancelledOrder,
} from '#libs/ticketing';
import { Idempotent } from '../http/idempotent.js';
import { CancelRequest, CancelResponse, type CancellationRefund } from './cancel.dto.js';

/** What the cancelling of an order, or of a part of it, may meet with. */
export const cancelFailures = [
  AlreadyCancelled,
  NotCancellable,
  PaymentDisputed,
  PaymentProcessing,
  PaymentMismatch,
] as const;

export const refundOf = ({ refund }: CancelledOrder): CancellationRefund | null =>
  refund && {
    id: publicId('rfd', refund.refundId),
    amount: refund.amount,
    currency: refund.currency,
    status: refund.status as CancellationRefund['status'],
  };

const toResponse = (cancelled: CancelledOrder): CancelResponse => ({
  success: true,
  cancelled_tickets: cancelled.tickets,
  refund: refundOf(cancelled),
});

@ApiTags('Bookings')
@Controller()
export class CancelController {
  constructor(private readonly cancel: CancelBooking) {}

  /** Cancels a booking: its places go back on sale. Repeating the call changes nothing more. */
  @Post('/api/my-events/:id/bookings/:bookingId/cancel')
  @HttpCode(200)
  @ForOperator()
  @Fails(...cancelFailures, RefundTooLarge, PaymentProviderUnavailable)
  async cancelBooking(
    @Caller() member: Member,
    @IdParam('id', 'evt') eventId: string,
    @IdParam('bookingId', 'bkg') orderId: string,
    @Body() { refund, reason }: CancelRequest,
    @Idempotent() idempotencyKey: IdempotencyKey | null,
  ): Promise<CancelResponse> {
    const input = { eventId, orderId, refund, reason, idempotencyKey };
    return toResponse(await this.cancel.execute(member, input));
  }

  /** Cancels one ticket of a booking; `full` gives back what it had cost. Repeating the call changes nothing more. */
  @Post('/api/my-events/:id/tickets/:ticketId/cancel')
  @HttpCode(200)
  @ForOperator()
  @Fails(...cancelFailures, RefundTooLarge, PaymentProviderUnavailable)
  async cancelTicket(
    @Caller() member: Member,
    @IdParam('id', 'evt') eventId: string,
    @IdParam('ticketId', 'ticket') ticketId: string,
    @Body() { refund, reason }: CancelRequest,
    @Idempotent() idempotencyKey: IdempotencyKey | null,
  ): Promise<CancelResponse> {
    const input = { eventId, ticketId, refund, reason, idempotencyKey };
    return toResponse(await this.cancel.execute(member, input));
  }
}
