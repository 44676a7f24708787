import { Injectable } from '@nestjs/common';
import { Transaction, type Member, violated } from '#libs/platform';
import { reached, reachOf } from '#libs/venues';
import { Participant, type ParticipantStatus } from './participant.entity.js';

export interface StatusChange {
  was: ParticipantStatus;
  venueId: string;
}

/** What somebody is invited to. */
export interface InvitedTo {
  eventId: string;
  organisationId: string;
  status: ParticipantStatus;
  /** Whether the answer may still change: the event is on, and has not begun. */
  open: boolean;
}

@Injectable()
export class ParticipantStore {
  constructor(private readonly transaction: Transaction) {}

  /** @throws the database's unique violation if the e-mail takes part as this type already; see `isTwice` */
  async add(participant: Participant): Promise<void> {
    await this.transaction.repository(Participant).insert(participant);
  }

  /** @throws the database's unique violation if the e-mail takes part as this type already; see `isTwice` */
  async save({ id, ...fields }: Participant): Promise<void> {
    const { createdAt: _created, status: _status, note: _note, respondedAt: _responded, ...rest } = fields;
    await this.transaction.repository(Participant).update({ id }, rest);
  }

  /** A participant of an event with its row locked, to be changed under the event's lock. */
  async lock(eventId: string, id: string): Promise<Participant | undefined> {
    const found = await this.transaction
      .repository(Participant)
      .findOne({ where: { id, eventId }, lock: { mode: 'pessimistic_write' } });
    return found ?? undefined;
  }

  async remove(id: string): Promise<void> {
    await this.transaction.query('DELETE FROM catalogue.participants WHERE id = $1', [id]);
  }

  /**
   * Moves a participant that the member reaches to a status, unless it was cancelled; what it was before.
   * Undefined where there was nothing to move.
   */
  moveTo(
    member: Member,
    eventId: string,
    id: string,
    status: ParticipantStatus,
  ): Promise<StatusChange | undefined> {
    return this.transaction.queryOne<StatusChange>(
      `WITH was AS (
         SELECT p.id, p.status, e.venue_id FROM catalogue.participants p JOIN catalogue.events e ON e.id = p.event_id
          WHERE p.id = $5 AND p.event_id = $4 AND ${reached}
            FOR UPDATE OF p)
       UPDATE catalogue.participants p SET status = $6 FROM was
        WHERE p.id = was.id AND was.status NOT IN ('cancelled', $6)
       RETURNING was.status AS was, was.venue_id AS "venueId"`,
      [...reachOf(member), eventId, id, status],
    );
  }

  /** The participation that this e-mail was invited to, with its row locked. */
  lockInvited(id: string, email: string | null): Promise<InvitedTo | undefined> {
    return this.transaction.queryOne<InvitedTo>(
      `SELECT p.event_id AS "eventId", p.organisation_id AS "organisationId", p.status,
              e.status <> 'cancelled' AND EXISTS (SELECT FROM catalogue.event_dates d WHERE d.event_id = e.id AND d.status = 'active')
                AND NOT EXISTS (SELECT FROM catalogue.event_dates d
                                 WHERE d.event_id = e.id AND d.status = 'active' AND d.starts_at <= now()) AS open
         FROM catalogue.participants p JOIN catalogue.events e ON e.id = p.event_id
        WHERE p.id = $1 AND p.email = $2::citext AND NOT p.silent FOR UPDATE OF p`,
      [id, email],
    );
  }

  /** Writes down what somebody answered, under the lock of `lockInvited`. */
  async answer(id: string, status: 'confirmed' | 'declined', note: string | null): Promise<void> {
    await this.transaction.query(
      'UPDATE catalogue.participants SET status = $2, note = $3, responded_at = now() WHERE id = $1',
      [id, status, note],
    );
  }

  /** Takes away what somebody answered in words, whose account is being erased. */
  async forgetNotes(userId: string): Promise<void> {
    await this.transaction.query(
      `UPDATE catalogue.participants p SET note = NULL FROM identity.v_erasures e
        WHERE e.user_id = $1 AND p.email = e.email AND p.note IS NOT NULL`,
      [userId],
    );
  }

  /** The status of a participant that the member reaches. */
  async statusOf(member: Member, eventId: string, id: string): Promise<ParticipantStatus | undefined> {
    const row = await this.transaction.queryOne<{ status: ParticipantStatus }>(
      `SELECT p.status FROM catalogue.participants p JOIN catalogue.events e ON e.id = p.event_id
        WHERE p.id = $5 AND p.event_id = $4 AND ${reached}`,
      [...reachOf(member), eventId, id],
    );
    return row?.status;
  }
}

/** Is this the database saying that the e-mail takes part in the event as this type already? */
export const isTwice = (error: unknown): boolean => violated(error) === 'participants_once';
