import { Injectable } from '@nestjs/common';
import { Audit, Messages, newId, publicId, Transaction, UnknownId, type Member } from '#libs/platform';
import { EventCancelled } from '../events/event.errors.js';
import { EventStore } from '../events/event.store.js';
import { SessionParticipantStore } from '../sessions/session-participant.store.js';
import { Participant, type ParticipantType } from './participant.entity.js';
import { ParticipantTwice } from './participant.errors.js';
import { invitedNews } from './participant-events.js';
import { participantFacts } from './participant-facts.js';
import { ParticipantMailStore } from './participant-mail.store.js';
import { isTwice, ParticipantStore } from './participant.store.js';

export interface ParticipantInput {
  name: string;
  email?: string | null | undefined;
  type: ParticipantType;
  role?: string | null | undefined;
  bio?: string | null | undefined;
  company?: string | null | undefined;
  jobTitle?: string | null | undefined;
  imageUrl?: string | null | undefined;
  /** Addresses by the name of the network. */
  social?: Record<string, string> | undefined;
  /** Primary keys of sessions of the event. */
  sessionIds?: string[] | undefined;
  featured?: boolean | undefined;
  /** Whether customers see it once it is confirmed; default true. */
  public?: boolean | undefined;
  sponsorTier?: string | null | undefined;
  /** Nothing is mailed: the operator confirms. */
  silent?: boolean | undefined;
}

/**
 * Somebody with a part in an event, invited; `participant.invited` is published where there is an e-mail and it
 * is not silent.
 * @returns the participant's id
 * @throws UnknownId for an event out of reach, or a session of another; EventCancelled; ParticipantTwice; TooManyInvitations
 */
@Injectable()
export class CreateParticipant {
  constructor(
    private readonly transaction: Transaction,
    private readonly events: EventStore,
    private readonly participants: ParticipantStore,
    private readonly parts: SessionParticipantStore,
    private readonly mails: ParticipantMailStore,
    private readonly messages: Messages,
    private readonly audit: Audit,
  ) {}

  async execute(member: Member, eventId: string, input: ParticipantInput): Promise<string> {
    const { sessionIds = [] } = input;
    const participant = toParticipant(eventId, input);
    try {
      await this.transaction.run(async () => {
        const event = await this.events.lock(member, eventId);
        if (!event) throw new UnknownId('event');
        if (event.status === 'cancelled') throw new EventCancelled();
        participant.organisationId = event.organisationId;
        await this.participants.add(participant);
        await this.parts.setOfParticipant(eventId, participant.id, sessionIds);
        if (participant.invitedAt !== null) {
          await this.mails.count(participant, participant.invitedAt);
          await this.messages.add(invitedNews(participant));
        }
        await this.audit.add(member, {
          action: 'participant.create',
          entity: publicId('part', participant.id),
          venueId: event.venueId,
          after: participantFacts(participant, sessionIds),
        });
      });
    } catch (error) {
      if (isTwice(error)) throw new ParticipantTwice();
      throw error;
    }
    this.messages.wake();
    return participant.id;
  }
}

function toParticipant(eventId: string, input: ParticipantInput): Participant {
  const participant = new Participant();
  participant.id = newId();
  participant.eventId = eventId;
  participant.name = input.name;
  participant.email = input.email ?? null;
  participant.type = input.type;
  participant.role = input.role ?? null;
  participant.bio = input.bio ?? null;
  participant.company = input.company ?? null;
  participant.jobTitle = input.jobTitle ?? null;
  participant.imageUrl = input.imageUrl ?? null;
  participant.social = input.social ?? {};
  participant.featured = input.featured ?? false;
  participant.public = input.public ?? true;
  participant.sponsorTier = input.sponsorTier ?? null;
  participant.silent = input.silent ?? false;
  participant.status = 'invited';
  return participant;
}
