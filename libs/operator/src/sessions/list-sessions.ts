import { Injectable } from '@nestjs/common';
import { ReachableEvents } from '#libs/catalogue';
import { UnknownId, type Member, type Window } from '#libs/platform';
import { SessionViewStore } from './session-view.store.js';

/** The sessions of an event, by time, as its operator sees them. */
@Injectable()
export class ListSessions {
  constructor(
    private readonly events: ReachableEvents,
    private readonly sessions: SessionViewStore,
  ) {}

  /**
   * @param dateId primary key of a date; null = all
   * @returns JSON text `{ data, total, limit, offset, has_more }`
   * @throws UnknownId for an event out of reach
   */
  async execute(member: Member, eventId: string, dateId: string | null, window: Window): Promise<string> {
    await this.events.assert(member, [eventId]);
    return this.sessions.page(member, eventId, dateId, window);
  }

  /**
   * One of them, as JSON text `{ data }`.
   * @throws UnknownId
   */
  async one(member: Member, eventId: string, sessionId: string): Promise<string> {
    const session = await this.sessions.one(member, eventId, sessionId);
    if (!session) throw new UnknownId('session');
    return session;
  }
}
