import { Body, Controller, Delete, Get, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { EventCancelled, RoomTaken, SessionOutsideDate, StatusNotReachable } from '#libs/catalogue';
import {
  ActiveBookings,
  CapacityBelowCommitted,
  ChangeEventStatus,
  CreateEvent,
  DateExists,
  DeleteEvent,
  EventConflict,
  EventLive,
  ListEvents,
  UpdateEvent,
  UseDates,
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
import { HadBookings } from '#libs/ticketing';
import { ChangedResponse } from '../http/changed.dto.js';
import { JsonText } from '../http/json-text.js';
import {
  CreatedEventResponse,
  CreateEventRequest,
  eventInputOf,
  ListEventsQuery,
  OperatorEventResponse,
  OperatorEventsPage,
  SetStatusRequest,
  SetStatusResponse,
  UpdateEventRequest,
} from './events.dto.js';

const filtersOf = ({ status, venue_id, from, to, q, archived }: ListEventsQuery): EventFilters => ({
  ...(status !== undefined && { status }),
  ...(venue_id !== undefined && { venueId: privateId('ven', venue_id, 'venue_id') }),
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
  ...(q !== undefined && { q }),
  ...(archived !== undefined && { archived }),
});

@ApiTags('Events')
@Controller()
export class OperatorEventsController {
  constructor(
    private readonly list: ListEvents,
    private readonly create: CreateEvent,
    private readonly update: UpdateEvent,
    private readonly remove: DeleteEvent,
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
      ...eventInputOf(body),
      venueId: privateId('ven', body.venue_id, 'venue_id'),
      name: body.name,
      date: body.event_date,
      status: body.status,
    });
    return { success: true, id: publicId('evt', id), cancelled_bookings: 0 };
  }

  /** Changes what is sent of an event; the rest stays as it is. */
  @Put('/api/my-events/:id')
  @ForOperator()
  @Fails(ActiveBookings, CapacityBelowCommitted, EventCancelled, EventConflict, StatusNotReachable, UseDates)
  @Fails(DateExists, RoomTaken, SessionOutsideDate)
  async updateEvent(
    @Caller() member: Member,
    @IdParam('id', 'evt') eventId: string,
    @Body() body: UpdateEventRequest,
  ): Promise<ChangedResponse> {
    await this.update.execute(member, eventId, { ...eventInputOf(body), status: body.status });
    return { success: true };
  }

  /** Deletes an event that is not live and was never booked. */
  @Delete('/api/my-events/:id')
  @ForOperator()
  @Fails(EventLive, HadBookings)
  async deleteEvent(
    @Caller() member: Member,
    @IdParam('id', 'evt') eventId: string,
  ): Promise<ChangedResponse> {
    await this.remove.execute(member, eventId);
    return { success: true };
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
