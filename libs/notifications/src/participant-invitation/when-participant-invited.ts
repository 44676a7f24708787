import { Injectable } from '@nestjs/common';
import { privateId, When, type Handler, type Message } from '#libs/platform';
import { Postbox } from '../mails/postbox.js';

/** Whoever is invited to take part in an event is told by mail. */
@Injectable()
@When('participant.invited')
export class WhenParticipantInvited implements Handler {
  constructor(private readonly postbox: Postbox) {}

  async handle({ payload }: Message<{ participantId: string; organisationId: string }>): Promise<void> {
    await this.postbox.post({
      kind: 'participant-invitation',
      subjectId: privateId('part', payload.participantId),
      organisationId: privateId('org', payload.organisationId),
    });
  }
}
