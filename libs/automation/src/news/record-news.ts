import { Injectable } from '@nestjs/common';
import { privateId, publicPayload, WhenPublic, type Handler, type Message } from '#libs/platform';
import { AnnounceNews } from '../send-webhooks/announce-news.js';
import { NewsStore } from './news.store.js';
import { NewsWakes } from './news-wakes.js';

/** What every public domain event says, besides its own facts. */
export interface PublicPayload extends Record<string, unknown> {
  organisationId: string;
  eventId?: string | null;
}

/**
 * Numbers what happened in an organisation, each once, and keeps it for those outside who are told: without what is
 * personal, which is not for them.
 */
@Injectable()
@WhenPublic()
export class RecordNews implements Handler {
  constructor(
    private readonly news: NewsStore,
    private readonly wakes: NewsWakes,
    private readonly webhooks: AnnounceNews,
  ) {}

  async handle({ id, name, payload, createdAt }: Message<PublicPayload>): Promise<void> {
    const organisationId = privateId('org', payload.organisationId);
    const sequence = await this.news.add({
      organisationId,
      messageId: id,
      name,
      eventId: payload.eventId ? privateId('evt', payload.eventId) : null,
      occurredAt: createdAt,
      payload: publicPayload(name, payload),
    });
    await this.webhooks.execute(organisationId, sequence);
  }

  committed({ payload }: Message<PublicPayload>): void {
    this.wakes.wake(privateId('org', payload.organisationId));
  }
}
