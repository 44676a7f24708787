import { Injectable } from '@nestjs/common';
import { Transaction, UnknownId } from '#libs/platform';

/** Who has a part in which session of an event: one relation, written from both sides under the event's lock. */
@Injectable()
export class SessionParticipantStore {
  constructor(private readonly transaction: Transaction) {}

  async ofSession(sessionId: string): Promise<string[]> {
    const rows = await this.transaction.query<{ id: string }>(
      `SELECT participant_id AS id FROM catalogue.session_participants WHERE session_id = $1 ORDER BY position, participant_id`,
      [sessionId],
    );
    return rows.map(({ id }) => id);
  }

  async ofParticipant(participantId: string): Promise<string[]> {
    const rows = await this.transaction.query<{ id: string }>(
      `SELECT l.session_id AS id FROM catalogue.session_participants l JOIN catalogue.sessions s ON s.id = l.session_id
        WHERE l.participant_id = $1 ORDER BY s.starts_at, s.id`,
      [participantId],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Those who have a part in a session are these, in this order.
   * @throws UnknownId for a participant of another event
   */
  async setOfSession(eventId: string, sessionId: string, participantIds: string[]): Promise<void> {
    await this.transaction.query(
      'DELETE FROM catalogue.session_participants WHERE session_id = $1 AND participant_id <> ALL ($2::uuid[])',
      [sessionId, participantIds],
    );
    const written = await this.transaction.query(
      `INSERT INTO catalogue.session_participants (session_id, participant_id, organisation_id, position)
       SELECT $2, p.id, p.organisation_id, w.position
         FROM unnest($3::uuid[]) WITH ORDINALITY AS w(id, position)
         JOIN catalogue.participants p ON p.id = w.id AND p.event_id = $1
           ON CONFLICT (session_id, participant_id) DO UPDATE SET position = excluded.position RETURNING 1`,
      [eventId, sessionId, participantIds],
    );
    if (written.length !== participantIds.length) throw new UnknownId('participant');
  }

  /**
   * The sessions that somebody has a part in are these; in each that is new, it comes last.
   * @throws UnknownId for a session of another event
   */
  async setOfParticipant(eventId: string, participantId: string, sessionIds: string[]): Promise<void> {
    await this.transaction.query(
      'DELETE FROM catalogue.session_participants WHERE participant_id = $1 AND session_id <> ALL ($2::uuid[])',
      [participantId, sessionIds],
    );
    const there = await this.transaction.query(
      `WITH wanted AS (
         SELECT s.id, s.organisation_id,
                (SELECT coalesce(max(l.position), 0) + 1 FROM catalogue.session_participants l WHERE l.session_id = s.id) AS position
           FROM catalogue.sessions s WHERE s.event_id = $1 AND s.id = ANY ($3::uuid[])
       ), added AS (
         INSERT INTO catalogue.session_participants (session_id, participant_id, organisation_id, position)
         SELECT id, $2, organisation_id, position FROM wanted ON CONFLICT (session_id, participant_id) DO NOTHING
       ) SELECT id FROM wanted`,
      [eventId, participantId, sessionIds],
    );
    if (there.length !== sessionIds.length) throw new UnknownId('session');
  }
}
