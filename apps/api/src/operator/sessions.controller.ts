import { Body, Controller, Delete, Get, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { EventCancelled, RoomTaken } from '#libs/catalogue';
import {
  ChangeSession,
  CreateSession,
  DeleteSession,
  ListSessions,
  SessionCapacityTooSmall,
  SessionInUse,
  type SessionInput,
} from '#libs/operator';
import {
  Caller,
  Fails,
  ForOperator,
  IdParam,
  privateId,
  publicId,
  windowOf,
  type Member,
} from '#libs/platform';
import { ChangedResponse } from '../http/changed.dto.js';
import { JsonText } from '../http/json-text.js';
import {
  ChangeSessionRequest,
  CreatedSessionResponse,
  CreateSessionRequest,
  ListSessionsQuery,
  OperatorSessionResponse,
  OperatorSessionsPage,
} from './sessions.dto.js';

const restOf = (
  body: ChangeSessionRequest,
): Omit<SessionInput, 'dateId' | 'title' | 'startsAt' | 'endsAt'> => ({
  abstract: body.abstract,
  type: body.type,
  track: body.track,
  room: body.room,
  capacity: body.capacity,
  participantIds: body.participant_ids?.map((id) => privateId('part', id, 'participant_ids')),
  streamUrl: body.stream_url,
  materials: body.materials,
});

@ApiTags('Sessions')
@Controller()
export class SessionsController {
  constructor(
    private readonly list: ListSessions,
    private readonly create: CreateSession,
    private readonly change: ChangeSession,
    private readonly remove: DeleteSession,
  ) {}

  /** The sessions of an event, by time. */
  @Get('/api/my-events/:id/sessions')
  @ForOperator()
  @JsonText(OperatorSessionsPage)
  listSessions(
    @Caller() member: Member,
    @IdParam('id', 'evt') eventId: string,
    @Query() query: ListSessionsQuery,
  ): Promise<string> {
    const dateId = query.date_id === undefined ? null : privateId('date', query.date_id, 'date_id');
    return this.list.execute(member, eventId, dateId, windowOf(query));
  }

  /** One session with who has a part in it and the places taken. */
  @Get('/api/my-events/:id/sessions/:sessionId')
  @ForOperator()
  @JsonText(OperatorSessionResponse)
  showSession(
    @Caller() member: Member,
    @IdParam('id', 'evt') eventId: string,
    @IdParam('sessionId', 'ses') sessionId: string,
  ): Promise<string> {
    return this.list.one(member, eventId, sessionId);
  }

  /** A new talk, workshop or break, within a date of the event. */
  @Post('/api/my-events/:id/sessions')
  @ForOperator()
  @Fails(EventCancelled, RoomTaken)
  async createSession(
    @Caller() member: Member,
    @IdParam('id', 'evt') eventId: string,
    @Body() body: CreateSessionRequest,
  ): Promise<CreatedSessionResponse> {
    const id = await this.create.execute(member, eventId, {
      ...restOf(body),
      dateId: privateId('date', body.date_id, 'date_id'),
      title: body.title,
      startsAt: body.starts_at,
      endsAt: body.ends_at,
    });
    return { success: true, id: publicId('ses', id) };
  }

  /** Changes what is sent, and leaves the rest as it is. */
  @Put('/api/my-events/:id/sessions/:sessionId')
  @ForOperator()
  @Fails(RoomTaken, SessionCapacityTooSmall, SessionInUse)
  async changeSession(
    @Caller() member: Member,
    @IdParam('id', 'evt') eventId: string,
    @IdParam('sessionId', 'ses') sessionId: string,
    @Body() body: ChangeSessionRequest,
  ): Promise<ChangedResponse> {
    await this.change.execute(member, eventId, sessionId, {
      ...restOf(body),
      ...(body.date_id !== undefined && { dateId: privateId('date', body.date_id, 'date_id') }),
      ...(body.title !== undefined && { title: body.title }),
      ...(body.starts_at !== undefined && { startsAt: body.starts_at }),
      ...(body.ends_at !== undefined && { endsAt: body.ends_at }),
    });
    return { success: true };
  }

  /** Deletes a session that no ticket holder has chosen. */
  @Delete('/api/my-events/:id/sessions/:sessionId')
  @ForOperator()
  @Fails(SessionInUse)
  async deleteSession(
    @Caller() member: Member,
    @IdParam('id', 'evt') eventId: string,
    @IdParam('sessionId', 'ses') sessionId: string,
  ): Promise<ChangedResponse> {
    await this.remove.execute(member, eventId, sessionId);
    return { success: true };
  }
}
