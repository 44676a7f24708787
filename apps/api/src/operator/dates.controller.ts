import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { DateCancelled, EventCancelled, RoomTaken, SessionOutsideDate } from '#libs/catalogue';
import {
  ActiveBookings,
  AddDates,
  CancelDate,
  ChangeDate,
  DateExists,
  EventConflict,
  LastDate,
  ListDates,
  RemoveDate,
  type AddDatesInput,
} from '#libs/operator';
import {
  Caller,
  Fails,
  ForOperator,
  IdParam,
  InvalidInput,
  PageQuery,
  publicId,
  windowOf,
  type Member,
} from '#libs/platform';
import { HadBookings } from '#libs/ticketing';
import { ChangedResponse } from '../http/changed.dto.js';
import { JsonText } from '../http/json-text.js';
import {
  AddDatesRequest,
  AddedDatesResponse,
  CancelDateRequest,
  ChangeDateRequest,
  DatesPage,
} from './dates.dto.js';

/** @throws InvalidInput where it says neither which date nor which rule, or both ways when the rule begins */
function toInput({ date, rrule, from, ...times }: AddDatesRequest): AddDatesInput {
  if (rrule === undefined && date === undefined)
    throw InvalidInput.field('date', 'is required without rrule');
  if (from !== undefined && (rrule === undefined || date !== undefined))
    throw InvalidInput.field('from', 'goes with rrule only, and not with date');
  return {
    date,
    from,
    rrule,
    startTime: times.start_time,
    endTime: times.end_time,
    lastEntryTime: times.last_entry_time,
  };
}

@ApiTags('Dates')
@Controller()
export class DatesController {
  constructor(
    private readonly list: ListDates,
    private readonly add: AddDates,
    private readonly change: ChangeDate,
    private readonly remove: RemoveDate,
    private readonly cancel: CancelDate,
  ) {}

  /** The event's dates by start, past and cancelled ones, too. */
  @Get('/api/my-events/:id/dates')
  @ForOperator()
  @JsonText(DatesPage)
  listDates(
    @Caller() member: Member,
    @IdParam('id', 'evt') eventId: string,
    @Query() query: PageQuery,
  ): Promise<string> {
    return this.list.execute(member, eventId, windowOf(query));
  }

  /** Another date of the event, or all that a rule names: all of them or none, on sale at once if the event is. */
  @Post('/api/my-events/:id/dates')
  @ForOperator()
  @Fails(EventCancelled, DateExists, EventConflict)
  async addDates(
    @Caller() member: Member,
    @IdParam('id', 'evt') eventId: string,
    @Body() body: AddDatesRequest,
  ): Promise<AddedDatesResponse> {
    const ids = await this.add.execute(member, eventId, toInput(body));
    return { success: true, ids: ids.map((id) => publicId('date', id)) };
  }

  /** Moves a date, and its sessions with it; what is left out stays. With active bookings of it, it stays as it is. */
  @Put('/api/my-events/:id/dates/:dateId')
  @ForOperator()
  @Fails(EventCancelled, DateCancelled, ActiveBookings, DateExists, EventConflict)
  @Fails(SessionOutsideDate, RoomTaken)
  async changeDate(
    @Caller() member: Member,
    @IdParam('id', 'evt') eventId: string,
    @IdParam('dateId', 'date') dateId: string,
    @Body() body: ChangeDateRequest,
  ): Promise<ChangedResponse> {
    await this.change.execute(member, eventId, dateId, {
      date: body.date,
      startTime: body.start_time,
      endTime: body.end_time,
      lastEntryTime: body.last_entry_time,
    });
    return { success: true };
  }

  /** Takes a date away, with its sessions, that was never booked and is not the event's last. */
  @Delete('/api/my-events/:id/dates/:dateId')
  @ForOperator()
  @Fails(HadBookings, LastDate)
  async removeDate(
    @Caller() member: Member,
    @IdParam('id', 'evt') eventId: string,
    @IdParam('dateId', 'date') dateId: string,
  ): Promise<ChangedResponse> {
    await this.remove.execute(member, eventId, dateId);
    return { success: true };
  }

  /** Calls one date off: sale and entry end at once, its bookings are cancelled and refunded in the background. */
  @Post('/api/my-events/:id/dates/:dateId/cancel')
  @HttpCode(200)
  @ForOperator()
  @ApiBody({ type: CancelDateRequest, required: false })
  @Fails(EventCancelled)
  async cancelDate(
    @Caller() member: Member,
    @IdParam('id', 'evt') eventId: string,
    @IdParam('dateId', 'date') dateId: string,
    @Body() { reason }: CancelDateRequest,
  ): Promise<ChangedResponse> {
    await this.cancel.execute(member, eventId, dateId, reason);
    return { success: true };
  }
}
