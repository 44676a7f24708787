import { Injectable } from '@nestjs/common';
import { UnknownId, type Window } from '#libs/platform';
import { EventViewStore } from '../browse-events/event-view.store.js';
import { CustomerParticipantStore } from './customer-participant.store.js';

/** Who has a part in an event: confirmed and public, featured first; never an e-mail. */
@Injectable()
export class BrowseParticipants {
  constructor(
    private readonly events: EventViewStore,
    private readonly participants: CustomerParticipantStore,
  ) {}

  /**
   * @param type null = all
   * @returns JSON text `{ data, total, limit, offset, hasMore }`
   * @throws UnknownId for an event that is not on, or not of this storefront
   */
  async execute(
    organisationId: string | null,
    customerId: string,
    eventId: string,
    type: string | null,
    window: Window,
  ): Promise<string> {
    if (!(await this.events.sees(organisationId, customerId, eventId))) throw new UnknownId('event');
    return this.participants.page(organisationId, customerId, eventId, type, window);
  }
}
