import { Injectable } from '@nestjs/common';
import { MailedWebhookStore, type MailedWebhook } from './mailed-webhook.store.js';

/** Endpoints that we have disabled, as mails tell of them. */
@Injectable()
export class MailedWebhooks {
  constructor(private readonly webhooks: MailedWebhookStore) {}

  /**
   * Undefined once it is active again, or gone, or where nobody is left to tell.
   * @param id private (UUID) id
   */
  disabled(id: string): Promise<MailedWebhook | undefined> {
    return this.webhooks.disabled(id);
  }
}
