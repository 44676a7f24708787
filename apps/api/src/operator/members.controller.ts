import { Body, Controller, Delete, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AlreadyMember, LastOperator, TooManyInvitations } from '#libs/identity';
import { InviteMember, ListMembers, RemoveMember } from '#libs/operator';
import {
  Caller,
  Fails,
  ForOperator,
  IdParam,
  PageQuery,
  privateId,
  publicId,
  UnknownId,
  windowOf,
  type Member,
} from '#libs/platform';
import { NotOfAllVenues } from '#libs/venues';
import { ChangedResponse } from '../http/changed.dto.js';
import { JsonText } from '../http/json-text.js';
import { InvitedMemberResponse, InviteMemberRequest, MembersPage } from './members.dto.js';

@ApiTags('Organisation')
@Controller()
export class MembersController {
  constructor(
    private readonly members: ListMembers,
    private readonly inviting: InviteMember,
    private readonly removing: RemoveMember,
  ) {}

  /** Who belongs to your organisation, and who is invited to. Only for operators of all venues, as all about members. */
  @Get('/api/my-organisation/members')
  @ForOperator()
  @Fails(NotOfAllVenues)
  @JsonText(MembersPage)
  listMembers(@Caller() member: Member, @Query() query: PageQuery): Promise<string> {
    return this.members.execute(member, windowOf(query));
  }

  /** Invites somebody by mail; an older invitation of that person for that role stops working. */
  @Post('/api/my-organisation/members')
  @ForOperator()
  @Fails(NotOfAllVenues, AlreadyMember, TooManyInvitations, UnknownId)
  async inviteMember(
    @Caller() member: Member,
    @Body() { email, role, venue_ids }: InviteMemberRequest,
  ): Promise<InvitedMemberResponse> {
    const venueIds = venue_ids?.map((id, index) => privateId('ven', id, `venue_ids[${index}]`));
    const id = await this.inviting.execute(member, { email, role, ...(venueIds && { venueIds }) });
    return { success: true, id: publicId('inv', id) };
  }

  /** Ends a membership. Whoever is signed in as that member acts for your organisation no longer, at once. */
  @Delete('/api/my-organisation/members/:memberId')
  @ForOperator()
  @Fails(NotOfAllVenues, LastOperator)
  async removeMember(
    @Caller() member: Member,
    @IdParam('memberId', 'mbr') memberId: string,
  ): Promise<ChangedResponse> {
    await this.removing.execute(member, memberId);
    return { success: true };
  }

  /** Withdraws an invitation: its link stops working. */
  @Delete('/api/my-organisation/invitations/:invitationId')
  @ForOperator()
  @Fails(NotOfAllVenues)
  async withdrawInvitation(
    @Caller() member: Member,
    @IdParam('invitationId', 'inv') invitationId: string,
  ): Promise<ChangedResponse> {
    await this.removing.withdraw(member, invitationId);
    return { success: true };
  }
}
