import { Injectable } from '@nestjs/common';
import { EventStore, SessionParticipantStore, SessionStore } from '#libs/catalogue';
import { Audit, publicId, Transaction, UnknownId, type Member } from '#libs/platform';
import { SessionStockStore } from '#libs/ticketing';
import { sessionFacts } from './session-facts.js';
import { SessionInUse } from './session.errors.js';

/**
 * Deletes a session that no ticket holder has chosen.
 * @throws UnknownId; SessionInUse
 */
@Injectable()
export class DeleteSession {
  constructor(
    private readonly transaction: Transaction,
    private readonly events: EventStore,
    private readonly sessions: SessionStore,
    private readonly parts: SessionParticipantStore,
    private readonly places: SessionStockStore,
    private readonly audit: Audit,
  ) {}

  async execute(member: Member, eventId: string, sessionId: string): Promise<void> {
    await this.transaction.run(async () => {
      const event = await this.events.lock(member, eventId);
      if (!event) throw new UnknownId('event');
      const session = await this.sessions.of(eventId, sessionId);
      if (!session) throw new UnknownId('session');
      const before = sessionFacts(session, await this.parts.ofSession(sessionId));
      if (!(await this.places.close(sessionId))) throw new SessionInUse();
      await this.sessions.remove(sessionId);
      await this.audit.add(member, {
        action: 'session.delete',
        entity: publicId('ses', sessionId),
        venueId: event.venueId,
        before,
      });
    });
  }
}
