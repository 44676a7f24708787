import { Injectable } from '@nestjs/common';
import { privateId, When, type Handler, type Message } from '#libs/platform';
import { Postbox } from '../mails/postbox.js';

/** Whoever sent a ticket is told what became of it: claimed, taken back, or nobody wanted it. */
@Injectable()
@When('ticket.transferred', 'ticket.transfer-ended')
export class WhenTransferEnded implements Handler {
  constructor(private readonly postbox: Postbox) {}

  async handle({ payload }: Message<{ transferId: string; organisationId: string }>): Promise<void> {
    await this.postbox.postOnce({
      kind: 'transfer-ended',
      subjectId: privateId('trf', payload.transferId),
      organisationId: privateId('org', payload.organisationId),
    });
  }
}
