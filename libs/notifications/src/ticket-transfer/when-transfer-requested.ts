import { Injectable } from '@nestjs/common';
import { privateId, When, type Handler, type Message } from '#libs/platform';
import { Postbox } from '../mails/postbox.js';

/** Whoever a ticket is sent to gets the link to claim it by. */
@Injectable()
@When('ticket.transfer-requested')
export class WhenTransferRequested implements Handler {
  constructor(private readonly postbox: Postbox) {}

  async handle({ payload }: Message<{ transferId: string; organisationId: string }>): Promise<void> {
    await this.postbox.post({
      kind: 'ticket-transfer',
      subjectId: privateId('trf', payload.transferId),
      organisationId: privateId('org', payload.organisationId),
    });
  }
}
