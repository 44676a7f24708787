import { Injectable } from '@nestjs/common';
import { UnknownId } from '#libs/platform';
import { EventViewStore } from '../browse-events/event-view.store.js';
import { KeptEvents, withTypes, type TextWithTag } from '../browse-events/kept-events.js';
import { ShowTypes } from '../list-ticket-types/show-types.js';

/** One event with its dates and ticket types; a cancelled one stays visible to its ticket holders. */
@Injectable()
export class ShowEvent {
  constructor(
    private readonly kept: KeptEvents,
    private readonly events: EventViewStore,
    private readonly showTypes: ShowTypes,
  ) {}

  /**
   * @returns JSON text, and a weak ETag of it
   * @throws UnknownId for an event that is not on, or not of this storefront
   */
  async execute(organisationId: string | null, customerId: string, eventId: string): Promise<TextWithTag> {
    const kept = await this.kept.find(organisationId, eventId, null);
    if (kept?.forAll) return kept.forAll;
    const found =
      kept && !kept.personal && kept.event !== null
        ? { event: kept.event, types: kept.types }
        : await this.events.one(organisationId, customerId, eventId);
    if (!found) throw new UnknownId('event');
    return withTypes(found.event, await this.showTypes.execute(found.types, customerId));
  }
}
