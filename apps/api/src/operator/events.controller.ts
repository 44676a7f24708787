import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { EventCancelled, StatusNotReachable } from '#libs/catalogue';
import {
  ActiveBookings,
  ChangeEventStatus,
  CreateEvent,
  EventConflict,
  ListEvents,
  type EventFilters,
} from '#libs/operator';
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
import { JsonText } from '../http/json-text.js';
import {
  CreatedEventResponse,
  CreateEventRequest,
  ListEventsQuery,
  OperatorEventResponse,
  OperatorEventsPage,
  SetStatusRequest,
  SetStatusResponse,
} from './events.dto.js';

const filtersOf = ({ status, venue_id, from, to, q }: ListEventsQuery): EventFilters => ({
  ...(status !== undefined && { status }),
  ...(venue_id !== undefined && { venueId: privateId('ven', venue_id, 'venue_id') }),
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
  ...(q !== undefined && { q }),
});

@ApiTags('Events')
@Controller()
export class OperatorEventsController {
  constructor(
    private readonly list: ListEvents,
    private readonly create: CreateEvent,
    private readonly changeStatus: ChangeEventStatus,
  ) {}

  /** Events across the venues you can access: upcoming first. */
  @Get('/api/my-events')
  @ForOperator()
  @JsonText(OperatorEventsPage)
  @Fails(UnknownId)
  listEvents(@Caller() member: Member, @Query() query: ListEventsQuery): Promise<string> {
    return this.list.execute(member, filtersOf(query), windowOf(query));
  }

  /** Events at one venue. */
  @Get('/api/my-venues/:id/events')
  @ForOperator()
  @JsonText(OperatorEventsPage)
  listVenueEvents(
    @Caller() member: Member,
    @IdParam('id', 'ven') venueId: string,
    @Query() query: ListEventsQuery,
  ): Promise<string> {
    return this.list.ofVenue(member, venueId, filtersOf(query), windowOf(query));
  }

  /** One event with its dates and ticket types. */
  @Get('/api/my-events/:id')
  @ForOperator()
  @JsonText(OperatorEventResponse)
  showOperatorEvent(@Caller() member: Member, @IdParam('id', 'evt') eventId: string): Promise<string> {
    return this.list.one(member, eventId);
  }

  /** A new event at one of your venues; approved publishes it at once. */
  @Post('/api/my-events')
  @ForOperator()
  @Fails(UnknownId, EventConflict)
  async createEvent(
    @Caller() member: Member,
    @Body() body: CreateEventRequest,
  ): Promise<CreatedEventResponse> {
    const id = await this.create.execute(member, {
      venueId: privateId('ven', body.venue_id, 'venue_id'),
      name: body.name,
      date: body.event_date,
      startTime: body.start_time,
      endTime: body.end_time,
      lastEntryTime: body.last_entry_time,
      eventType: body.event_type,
      eventGenre: body.event_genre,
      description: body.description,
      format: body.format,
      imageUrl: body.image_url,
      capacity: body.guest_list_capacity,
      doorsOpenMinutes: body.doors_open_minutes,
      facilitatorIds: body.facilitator_ids?.map((id) => privateId('fac', id, 'facilitator_ids')),
      status: body.status,
    });
    return { success: true, id: publicId('evt', id), cancelled_bookings: 0 };
  }

  /** Moves an event through its lifecycle. With active bookings it stays as it is. */
  @Patch('/api/my-events/:id/status')
  @ForOperator()
  @Fails(ActiveBookings, EventConflict, EventCancelled, StatusNotReachable)
  async setEventStatus(
    @Caller() member: Member,
    @IdParam('id', 'evt') eventId: string,
    @Body() { status }: SetStatusRequest,
  ): Promise<SetStatusResponse> {
    await this.changeStatus.execute(member, eventId, status);
    return { success: true, status };
  }
}
