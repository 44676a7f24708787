import { Injectable } from '@nestjs/common';
import { privateId, When, type Handler, type Message } from '#libs/platform';
import { Postbox } from '../mails/postbox.js';

/** Whoever waited in line is told that places are held for them. */
@Injectable()
@When('waiting-list.offered')
export class WhenPlacesOffered implements Handler {
  constructor(private readonly postbox: Postbox) {}

  async handle({ payload }: Message<{ orderId: string; organisationId: string }>): Promise<void> {
    await this.postbox.postOnce({
      kind: 'waiting-offer',
      subjectId: privateId('ord', payload.orderId),
      organisationId: privateId('org', payload.organisationId),
    });
  }
}
