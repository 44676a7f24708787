import { Controller, Get, Headers, Query, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiProduces, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  Caller,
  Fails,
  ForCustomer,
  IdParam,
  privateId,
  UnknownId,
  windowOf,
  type Principal,
} from '#libs/platform';
import { BrowseParticipants, BrowseSessions, ShowSchedule } from '#libs/ticketing';
import { JSON_TEXT, JsonText } from '../http/json-text.js';
import { Storefront } from '../http/storefront.js';
import {
  BrowseParticipantsQuery,
  BrowseSessionsQuery,
  ParticipantsPage,
  ScheduleResponse,
  SessionsPage,
} from './sessions.dto.js';

@ApiTags('Sessions')
@Controller()
export class EventSessionsController {
  constructor(
    private readonly sessions: BrowseSessions,
    private readonly schedule: ShowSchedule,
    private readonly participants: BrowseParticipants,
  ) {}

  /** Talks, workshops and breaks of an event, by time. Their content is for holders of a live ticket of the date. */
  @Get('/api/client/events/:eventId/sessions')
  @ForCustomer()
  @JsonText(SessionsPage)
  browseSessions(
    @Caller() caller: Principal,
    @Storefront() organisationId: string | null,
    @IdParam('eventId', 'evt') eventId: string,
    @Query() query: BrowseSessionsQuery,
  ): Promise<string> {
    const dateId = query.dateId === undefined ? null : privateId('date', query.dateId, 'dateId');
    return this.sessions.execute(organisationId, caller.userId, eventId, dateId, windowOf(query));
  }

  /** The same by day and time of the venue, or as a calendar file with `Accept: text/calendar`. */
  @Get('/api/client/events/:eventId/schedule')
  @ForCustomer()
  @ApiExtraModels(ScheduleResponse)
  @ApiProduces('application/json', 'text/calendar')
  @ApiOkResponse({
    content: {
      'application/json': { schema: { $ref: getSchemaPath(ScheduleResponse) } },
      'text/calendar': { schema: { type: 'string' } },
    },
  })
  @Fails(UnknownId)
  async showSchedule(
    @Caller() caller: Principal,
    @Storefront() organisationId: string | null,
    @IdParam('eventId', 'evt') eventId: string,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    if (wantsCalendar(accept)) {
      const text = await this.schedule.calendar(organisationId, caller.userId, eventId);
      void reply.type('text/calendar; charset=utf-8');
      void reply.header('Content-Disposition', 'attachment; filename="schedule.ics"');
      return text;
    }
    const schedule = await this.schedule.execute(organisationId, caller.userId, eventId);
    void reply.type(JSON_TEXT);
    return schedule;
  }

  /** Who has a part in an event, and has confirmed: featured ones first. */
  @Get('/api/client/events/:eventId/participants')
  @ForCustomer()
  @JsonText(ParticipantsPage)
  browseParticipants(
    @Caller() caller: Principal,
    @Storefront() organisationId: string | null,
    @IdParam('eventId', 'evt') eventId: string,
    @Query() query: BrowseParticipantsQuery,
  ): Promise<string> {
    const { type = null } = query;
    return this.participants.execute(organisationId, caller.userId, eventId, type, windowOf(query));
  }
}

/** Whether the caller asks for a calendar before JSON. */
const wantsCalendar = (accept: string | undefined): boolean =>
  /application\/json|text\/calendar/.exec(accept ?? '')?.[0] === 'text/calendar';
