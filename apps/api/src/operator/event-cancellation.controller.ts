import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RetryEventCancellation, ShowEventCancellation } from '#libs/operator';
import { Caller, ForOperator, IdParam, type Member } from '#libs/platform';
import { JsonText } from '../http/json-text.js';
import { EventCancellationResponse, RetriedCancellationResponse } from './event-cancellation.dto.js';

@ApiTags('Events')
@Controller()
export class EventCancellationController {
  constructor(
    private readonly show: ShowEventCancellation,
    private readonly retry: RetryEventCancellation,
  ) {}

  /** How far the cancelling of an event's bookings has come. Not found for an event that is not cancelled. */
  @Get('/api/my-events/:id/cancellation')
  @ForOperator()
  @JsonText(EventCancellationResponse)
  showEventCancellation(@Caller() member: Member, @IdParam('id', 'evt') eventId: string): Promise<string> {
    return this.show.execute(member, { eventId });
  }

  /** Tries again what failed: refunds that the bank sent back, and bookings that could not be cancelled yet. */
  @Post('/api/my-events/:id/cancellation/retry')
  @HttpCode(200)
  @ForOperator()
  async retryEventCancellation(
    @Caller() member: Member,
    @IdParam('id', 'evt') eventId: string,
  ): Promise<RetriedCancellationResponse> {
    return { success: true, retried: await this.retry.execute(member, { eventId }) };
  }

  /** How far the cancelling of what was booked of a date has come. Not found for a date that is not cancelled. */
  @Get('/api/my-events/:id/dates/:dateId/cancellation')
  @ForOperator()
  @JsonText(EventCancellationResponse)
  showDateCancellation(
    @Caller() member: Member,
    @IdParam('id', 'evt') eventId: string,
    @IdParam('dateId', 'date') dateId: string,
  ): Promise<string> {
    return this.show.execute(member, { eventId, dateId });
  }

  /** Tries again what failed of a date's cancellation. */
  @Post('/api/my-events/:id/dates/:dateId/cancellation/retry')
  @HttpCode(200)
  @ForOperator()
  async retryDateCancellation(
    @Caller() member: Member,
    @IdParam('id', 'evt') eventId: string,
    @IdParam('dateId', 'date') dateId: string,
  ): Promise<RetriedCancellationResponse> {
    return { success: true, retried: await this.retry.execute(member, { eventId, dateId }) };
  }
}
