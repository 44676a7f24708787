import { Body, Controller, Delete, Get, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  ChangeTicketProfile,
  CreateTicketProfile,
  DeleteTicketProfile,
  FindTicketProfiles,
  InUse,
} from '#libs/catalogue';
import {
  Caller,
  Fails,
  ForOperator,
  IdParam,
  PageQuery,
  publicId,
  windowOf,
  type Member,
} from '#libs/platform';
import { NotOfAllVenues } from '#libs/venues';
import { ChangedResponse } from '../http/changed.dto.js';
import { JsonText } from '../http/json-text.js';
import {
  ChangeTicketProfileRequest,
  CreatedTicketProfileResponse,
  CreateTicketProfileRequest,
  TicketProfileResponse,
  TicketProfilesPage,
} from './ticket-profiles.dto.js';

const termsOf = (body: ChangeTicketProfileRequest) => ({
  opensDaysBefore: body.opens_days_before,
  closesMinutesBefore: body.closes_minutes_before,
  accessCode: body.access_code,
});

@ApiTags('Ticket profiles')
@Controller()
export class TicketProfilesController {
  constructor(
    private readonly find: FindTicketProfiles,
    private readonly create: CreateTicketProfile,
    private readonly change: ChangeTicketProfile,
    private readonly remove: DeleteTicketProfile,
  ) {}

  /** Your access profiles for ticket types. */
  @Get('/api/my-ticket-profiles')
  @ForOperator()
  @JsonText(TicketProfilesPage)
  listTicketProfiles(@Caller() member: Member, @Query() query: PageQuery): Promise<string> {
    return this.find.list(member, windowOf(query));
  }

  /** One access profile. */
  @Get('/api/my-ticket-profiles/:id')
  @ForOperator()
  @JsonText(TicketProfileResponse)
  showTicketProfile(@Caller() member: Member, @IdParam('id', 'tpr') id: string): Promise<string> {
    return this.find.one(member, id);
  }

  /** A new access profile. */
  @Post('/api/my-ticket-profiles')
  @ForOperator()
  @Fails(NotOfAllVenues)
  async createTicketProfile(
    @Caller() member: Member,
    @Body() body: CreateTicketProfileRequest,
  ): Promise<CreatedTicketProfileResponse> {
    const { name, visibility } = body;
    const id = await this.create.execute(member, { name, visibility, ...termsOf(body) });
    return { success: true, id: publicId('tpr', id) };
  }

  /** Changes what is given of an access profile; another visibility than access_code forgets the code. */
  @Put('/api/my-ticket-profiles/:id')
  @ForOperator()
  @Fails(NotOfAllVenues)
  async changeTicketProfile(
    @Caller() member: Member,
    @IdParam('id', 'tpr') id: string,
    @Body() body: ChangeTicketProfileRequest,
  ): Promise<ChangedResponse> {
    const { name, visibility } = body;
    await this.change.execute(member, id, { name, visibility, ...termsOf(body) });
    return { success: true };
  }

  /** Deletes an access profile that no ticket type uses. */
  @Delete('/api/my-ticket-profiles/:id')
  @ForOperator()
  @Fails(NotOfAllVenues, InUse)
  async deleteTicketProfile(
    @Caller() member: Member,
    @IdParam('id', 'tpr') id: string,
  ): Promise<ChangedResponse> {
    await this.remove.execute(member, id);
    return { success: true };
  }
}
