import { Injectable } from '@nestjs/common';
import { etagOf, UnknownId, type Window } from '#libs/platform';
import { EventViewStore } from '../browse-events/event-view.store.js';
import { KeptEvents, type TextWithTag } from '../browse-events/kept-events.js';
import { ShowTypes } from './show-types.js';
import type { OfferedTypes } from './types-for-guest.js';

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
    private readonly kept: KeptEvents,
    private readonly events: EventViewStore,
    private readonly showTypes: ShowTypes,
  ) {}

  /**
   * @returns JSON text `{ data, total, limit, offset, hasMore }`, and a weak ETag of it
   * @throws UnknownId for an event or date that is not there
   */
  async execute(input: ListTicketTypesInput, { limit, offset }: Window): Promise<TextWithTag> {
    const { organisationId, customerId, eventId, dateId, accessCode } = input;
    const offered =
      (await this.kept.find(organisationId, eventId, dateId))?.types ?? (await this.offered(input));
    const types = await this.showTypes.execute(offered, customerId, accessCode);
    const data = types.slice(offset, offset + limit);
    const total = types.length;
    const text = JSON.stringify({ data, total, limit, offset, hasMore: total > offset + limit });
    return { text, etag: etagOf(text) };
  }

  private async offered(input: ListTicketTypesInput): Promise<OfferedTypes> {
    const { organisationId, customerId, eventId, dateId } = input;
    const found = await this.events.ticketTypes(organisationId, customerId, eventId, dateId);
    if (!found) throw new UnknownId('event');
    if (!found.dateKnown) throw new UnknownId('date');
    return found.types;
  }
}
