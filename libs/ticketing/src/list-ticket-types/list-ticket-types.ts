import { Injectable } from '@nestjs/common';
import { UnknownId, type Window } from '#libs/platform';
import { EventViewStore } from '../browse-events/event-view.store.js';

/** An event's ticket types, with what is left of each on a date. */
@Injectable()
export class ListTicketTypes {
  constructor(private readonly events: EventViewStore) {}

  /**
   * @param dateId default: the next date
   * @returns JSON text `{ data, total, limit, offset, hasMore }`
   * @throws UnknownId for an event or date that is not there
   */
  async execute(
    organisationId: string | null,
    customerId: string,
    eventId: string,
    dateId: string | null,
    window: Window,
  ): Promise<string> {
    const found = await this.events.ticketTypes(organisationId, customerId, eventId, dateId, window);
    if (!found) throw new UnknownId('event');
    if (!found.dateKnown) throw new UnknownId('date');
    return found.page;
  }
}
