import { Injectable } from '@nestjs/common';
import { UnknownId, type Window } from '#libs/platform';
import { EventViewStore } from '../browse-events/event-view.store.js';
import { ShowTypes } from './show-types.js';

export interface ListTicketTypesInput {
  organisationId: string | null;
  customerId: string;
  eventId: string;
  /** Default: the next date. */
  dateId: string | null;
  /** Shows the types behind it. */
  accessCode?: string;
}

/** An event's ticket types, with what is left of each on a date and what this customer pays. */
@Injectable()
export class ListTicketTypes {
  constructor(
    private readonly events: EventViewStore,
    private readonly showTypes: ShowTypes,
  ) {}

  /**
   * @returns JSON text `{ data, total, limit, offset, hasMore }`
   * @throws UnknownId for an event or date that is not there
   */
  async execute(input: ListTicketTypesInput, { limit, offset }: Window): Promise<string> {
    const { organisationId, customerId, eventId, dateId, accessCode } = input;
    const found = await this.events.ticketTypes(organisationId, customerId, eventId, dateId);
    if (!found) throw new UnknownId('event');
    if (!found.dateKnown) throw new UnknownId('date');
    const types = await this.showTypes.execute(found.types, customerId, accessCode);
    const data = types.slice(offset, offset + limit);
    return JSON.stringify({
      data,
      total: types.length,
      limit,
      offset,
      hasMore: types.length > offset + limit,
    });
  }
}
