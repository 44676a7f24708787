import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';

/** How choosing went; `sessions` are the primary keys of those that it failed at. */
export type Choice =
  | { outcome: 'chosen' | 'unknown' | 'ticket_required' }
  | { outcome: 'full' | 'overlap' | 'over'; sessions: string[] };

const selections = `(SELECT coalesce(json_agg(json_build_object(
    'sessionId', platform.public_id('ses', s.id), 'title', s.title, 'type', s.type, 'track', s.track, 'room', s.room,
    'startsAt', platform.iso(s.starts_at), 'endsAt', platform.iso(s.ends_at),
    'localStart', to_char(s.local_start, 'YYYY-MM-DD"T"HH24:MI:SS'), 'timeZone', s.time_zone,
    'dateId', platform.public_id('date', s.date_id), 'ticketId', platform.public_id('ticket', x.ticket_id),
    'event', json_build_object('id', platform.public_id('evt', e.id), 'name', e.name))
    ORDER BY s.starts_at, s.id), '[]')
  FROM ticketing.session_selections x
  JOIN catalogue.v_sessions s ON s.id = x.session_id
  JOIN catalogue.v_events e ON e.id = x.event_id
 WHERE x.holder_id = $1 AND ($2::uuid IS NULL OR x.event_id = $2))`;

const invitations = `(SELECT coalesce(json_agg(json_build_object(
    'participantId', platform.public_id('part', p.id), 'status', p.status, 'type', p.type, 'role', p.role, 'name', p.name,
    'note', p.note, 'respondedAt', platform.iso(p.responded_at),
    'event', json_build_object('id', platform.public_id('evt', e.id), 'name', e.name), 'organisation', o.name)
    ORDER BY p.created_at DESC, p.id), '[]')
  FROM catalogue.v_participants p
  JOIN catalogue.v_events e ON e.id = p.event_id
  JOIN identity.v_organisations o ON o.id = p.organisation_id
 WHERE p.email = $3::citext AND NOT p.silent AND p.status <> 'cancelled' AND e.status <> 'cancelled')`;

/** Which sessions ticket holders have chosen. */
@Injectable()
export class SessionSelectionStore {
  constructor(private readonly transaction: Transaction) {}

  /** Replaces what somebody has chosen of an event, all or none. Ids are private (UUIDs). */
  async choose(holderId: string, eventId: string, sessionIds: string[]): Promise<Choice> {
    const row = await this.transaction.queryOne<{ choice: Choice }>(
      'SELECT ticketing.choose_sessions($1, $2, $3::uuid[]) AS choice',
      [holderId, eventId, sessionIds],
    );
    if (!row) throw new Error('choosing sessions told nothing');
    return row.choice;
  }

  /** Gives back all that somebody has chosen, event by event in ascending order, as whoever chooses. */
  async forget(holderId: string): Promise<void> {
    const events = await this.transaction.query<{ id: string }>(
      'SELECT DISTINCT event_id AS id FROM ticketing.session_selections WHERE holder_id = $1 ORDER BY 1',
      [holderId],
    );
    for (const { id } of events) await this.choose(holderId, id, []);
  }

  /** JSON text `{ selections }` of one event. */
  async ofEvent(holderId: string, eventId: string): Promise<string> {
    const row = await this.transaction.queryOne<{ chosen: string }>(
      `SELECT json_build_object('selections', ${selections})::text AS chosen`,
      [holderId, eventId],
    );
    return row?.chosen ?? '';
  }

  /**
   * JSON text `{ selections, invitations }` of all events.
   * @param email the holder's, if they have proved that it is
   */
  async mine(holderId: string, email: string | null): Promise<string> {
    const row = await this.transaction.queryOne<{ mine: string }>(
      `SELECT json_build_object('selections', ${selections}, 'invitations', ${invitations})::text AS mine`,
      [holderId, null, email],
    );
    return row?.mine ?? '';
  }
}
