import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  ChangeParticipant,
  CreateParticipant,
  DeleteParticipant,
  EventCancelled,
  ListParticipants,
  ParticipantCancelled,
  ParticipantTwice,
  SetParticipantStatus,
  type ParticipantInput,
} from '#libs/catalogue';
import { TooManyInvitations } from '#libs/identity';
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
  ChangeParticipantRequest,
  CreatedParticipantResponse,
  CreateParticipantRequest,
  ListParticipantsQuery,
  OperatorParticipantResponse,
  OperatorParticipantsPage,
} from './participants.dto.js';

const restOf = (body: ChangeParticipantRequest): Omit<ParticipantInput, 'name' | 'type'> => ({
  email: body.email,
  role: body.role,
  bio: body.bio,
  company: body.company,
  jobTitle: body.job_title,
  imageUrl: body.image_url,
  social: body.social,
  sessionIds: body.session_ids?.map((id) => privateId('ses', id, 'session_ids')),
  featured: body.featured,
  public: body.public,
  sponsorTier: body.sponsor_tier,
  silent: body.silent,
});

@ApiTags('Participants')
@Controller()
export class ParticipantsController {
  constructor(
    private readonly list: ListParticipants,
    private readonly create: CreateParticipant,
    private readonly change: ChangeParticipant,
    private readonly setStatus: SetParticipantStatus,
    private readonly remove: DeleteParticipant,
  ) {}

  /** Speakers, sponsors and others with a part in an event, by name. */
  @Get('/api/my-events/:id/participants')
  @ForOperator()
  @JsonText(OperatorParticipantsPage)
  listParticipants(
    @Caller() member: Member,
    @IdParam('id', 'evt') eventId: string,
    @Query() query: ListParticipantsQuery,
  ): Promise<string> {
    const { type, status, q } = query;
    const filters = { ...(type && { type }), ...(status && { status }), ...(q !== undefined && { q }) };
    return this.list.execute(member, eventId, filters, windowOf(query));
  }

  /** One participant with the sessions it has a part in. */
  @Get('/api/my-events/:id/participants/:participantId')
  @ForOperator()
  @JsonText(OperatorParticipantResponse)
  showParticipant(
    @Caller() member: Member,
    @IdParam('id', 'evt') eventId: string,
    @IdParam('participantId', 'part') participantId: string,
  ): Promise<string> {
    return this.list.one(member, eventId, participantId);
  }

  /** Invites somebody to take part. With an e-mail the invitation is mailed, unless it is silent. */
  @Post('/api/my-events/:id/participants')
  @ForOperator()
  @Fails(EventCancelled, ParticipantTwice, TooManyInvitations)
  async createParticipant(
    @Caller() member: Member,
    @IdParam('id', 'evt') eventId: string,
    @Body() body: CreateParticipantRequest,
  ): Promise<CreatedParticipantResponse> {
    const { name, type } = body;
    const id = await this.create.execute(member, eventId, { ...restOf(body), name, type });
    return { success: true, id: publicId('part', id) };
  }

  /** Changes what is sent, and leaves the rest as it is. Another e-mail of somebody invited is invited anew. */
  @Put('/api/my-events/:id/participants/:participantId')
  @ForOperator()
  @Fails(ParticipantTwice, TooManyInvitations)
  async changeParticipant(
    @Caller() member: Member,
    @IdParam('id', 'evt') eventId: string,
    @IdParam('participantId', 'part') participantId: string,
    @Body() body: ChangeParticipantRequest,
  ): Promise<ChangedResponse> {
    const { name, type } = body;
    await this.change.execute(member, eventId, participantId, {
      ...restOf(body),
      ...(name !== undefined && { name }),
      ...(type !== undefined && { type }),
    });
    return { success: true };
  }

  /** Confirms a participation for whoever was invited, whatever the answer was. */
  @Post('/api/my-events/:id/participants/:participantId/confirm')
  @HttpCode(200)
  @ForOperator()
  @Fails(ParticipantCancelled)
  async confirmParticipant(
    @Caller() member: Member,
    @IdParam('id', 'evt') eventId: string,
    @IdParam('participantId', 'part') participantId: string,
  ): Promise<ChangedResponse> {
    await this.setStatus.execute(member, eventId, participantId, 'confirmed');
    return { success: true };
  }

  /** Cancels a participation for good. */
  @Post('/api/my-events/:id/participants/:participantId/cancel')
  @HttpCode(200)
  @ForOperator()
  async cancelParticipant(
    @Caller() member: Member,
    @IdParam('id', 'evt') eventId: string,
    @IdParam('participantId', 'part') participantId: string,
  ): Promise<ChangedResponse> {
    await this.setStatus.execute(member, eventId, participantId, 'cancelled');
    return { success: true };
  }

  /** Takes a participant off the event and its sessions. */
  @Delete('/api/my-events/:id/participants/:participantId')
  @ForOperator()
  async deleteParticipant(
    @Caller() member: Member,
    @IdParam('id', 'evt') eventId: string,
    @IdParam('participantId', 'part') participantId: string,
  ): Promise<ChangedResponse> {
    await this.remove.execute(member, eventId, participantId);
    return { success: true };
  }
}
