import { Injectable } from '@nestjs/common';
import {
  EventCancelled,
  EventSession,
  EventStore,
  isRoomTaken,
  RoomTaken,
  SessionParticipantStore,
  SessionStore,
  type Material,
  type SessionType,
} from '#libs/catalogue';
import { Audit, newId, publicId, Transaction, UnknownId, type Member } from '#libs/platform';
import { SessionStockStore } from '#libs/ticketing';
import { sessionFacts } from './session-facts.js';

export interface SessionInput {
  /** Primary key of one of the event's dates. */
  dateId: string;
  title: string;
  abstract?: string | null | undefined;
  /** Default `talk`. */
  type?: SessionType | undefined;
  track?: string | null | undefined;
  room?: string | null | undefined;
  /** Wall times of the date's zone, `YYYY-MM-DDTHH:MM`. */
  startsAt: string;
  endsAt: string;
  /** Places for ticket holders; null or absent = unlimited. */
  capacity?: number | null | undefined;
  /** Primary keys of participants of the event, in the order they are shown. */
  participantIds?: string[] | undefined;
  streamUrl?: string | null | undefined;
  materials?: Material[] | undefined;
}

/**
 * A new session of an event, with the counter of its places.
 * @returns the session's id
 * @throws UnknownId for an event out of reach, or a date or participant of another; EventCancelled;
 * InvalidInput unless it lies within its date; RoomTaken
 */
@Injectable()
export class CreateSession {
  constructor(
    private readonly transaction: Transaction,
    private readonly events: EventStore,
    private readonly sessions: SessionStore,
    private readonly parts: SessionParticipantStore,
    private readonly places: SessionStockStore,
    private readonly audit: Audit,
  ) {}

  async execute(member: Member, eventId: string, input: SessionInput): Promise<string> {
    const { participantIds = [] } = input;
    const session = toSession(eventId, input);
    try {
      await this.transaction.run(async () => {
        const event = await this.events.lock(member, eventId);
        if (!event) throw new UnknownId('event');
        if (event.status === 'cancelled') throw new EventCancelled();
        const date = (await this.events.datesOf(eventId)).find(({ id }) => id === input.dateId);
        if (!date) throw new UnknownId('date');
        session.organisationId = event.organisationId;
        session.takePlace(date, input.startsAt, input.endsAt);
        await this.sessions.add(session);
        await this.parts.setOfSession(eventId, session.id, participantIds);
        await this.places.open(session.id, session.capacity);
        await this.audit.add(member, {
          action: 'session.create',
          entity: publicId('ses', session.id),
          venueId: event.venueId,
          after: sessionFacts(session, participantIds),
        });
      });
    } catch (error) {
      if (!isRoomTaken(error)) throw error;
      throw new RoomTaken(await this.sessions.inRoom(session));
    }
    return session.id;
  }
}

function toSession(eventId: string, input: SessionInput): EventSession {
  const session = new EventSession();
  session.id = newId();
  session.eventId = eventId;
  session.title = input.title;
  session.abstract = input.abstract ?? null;
  session.type = input.type ?? 'talk';
  session.track = input.track ?? null;
  session.room = input.room ?? null;
  session.capacity = input.capacity ?? null;
  session.streamUrl = input.streamUrl ?? null;
  session.materials = input.materials ?? [];
  return session;
}
