import { Injectable } from '@nestjs/common';
import {
  EventSession,
  EventStore,
  isRoomTaken,
  RoomTaken,
  SessionParticipantStore,
  SessionStore,
} from '#libs/catalogue';
import { Audit, publicId, Transaction, UnknownId, type Member } from '#libs/platform';
import { SessionStockStore } from '#libs/ticketing';
import type { SessionInput } from './create-session.js';
import { sessionFacts } from './session-facts.js';
import { SessionCapacityTooSmall, SessionInUse } from './session.errors.js';

/**
 * Changes a session and the counter of its places; what is not sent stays.
 * @throws UnknownId; InvalidInput unless it lies within its date; RoomTaken; SessionCapacityTooSmall; SessionInUse where one that
 * somebody has chosen is to change its date
 */
@Injectable()
export class ChangeSession {
  constructor(
    private readonly transaction: Transaction,
    private readonly events: EventStore,
    private readonly sessions: SessionStore,
    private readonly parts: SessionParticipantStore,
    private readonly places: SessionStockStore,
    private readonly audit: Audit,
  ) {}

  async execute(
    member: Member,
    eventId: string,
    sessionId: string,
    input: Partial<SessionInput>,
  ): Promise<void> {
    let session: EventSession | undefined;
    try {
      await this.transaction.run(async () => {
        const event = await this.events.lock(member, eventId);
        if (!event) throw new UnknownId('event');
        session = await this.sessions.of(eventId, sessionId);
        if (!session) throw new UnknownId('session');
        const before = sessionFacts(session, await this.parts.ofSession(sessionId));
        await this.change(session, input);
        await this.audit.add(member, {
          action: 'session.update',
          entity: publicId('ses', sessionId),
          venueId: event.venueId,
          before,
          after: sessionFacts(session, await this.parts.ofSession(sessionId)),
        });
      });
    } catch (error) {
      if (!session || !isRoomTaken(error)) throw error;
      throw new RoomTaken(await this.sessions.inRoom(session));
    }
  }

  private async change(
    session: EventSession,
    { dateId, startsAt, endsAt, participantIds, ...rest }: Partial<SessionInput>,
  ): Promise<void> {
    const was = session.capacity;
    Object.assign(
      session,
      Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
    );
    if (dateId !== undefined || startsAt !== undefined || endsAt !== undefined) {
      const dates = await this.events.datesOf(session.eventId);
      const date = dates.find(({ id }) => id === (dateId ?? session.dateId));
      if (!date) throw new UnknownId('date');
      // Who chose it has a ticket of its date.
      if (date.id !== session.dateId && (await this.places.chosen(session.id))) throw new SessionInUse();
      session.takePlace(date, startsAt ?? session.localStart, endsAt ?? session.localEnd);
    }
    await this.sessions.save(session);
    if (participantIds) await this.parts.setOfSession(session.eventId, session.id, participantIds);
    if (session.capacity === was) return;
    const taken = await this.places.resize(session.id, session.capacity);
    if (taken !== undefined) throw new SessionCapacityTooSmall(taken);
  }
}
