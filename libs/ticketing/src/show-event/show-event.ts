import { Injectable } from '@nestjs/common';
import { UnknownId } from '#libs/platform';
import { EventViewStore } from '../browse-events/event-view.store.js';

/** One event with its dates and ticket types; a cancelled one stays visible to its ticket holders. */
@Injectable()
export class ShowEvent {
  constructor(private readonly events: EventViewStore) {}

  /**
   * @returns JSON text
   * @throws UnknownId for an event that is not on, or not of this storefront
   */
  async execute(organisationId: string | null, customerId: string, eventId: string): Promise<string> {
    const event = await this.events.one(organisationId, customerId, eventId);
    if (!event) throw new UnknownId('event');
    return event;
  }
}
