import { Injectable } from '@nestjs/common';
import { privateId, When, type Handler, type Message } from '#libs/platform';
import { Postbox } from '../mails/postbox.js';

/** Whoever is invited to share pictures gets the link by mail, if the organisation gave an address. */
@Injectable()
@When('guest.invited')
export class WhenGuestInvited implements Handler {
  constructor(private readonly postbox: Postbox) {}

  async handle({ payload }: Message<{ guestId: string; organisationId: string }>): Promise<void> {
    await this.postbox.post({
      kind: 'guest-invite',
      subjectId: privateId('guest', payload.guestId),
      organisationId: privateId('org', payload.organisationId),
    });
  }
}
