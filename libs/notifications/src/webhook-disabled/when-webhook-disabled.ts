import { Injectable } from '@nestjs/common';
import { privateId, When, type Handler, type Message } from '#libs/platform';
import { Postbox } from '../mails/postbox.js';

/** The operators are told that nothing is sent to an endpoint of theirs any more. */
@Injectable()
@When('webhook.disabled')
export class WhenWebhookDisabled implements Handler {
  constructor(private readonly postbox: Postbox) {}

  async handle({ payload }: Message<{ webhookId: string; organisationId: string }>): Promise<void> {
    await this.postbox.post({
      kind: 'webhook-disabled',
      subjectId: privateId('whe', payload.webhookId),
      organisationId: privateId('org', payload.organisationId),
    });
  }
}
