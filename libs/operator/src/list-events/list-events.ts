import { Injectable } from '@nestjs/common';
import { UnknownId, type Member, type Window } from '#libs/platform';
import { FindVenues } from '#libs/venues';
import { OperatorEventStore, type EventFilters } from './operator-event.store.js';

/** The events at the venues an operator reaches, or that an organiser submitted: upcoming first, by date. */
@Injectable()
export class ListEvents {
  constructor(
    private readonly events: OperatorEventStore,
    private readonly venues: FindVenues,
  ) {}

  /** @returns JSON text `{ data, total, limit, offset, has_more }` */
  execute(member: Member, filters: EventFilters, window: Window): Promise<string> {
    return this.events.page(member, filters, window);
  }

  /**
   * The same for one venue.
   * @throws UnknownId for a venue out of reach
   */
  async ofVenue(member: Member, venueId: string, filters: EventFilters, window: Window): Promise<string> {
    await this.venues.one(member, venueId);
    return this.events.page(member, { ...filters, venueId }, window);
  }

  /**
   * One event with its dates and ticket types, as JSON text `{ data }`.
   * @throws UnknownId
   */
  async one(member: Member, eventId: string): Promise<string> {
    const event = await this.events.one(member, eventId);
    if (!event) throw new UnknownId('event');
    return event;
  }

  /**
   * Its ticket types, as JSON text `{ data }`.
   * @throws UnknownId
   */
  async ticketTypes(member: Member, eventId: string): Promise<string> {
    const types = await this.events.ticketTypes(member, eventId);
    if (!types) throw new UnknownId('event');
    return types;
  }
}
