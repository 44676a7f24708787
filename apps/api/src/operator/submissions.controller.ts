import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RoomTaken, SessionOutsideDate, SubmissionDecided } from '#libs/catalogue';
import { DateExists, EventConflict, ListEvents, ResubmitEvent, SubmitEvent, UseDates } from '#libs/operator';
import {
  Caller,
  Fails,
  ForOrganiser,
  IdParam,
  privateId,
  publicId,
  UnknownId,
  windowOf,
  type Member,
} from '#libs/platform';
import { ChangedResponse } from '../http/changed.dto.js';
import { JsonText } from '../http/json-text.js';
import { eventInputOf, OperatorEventResponse, OperatorEventsPage } from './events.dto.js';
import {
  ListSubmissionsQuery,
  ResubmitEventRequest,
  SubmitEventRequest,
  SubmittedEventResponse,
} from './submissions.dto.js';
import { ticketTypeInputOf } from './ticket-types.dto.js';

/** What organisers bring to the venues of an organisation. */
@ApiTags('Submissions')
@Controller()
export class SubmissionsController {
  constructor(
    private readonly list: ListEvents,
    private readonly submit: SubmitEvent,
    private readonly resubmit: ResubmitEvent,
  ) {}

  /** The events that you submitted: upcoming first. */
  @Get('/api/my-submissions')
  @ForOrganiser()
  @JsonText(OperatorEventsPage)
  listSubmissions(@Caller() member: Member, @Query() query: ListSubmissionsQuery): Promise<string> {
    const { status } = query;
    return this.list.execute(member, { ...(status !== undefined && { status }) }, windowOf(query));
  }

  /** One of them with its dates and ticket types. */
  @Get('/api/my-submissions/:id')
  @ForOrganiser()
  @JsonText(OperatorEventResponse)
  showSubmission(@Caller() member: Member, @IdParam('id', 'evt') eventId: string): Promise<string> {
    return this.list.one(member, eventId);
  }

  /** Submits an event to a venue; an operator approves or rejects it. */
  @Post('/api/my-submissions')
  @ForOrganiser()
  @Fails(UnknownId, EventConflict)
  async submitEvent(
    @Caller() member: Member,
    @Body() body: SubmitEventRequest,
  ): Promise<SubmittedEventResponse> {
    const id = await this.submit.execute(member, {
      ...eventInputOf(body),
      venueId: privateId('ven', body.venue_id, 'venue_id'),
      name: body.name,
      date: body.event_date,
      ticketTypes: body.ticket_types?.map(ticketTypeInputOf),
    });
    return { success: true, id: publicId('evt', id) };
  }

  /** Changes what is sent of a submission, while it is pending or rejected; then it is pending. */
  @Put('/api/my-submissions/:id')
  @ForOrganiser()
  @Fails(EventConflict, SubmissionDecided, UseDates)
  @Fails(DateExists, RoomTaken, SessionOutsideDate)
  async resubmitEvent(
    @Caller() member: Member,
    @IdParam('id', 'evt') eventId: string,
    @Body() body: ResubmitEventRequest,
  ): Promise<ChangedResponse> {
    await this.resubmit.execute(member, eventId, eventInputOf(body));
    return { success: true };
  }
}
