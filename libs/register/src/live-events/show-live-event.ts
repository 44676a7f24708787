import { Injectable } from '@nestjs/common';
import { etagOf, UnknownId } from '#libs/platform';
import { LiveEventStore } from './live-event.store.js';

/** One event that is live and not archived, with what it costs: pricing options, passes and vouchers. */
@Injectable()
export class ShowLiveEvent {
  constructor(private readonly events: LiveEventStore) {}

  /**
   * @returns JSON text `{ data }`, and a weak ETag of it
   * @throws UnknownId
   */
  async execute(organisationId: string, eventId: string): Promise<{ etag: string; text: string }> {
    const text = await this.events.one(organisationId, eventId);
    if (text === undefined) throw new UnknownId('event');
    return { etag: etagOf(text), text };
  }
}
