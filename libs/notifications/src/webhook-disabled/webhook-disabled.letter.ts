import { Injectable } from '@nestjs/common';
import { MailedWebhooks } from '#libs/automation';
import { publicId } from '#libs/platform';
import { letterOf, type Letter } from '../mails/letter.js';
import { untilUtc } from '../mails/until-utc.js';

/** Tells an organisation's operators that we have disabled a webhook endpoint, and why; not once it is active again. */
@Injectable()
export class WebhookDisabledLetter {
  constructor(private readonly webhooks: MailedWebhooks) {}

  async write(endpointId: string): Promise<Letter | undefined> {
    const webhook = await this.webhooks.disabled(endpointId);
    if (!webhook) return undefined;
    const { emails, organisation, url, reason, failingSince } = webhook;
    const id = publicId('whe', endpointId);
    // What stands in its query may be a secret.
    const { origin, pathname } = new URL(url);
    const receiver = origin + pathname;
    return letterOf({
      to: emails,
      subject: `A webhook of ${organisation} is switched off`,
      paragraphs: [
        reason === 'gone'
          ? `${receiver} answered 410: it is gone for good.`
          : `Nothing that we sent to ${receiver} has arrived since ${untilUtc(failingSince)} UTC.`,
        'We have switched this webhook endpoint off. Nothing is sent there any more, and what was waiting to be sent is not waiting any longer.',
        `Once its receiver works, switch it on again: PUT /api/my-webhooks/${id} with { "active": true }. What it has missed is sent by POST /api/my-webhooks/${id}/redeliver, for the last 30 days.`,
      ],
      closing: [`You get this mail because you run ${organisation} here, with all of its venues.`],
    });
  }
}
