import { Injectable } from '@nestjs/common';
import { UnknownId, type Member, type Window } from '#libs/platform';
import { ReachableEvents } from '../events/reachable-events.store.js';
import { ParticipantViewStore, type ParticipantFilters } from './participant-view.store.js';

/** The participants of an event, by name, as its operator sees them. */
@Injectable()
export class ListParticipants {
  constructor(
    private readonly events: ReachableEvents,
    private readonly participants: ParticipantViewStore,
  ) {}

  /**
   * @returns JSON text `{ data, total, limit, offset, has_more }`
   * @throws UnknownId for an event out of reach
   */
  async execute(
    member: Member,
    eventId: string,
    filters: ParticipantFilters,
    window: Window,
  ): Promise<string> {
    await this.events.assert(member, [eventId]);
    return this.participants.page(member, eventId, filters, window);
  }

  /**
   * One of them, as JSON text `{ data }`.
   * @throws UnknownId
   */
  async one(member: Member, eventId: string, participantId: string): Promise<string> {
    const participant = await this.participants.one(member, eventId, participantId);
    if (!participant) throw new UnknownId('participant');
    return participant;
  }
}
