import { Injectable } from '@nestjs/common';
import { pageOf, Transaction, type Window } from '#libs/platform';
import { visible } from '../browse-events/event-view.store.js';
import { sessionFrom, sessionJson } from './session-json.js';

/** An event's sessions as entries of a calendar. */
export interface CalendarOfEvent {
  name: string;
  cancelled: boolean;
  /** Where, in a line. */
  location: string;
  sessions: CalendarEntry[];
}

export interface CalendarEntry {
  /** Public id. */
  id: string;
  title: string;
  abstract: string | null;
  room: string | null;
  /** UTC instants, ISO 8601. */
  startsAt: string;
  endsAt: string;
}

/** Read model of an event's sessions for customers: JSON made in SQL, with places read fresh from the counters. */
@Injectable()
export class CustomerSessionStore {
  constructor(private readonly transaction: Transaction) {}

  page(
    organisationId: string | null,
    customerId: string,
    eventId: string,
    dateId: string | null,
    window: Window,
  ): Promise<string> {
    return pageOf(
      this.transaction,
      {
        found: `SELECT s.id, s.starts_at FROM catalogue.v_events e JOIN catalogue.v_sessions s ON s.event_id = e.id
                  JOIN catalogue.v_event_dates d ON d.id = s.date_id AND d.status = 'active'
                 WHERE e.id = $1 AND ${visible} AND ($4::uuid IS NULL OR s.date_id = $4)`,
        order: 'starts_at, id',
        join: `JOIN (${sessionFrom}) ON s.id = p.id`,
        item: sessionJson,
        more: 'hasMore',
      },
      [eventId, organisationId, customerId, dateId],
      window,
    );
  }

  /** `{ eventId, days }`: by the local day and the moment they start, if the caller sees the event. */
  async schedule(
    organisationId: string | null,
    customerId: string,
    eventId: string,
  ): Promise<string | undefined> {
    const row = await this.transaction.queryOne<{ schedule: string }>(
      `WITH shown AS (
         SELECT s.id, s.room, s.local_start, s.local_end, s.starts_at, s.ends_at, s.time_zone, ${sessionJson} AS session
           FROM ${sessionFrom} WHERE s.event_id = $1
       ), slots AS (
         SELECT local_start::date AS day, time_zone, starts_at, json_build_object(
                  'startsAt', platform.iso(starts_at), 'endsAt', platform.iso(max(ends_at)),
                  'localStart', to_char(min(local_start), 'HH24:MI'), 'localEnd', to_char(max(local_end), 'HH24:MI'),
                  'sessions', json_agg(session ORDER BY room, id)) AS slot
           FROM shown GROUP BY day, time_zone, starts_at
       ), days AS (
         SELECT day, min(starts_at) AS starts_at, json_build_object(
                  'date', day, 'timeZone', time_zone, 'slots', json_agg(slot ORDER BY starts_at)) AS of_day
           FROM slots GROUP BY day, time_zone
       )
       SELECT json_build_object('eventId', platform.public_id('evt', e.id),
                'days', (SELECT coalesce(json_agg(of_day ORDER BY starts_at), '[]') FROM days))::text AS schedule
         FROM catalogue.v_events e WHERE e.id = $1 AND ${visible}`,
      [eventId, organisationId, customerId],
    );
    return row?.schedule;
  }

  /** The same for a calendar. */
  async calendar(
    organisationId: string | null,
    customerId: string,
    eventId: string,
  ): Promise<CalendarOfEvent | undefined> {
    return this.transaction.queryOne<CalendarOfEvent>(
      `SELECT e.name, e.status = 'cancelled' AS cancelled, concat_ws(', ', v.name, v.city) AS location,
              (SELECT coalesce(json_agg(json_build_object(
                        'id', platform.public_id('ses', s.id), 'title', s.title, 'abstract', s.abstract, 'room', s.room,
                        'startsAt', platform.iso(s.starts_at), 'endsAt', platform.iso(s.ends_at)) ORDER BY s.starts_at, s.id), '[]')
                 FROM ${sessionFrom} WHERE s.event_id = e.id) AS sessions
         FROM catalogue.v_events e JOIN venues.v_venues v ON v.id = e.venue_id WHERE e.id = $1 AND ${visible}`,
      [eventId, organisationId, customerId],
    );
  }
}
