import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AlreadyMember, InvitationInvalid, ShowInvitation, WrongCredentials } from '#libs/identity';
import { AcceptInvitation } from '#libs/operator';
import { Fails, Open } from '#libs/platform';
import { ChangedResponse } from '../http/changed.dto.js';
import { LimitSignIns } from '../http/rate-limit.guard.js';
import { AcceptInvitationRequest, ShowInvitationRequest, InvitationResponse } from './invitations.dto.js';

@ApiTags('Account')
@Controller()
export class InvitationsController {
  constructor(
    private readonly shown: ShowInvitation,
    private readonly accepting: AcceptInvitation,
  ) {}

  /** Who is invited to what, and what accepting asks for. */
  @Post('/api/auth/invitations/show')
  @HttpCode(200)
  @Open('the mailed token is the proof')
  @LimitSignIns()
  @Fails(InvitationInvalid)
  async showInvitation(@Body() { token }: ShowInvitationRequest): Promise<InvitationResponse> {
    const { expiresAt, ...invitation } = await this.shown.execute(token);
    return { ...invitation, expiresAt: expiresAt.toISOString() };
  }

  /** Accepts an invitation, once. It signs nobody in, and leaves the password of an account that is there as it is. */
  @Post('/api/auth/invitations/accept')
  @HttpCode(200)
  @Open('the mailed token is the proof')
  @LimitSignIns()
  @Fails(InvitationInvalid, WrongCredentials, AlreadyMember)
  async acceptInvitation(@Body() body: AcceptInvitationRequest): Promise<ChangedResponse> {
    await this.accepting.execute(body);
    return { success: true };
  }
}
