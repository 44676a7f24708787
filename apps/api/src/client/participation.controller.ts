import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  EmailNotVerified,
  ParticipantCancelled,
  ParticipationClosed,
  RespondToInvitation,
} from '#libs/catalogue';
import {
  Caller,
  Fails,
  ForCustomer,
  IdParam,
  privateId,
  publicId,
  UnknownId,
  type Principal,
} from '#libs/platform';
import {
  ListMyParticipation,
  SelectSessions,
  SessionFull,
  SessionOver,
  SessionOverlap,
  TicketRequired,
} from '#libs/ticketing';
import { JsonText } from '../http/json-text.js';
import { Storefront } from '../http/storefront.js';
import {
  MyParticipationResponse,
  RespondRequest,
  RespondResponse,
  SelectionsResponse,
  SelectSessionsRequest,
} from './participation.dto.js';

@ApiTags('Sessions')
@Controller()
export class ParticipationController {
  constructor(
    private readonly selecting: SelectSessions,
    private readonly mine: ListMyParticipation,
    private readonly responding: RespondToInvitation,
  ) {}

  /** Chooses the sessions of an event that you will attend, all or none, instead of those you chose before. */
  @Put('/api/client/events/:eventId/participation')
  @ForCustomer()
  @JsonText(SelectionsResponse)
  @Fails(UnknownId, TicketRequired, SessionFull, SessionOverlap, SessionOver)
  selectSessions(
    @Caller() caller: Principal,
    @Storefront() organisationId: string | null,
    @IdParam('eventId', 'evt') eventId: string,
    @Body() { sessionIds }: SelectSessionsRequest,
  ): Promise<string> {
    const chosen = sessionIds.map((id) => privateId('ses', id, 'sessionIds'));
    return this.selecting.execute(organisationId, caller.userId, eventId, chosen);
  }

  /** The sessions you have chosen, and the invitations to take part that your verified e-mail has. */
  @Get('/api/client/events/participation/mine')
  @ForCustomer()
  @JsonText(MyParticipationResponse)
  showMyParticipation(@Caller() caller: Principal): Promise<string> {
    return this.mine.execute(caller.userId);
  }

  /** Answers an invitation to take part; until the event starts you may change your mind. */
  @Put('/api/client/events/participation/:participantId/respond')
  @ForCustomer()
  @Fails(EmailNotVerified, ParticipantCancelled, ParticipationClosed)
  async respondToInvitation(
    @Caller() caller: Principal,
    @IdParam('participantId', 'part') participantId: string,
    @Body() { response, note = null }: RespondRequest,
  ): Promise<RespondResponse> {
    const status = await this.responding.execute(caller.userId, participantId, response, note);
    return { participantId: publicId('part', participantId), status };
  }

  /** The same, for those who cannot PUT. */
  @Post('/api/client/events/participation/:participantId/respond')
  @HttpCode(200)
  @ForCustomer()
  @Fails(EmailNotVerified, ParticipantCancelled, ParticipationClosed)
  postResponseToInvitation(
    @Caller() caller: Principal,
    @IdParam('participantId', 'part') participantId: string,
    @Body() body: RespondRequest,
  ): Promise<RespondResponse> {
    return this.respondToInvitation(caller, participantId, body);
  }
}
