import { Injectable } from '@nestjs/common';
import { UnknownId } from '#libs/platform';
import { EventViewStore } from '../browse-events/event-view.store.js';
import { SessionFull, SessionOver, SessionOverlap, TicketRequired } from './select-sessions.errors.js';
import { SessionSelectionStore } from './session-selection.store.js';

const refusals = { full: SessionFull, overlap: SessionOverlap, over: SessionOver };

/** Which sessions of an event a ticket holder will attend: replaces what they chose before, all or none. */
@Injectable()
export class SelectSessions {
  constructor(
    private readonly events: EventViewStore,
    private readonly selections: SessionSelectionStore,
  ) {}

  /**
   * @param sessionIds private (UUIDs), as are the others; each once; none gives all places back, ticket or no ticket
   * @returns JSON text `{ selections }`, of the event
   * @throws UnknownId for an event that is not on or not of this storefront, or a session that is not in it;
   *   TicketRequired, SessionFull, SessionOverlap, SessionOver
   */
  async execute(
    organisationId: string | null,
    holderId: string,
    eventId: string,
    sessionIds: string[],
  ): Promise<string> {
    if (!(await this.events.sees(organisationId, holderId, eventId))) throw new UnknownId('event');
    const choice = await this.selections.choose(holderId, eventId, sessionIds);
    if (choice.outcome === 'unknown') throw new UnknownId('session');
    if (choice.outcome === 'ticket_required') throw new TicketRequired();
    if ('sessions' in choice) throw new refusals[choice.outcome](choice.sessions);
    return this.selections.ofEvent(holderId, eventId);
  }
}
