import { Injectable } from '@nestjs/common';
import { pageOf, Transaction, type Member, type Window } from '#libs/platform';
import { reached, reachOf } from '#libs/venues';

const sessionJson = `json_build_object(
  'id', platform.public_id('ses', s.id), 'event_id', platform.public_id('evt', s.event_id),
  'date_id', platform.public_id('date', s.date_id), 'title', s.title, 'abstract', s.abstract, 'type', s.type, 'track', s.track,
  'room', s.room, 'starts_at', to_char(s.local_start, 'YYYY-MM-DD"T"HH24:MI'),
  'ends_at', to_char(s.local_end, 'YYYY-MM-DD"T"HH24:MI'), 'time_zone', s.time_zone, 'capacity', s.capacity, 'taken', c.taken,
  'participant_ids', (SELECT coalesce(json_agg(platform.public_id('part', l.participant_id) ORDER BY l.position, l.participant_id), '[]')
                        FROM catalogue.v_session_participants l WHERE l.session_id = s.id),
  'stream_url', s.stream_url, 'materials', s.materials, 'created_at', platform.iso(s.created_at))`;

const sessionFrom = `catalogue.v_sessions s JOIN ticketing.v_session_places c ON c.session_id = s.id`;

const mine = `${reached} AND e.id = $4`;

/** Read model of an event's sessions for operators: JSON made in SQL. */
@Injectable()
export class SessionViewStore {
  constructor(private readonly transaction: Transaction) {}

  page(member: Member, eventId: string, dateId: string | null, window: Window): Promise<string> {
    return pageOf(
      this.transaction,
      {
        found: `SELECT s.id, s.starts_at FROM catalogue.v_events e JOIN catalogue.v_sessions s ON s.event_id = e.id
                 WHERE ${mine} AND ($5::uuid IS NULL OR s.date_id = $5)`,
        order: 'starts_at, id',
        join: `JOIN (${sessionFrom}) ON s.id = p.id`,
        item: sessionJson,
      },
      [...reachOf(member), eventId, dateId],
      window,
    );
  }

  /** `{ data }`, if the member reaches it. */
  async one(member: Member, eventId: string, sessionId: string): Promise<string | undefined> {
    const row = await this.transaction.queryOne<{ session: string }>(
      `SELECT json_build_object('data', ${sessionJson})::text AS session
         FROM catalogue.v_events e JOIN (${sessionFrom}) ON s.event_id = e.id WHERE ${mine} AND s.id = $5`,
      [...reachOf(member), eventId, sessionId],
    );
    return row?.session;
  }
}
