import { Injectable } from '@nestjs/common';
import { UnknownId, type Window } from '#libs/platform';
import { EventViewStore } from '../browse-events/event-view.store.js';
import { CustomerSessionStore } from './customer-session.store.js';

/** The sessions of an event's dates that are on, by time; their content for holders of a live ticket of the date. */
@Injectable()
export class BrowseSessions {
  constructor(
    private readonly events: EventViewStore,
    private readonly sessions: CustomerSessionStore,
  ) {}

  /**
   * @param dateId primary key of a date; null = all
   * @returns JSON text `{ data, total, limit, offset, hasMore }`
   * @throws UnknownId for an event that is not on, or not of this storefront
   */
  async execute(
    organisationId: string | null,
    customerId: string,
    eventId: string,
    dateId: string | null,
    window: Window,
  ): Promise<string> {
    if (!(await this.events.sees(organisationId, customerId, eventId))) throw new UnknownId('event');
    return this.sessions.page(organisationId, customerId, eventId, dateId, window);
  }
}
