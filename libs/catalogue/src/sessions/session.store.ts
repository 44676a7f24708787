import { Injectable } from '@nestjs/common';
import { InvalidInput, Transaction, violated } from '#libs/platform';
import type { EventDate } from '../events/event-date.entity.js';
import { EventSession } from './event-session.entity.js';
import { SessionOutsideDate } from './session.errors.js';

const columns = `s.id, s.event_id AS "eventId", s.date_id AS "dateId", s.organisation_id AS "organisationId", s.title, s.abstract,
  s.type, s.track, s.room, to_char(s.local_start, 'YYYY-MM-DD"T"HH24:MI') AS "localStart",
  to_char(s.local_end, 'YYYY-MM-DD"T"HH24:MI') AS "localEnd", s.time_zone AS "timeZone", s.starts_at AS "startsAt",
  s.ends_at AS "endsAt", s.capacity, s.stream_url AS "streamUrl", s.materials, s.created_at AS "createdAt"`;

const values = (session: EventSession): unknown[] => [
  session.id,
  session.dateId,
  session.title,
  session.abstract,
  session.type,
  session.track,
  session.room,
  session.localStart,
  session.localEnd,
  session.timeZone,
  session.startsAt,
  session.endsAt,
  session.capacity,
  session.streamUrl,
  JSON.stringify(session.materials),
];

/** The sessions of events. A row is written whole; local times go to the database as text, never as instants. */
@Injectable()
export class SessionStore {
  constructor(private readonly transaction: Transaction) {}

  /** @throws the database's exclusion violation if the room is taken; see `isRoomTaken` */
  async add(session: EventSession): Promise<void> {
    await this.transaction.query(
      `INSERT INTO catalogue.sessions (id, date_id, title, abstract, type, track, room, local_start, local_end, time_zone,
                                       starts_at, ends_at, capacity, stream_url, materials, event_id, organisation_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8::timestamp, $9::timestamp, $10, $11, $12, $13, $14, $15::jsonb, $16, $17)`,
      [...values(session), session.eventId, session.organisationId],
    );
  }

  /** @throws the database's exclusion violation if the room is taken; see `isRoomTaken` */
  async save(session: EventSession): Promise<void> {
    await this.transaction.query(
      `UPDATE catalogue.sessions
          SET date_id = $2, title = $3, abstract = $4, type = $5, track = $6, room = $7, local_start = $8::timestamp,
              local_end = $9::timestamp, time_zone = $10, starts_at = $11, ends_at = $12, capacity = $13, stream_url = $14,
              materials = $15::jsonb WHERE id = $1`,
      values(session),
    );
  }

  /** A session of an event, to be read or changed under the event's lock. */
  async of(eventId: string, id: string): Promise<EventSession | undefined> {
    const row = await this.transaction.queryOne<EventSession>(
      `SELECT ${columns} FROM catalogue.sessions s WHERE s.id = $2 AND s.event_id = $1`,
      [eventId, id],
    );
    return row && Object.assign(new EventSession(), row);
  }

  async remove(id: string): Promise<void> {
    await this.transaction.query('DELETE FROM catalogue.sessions WHERE id = $1', [id]);
  }

  /**
   * Moves the sessions of a date along with it: each keeps its distance from the local start. Called under the
   * event's lock with the date as it is about to be, before it is saved.
   * @throws SessionOutsideDate if one would not lie within the date any more; the database's exclusion violation
   *   where a clock change leaves a room to two, see `isRoomTaken`
   */
  async followDate(date: EventDate): Promise<void> {
    const moved = await this.transaction.query<{ id: string; title: string; start: string; end: string }>(
      `SELECT s.id, s.title, to_char(s.local_start + by.distance, 'YYYY-MM-DD"T"HH24:MI') AS start,
              to_char(s.local_end + by.distance, 'YYYY-MM-DD"T"HH24:MI') AS end
         FROM catalogue.sessions s JOIN catalogue.event_dates d ON d.id = s.date_id
         CROSS JOIN LATERAL (SELECT ($2::date + $3::time) - (d.local_date + d.local_start) AS distance) by
        WHERE s.date_id = $1 ORDER BY s.id`,
      [date.id, date.localDate, date.localStart],
    );
    const rows = moved.map(({ id, title, start, end }) => {
      const session = new EventSession();
      try {
        session.takePlace(date, start, end);
      } catch (error) {
        throw error instanceof InvalidInput ? new SessionOutsideDate({ id, title }) : error;
      }
      const { startsAt, endsAt, timeZone } = session;
      return { id, start, end, zone: timeZone, starts_at: startsAt, ends_at: endsAt };
    });
    // One statement: a session may take the time that another of its room has just left.
    await this.transaction.query(
      `UPDATE catalogue.sessions s
          SET local_start = r.start, local_end = r."end", time_zone = r.zone, starts_at = r.starts_at, ends_at = r.ends_at
         FROM jsonb_to_recordset($1::jsonb)
           AS r(id uuid, start timestamp, "end" timestamp, zone text, starts_at timestamptz, ends_at timestamptz)
        WHERE s.id = r.id`,
      [JSON.stringify(rows)],
    );
  }

  /** The event's other session that has the room at that time. */
  inRoom(session: EventSession): Promise<{ id: string; title: string } | undefined> {
    return this.transaction.queryOne(
      `SELECT s.id, s.title FROM catalogue.sessions s
        WHERE s.event_id = $1 AND s.id <> $2 AND lower(s.room) = lower($3)
          AND tstzrange(s.starts_at, s.ends_at) && tstzrange($4, $5)
        ORDER BY s.starts_at, s.id LIMIT 1`,
      [session.eventId, session.id, session.room, session.startsAt, session.endsAt],
    );
  }
}

/** Is this the database saying that another session has the room at that time? */
export const isRoomTaken = (error: unknown): boolean => violated(error) === 'sessions_one_in_a_room';
