import { Injectable } from '@nestjs/common';
import { Audit, publicId, Transaction, UnknownId, type Member } from '#libs/platform';
import { EventStore } from '../events/event.store.js';
import { SessionParticipantStore } from '../sessions/session-participant.store.js';
import { participantFacts } from './participant-facts.js';
import { ParticipantStore } from './participant.store.js';

/**
 * Takes a participant off an event and its sessions.
 * @throws UnknownId
 */
@Injectable()
export class DeleteParticipant {
  constructor(
    private readonly transaction: Transaction,
    private readonly events: EventStore,
    private readonly participants: ParticipantStore,
    private readonly parts: SessionParticipantStore,
    private readonly audit: Audit,
  ) {}

  async execute(member: Member, eventId: string, participantId: string): Promise<void> {
    await this.transaction.run(async () => {
      const event = await this.events.lock(member, eventId);
      if (!event) throw new UnknownId('event');
      const participant = await this.participants.lock(eventId, participantId);
      if (!participant) throw new UnknownId('participant');
      const before = participantFacts(participant, await this.parts.ofParticipant(participantId));
      await this.participants.remove(participantId);
      await this.audit.add(member, {
        action: 'participant.delete',
        entity: publicId('part', participantId),
        venueId: event.venueId,
        before,
      });
    });
  }
}
