import { Injectable } from '@nestjs/common';
import { Audit, Messages, publicId, Transaction, UnknownId, type Member } from '#libs/platform';
import { EventStore } from '../events/event.store.js';
import { SessionParticipantStore } from '../sessions/session-participant.store.js';
import type { ParticipantInput } from './create-participant.js';
import { ParticipantTwice } from './participant.errors.js';
import { invitedNews } from './participant-events.js';
import { participantFacts } from './participant-facts.js';
import { ParticipantMailStore } from './participant-mail.store.js';
import { isTwice, ParticipantStore } from './participant.store.js';

/**
 * Changes what is said of a participant; what is not sent stays. Somebody who is invited still, and is given
 * another e-mail, is invited there.
 * @throws UnknownId; ParticipantTwice; TooManyInvitations
 */
@Injectable()
export class ChangeParticipant {
  constructor(
    private readonly transaction: Transaction,
    private readonly events: EventStore,
    private readonly participants: ParticipantStore,
    private readonly parts: SessionParticipantStore,
    private readonly mails: ParticipantMailStore,
    private readonly messages: Messages,
    private readonly audit: Audit,
  ) {}

  async execute(
    member: Member,
    eventId: string,
    participantId: string,
    { sessionIds, ...input }: Partial<ParticipantInput>,
  ): Promise<void> {
    try {
      await this.transaction.run(async () => {
        const event = await this.events.lock(member, eventId);
        if (!event) throw new UnknownId('event');
        const participant = await this.participants.lock(eventId, participantId);
        if (!participant) throw new UnknownId('participant');
        const sessions = await this.parts.ofParticipant(participantId);
        const [before, invitedAt] = [participantFacts(participant, sessions), participant.invitedAt];
        const sent = Object.entries(input).filter(([, value]) => value !== undefined);
        Object.assign(participant, Object.fromEntries(sent));
        await this.participants.save(participant);
        if (sessionIds) await this.parts.setOfParticipant(eventId, participantId, sessionIds);
        if (participant.invitedAt !== null && participant.invitedAt !== invitedAt) {
          await this.mails.count(participant, participant.invitedAt);
          await this.messages.add(invitedNews(participant));
        }
        await this.audit.add(member, {
          action: 'participant.update',
          entity: publicId('part', participantId),
          venueId: event.venueId,
          before,
          after: participantFacts(participant, await this.parts.ofParticipant(participantId)),
        });
      });
    } catch (error) {
      if (isTwice(error)) throw new ParticipantTwice();
      throw error;
    }
    this.messages.wake();
  }
}
