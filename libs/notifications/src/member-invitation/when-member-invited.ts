import { Injectable } from '@nestjs/common';
import { privateId, When, type Handler, type Message } from '#libs/platform';
import { Postbox } from '../mails/postbox.js';

/** Whoever is invited to become a member is told by mail. */
@Injectable()
@When('member.invited')
export class WhenMemberInvited implements Handler {
  constructor(private readonly postbox: Postbox) {}

  async handle({ payload }: Message<{ invitationId: string; organisationId: string }>): Promise<void> {
    await this.postbox.post({
      kind: 'member-invitation',
      subjectId: privateId('inv', payload.invitationId),
      organisationId: privateId('org', payload.organisationId),
    });
  }
}
