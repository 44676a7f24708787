import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, Fails, ForDoor, IdParam, privateId, UnknownId, windowOf, type Member } from '#libs/platform';
import { ListDoorEvents, ListScans, ShowDoorList, ShowOccupancy } from '#libs/ticketing';
import { JsonText } from '../http/json-text.js';
import {
  DoorEventsPage,
  DoorEventsQuery,
  DoorListPage,
  DoorListQuery,
  OccupancyResponse,
  ScansPage,
  ScansQuery,
} from './door-lists.dto.js';

@ApiTags('Door')
@Controller()
export class DoorListsController {
  constructor(
    private readonly events: ListDoorEvents,
    private readonly guests: ShowDoorList,
    private readonly occupancy: ShowOccupancy,
    private readonly scans: ListScans,
  ) {}

  /** What is on at your doors: today's dates first, then those to come. */
  @Get('/api/events/door')
  @ForDoor()
  @JsonText(DoorEventsPage)
  listDoorEvents(@Caller() member: Member, @Query() query: DoorEventsQuery): Promise<string> {
    return this.events.execute(member, windowOf(query));
  }

  /** The guests of an event, a ticket each, by name. */
  @Get('/api/events/:eventId/door-list')
  @ForDoor()
  @JsonText(DoorListPage)
  showDoorList(
    @Caller() member: Member,
    @IdParam('eventId', 'evt') eventId: string,
    @Query() query: DoorListQuery,
  ): Promise<string> {
    const { q, date_id } = query;
    const input = {
      ...(q !== undefined && { q }),
      ...(date_id !== undefined && { dateId: privateId('date', date_id, 'date_id') }),
    };
    return this.guests.execute(member, eventId, input, windowOf(query));
  }

  /** How many are inside, have been admitted and are expected: in all, by date and by scan point. */
  @Get('/api/events/:eventId/occupancy')
  @ForDoor()
  @JsonText(OccupancyResponse)
  showOccupancy(@Caller() member: Member, @IdParam('eventId', 'evt') eventId: string): Promise<string> {
    return this.occupancy.execute(member, eventId);
  }

  /** Every scan at the doors of an event, the latest first. */
  @Get('/api/events/:eventId/check-ins')
  @ForDoor()
  @JsonText(ScansPage)
  @Fails(UnknownId)
  listCheckIns(
    @Caller() member: Member,
    @IdParam('eventId', 'evt') eventId: string,
    @Query() query: ScansQuery,
  ): Promise<string> {
    const { admitted, reason, scan_point, date_id, conflict } = query;
    const filters = {
      ...(admitted !== undefined && { admitted }),
      ...(reason !== undefined && { reason }),
      ...(scan_point !== undefined && { scanPoint: scan_point }),
      ...(date_id !== undefined && { dateId: privateId('date', date_id, 'date_id') }),
      ...(conflict !== undefined && { conflict }),
    };
    return this.scans.execute(member, eventId, filters, windowOf(query));
  }
}
