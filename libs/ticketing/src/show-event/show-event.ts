import { Injectable } from '@nestjs/common';
import { UnknownId } from '#libs/platform';
import { EventViewStore } from '../browse-events/event-view.store.js';
import { ShowTypes } from '../list-ticket-types/show-types.js';

/** One event with its dates and ticket types; a cancelled one stays visible to its ticket holders. */
@Injectable()
export class ShowEvent {
  constructor(
    private readonly events: EventViewStore,
    private readonly showTypes: ShowTypes,
  ) {}

  /**
   * @returns JSON text
   * @throws UnknownId for an event that is not on, or not of this storefront
   */
  async execute(organisationId: string | null, customerId: string, eventId: string): Promise<string> {
    const found = await this.events.one(organisationId, customerId, eventId);
    if (!found) throw new UnknownId('event');
    const types = await this.showTypes.execute(found.types, customerId);
    // The event's text is passed through, not read and written again.
    return `${found.event.slice(0, -1)}, "ticketTypes": ${JSON.stringify(types)}}`;
  }
}
