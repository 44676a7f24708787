import { Injectable } from '@nestjs/common';
import { privateId, When, type Handler, type Message } from '#libs/platform';
import { Postbox } from '../mails/postbox.js';

/** The buyer is told that money comes back. */
@Injectable()
@When('refund.succeeded')
export class WhenRefundSucceeded implements Handler {
  constructor(private readonly postbox: Postbox) {}

  async handle({ payload }: Message<{ refundId: string; organisationId: string }>): Promise<void> {
    await this.postbox.postOnce({
      kind: 'refund-sent',
      subjectId: privateId('rfd', payload.refundId),
      organisationId: privateId('org', payload.organisationId),
    });
  }
}
