import { Injectable } from '@nestjs/common';
import { submittedOrReached, submittedOrReachOf } from '#libs/catalogue';
import { containing, pageOf, Transaction, type Member, type Window } from '#libs/platform';
import { dateJson } from '../dates/operator-date.store.js';
import { ticketTypeJson } from '../ticket-types/ticket-type-json.js';

export interface EventFilters {
  /** Primary key. */
  venueId?: string;
  status?: string;
  /** First and last local date, `YYYY-MM-DD`. */
  from?: string;
  to?: string;
  /** Part of the name. */
  q?: string;
  /** Only what is archived, or only what is not. */
  archived?: boolean;
}

/** SQL that joins to an event `e` the date `d` that is meant by it, the next active one, else the last; and its venue `v`. */
export const theDate = `CROSS JOIN LATERAL (
    SELECT d.* FROM catalogue.v_event_dates d WHERE d.event_id = e.id
     ORDER BY d.status <> 'active' OR d.ends_at <= now(), CASE WHEN d.status = 'active' AND d.ends_at > now() THEN d.starts_at END, d.starts_at DESC
     LIMIT 1) d
  JOIN venues.v_venues v ON v.id = e.venue_id`;

const eventJson = `
  'id', platform.public_id('evt', e.id), 'name', e.name, 'event_date', d.local_date,
  'start_time', to_char(d.local_start, 'HH24:MI'), 'end_time', to_char(d.local_end, 'HH24:MI'),
  'last_entry_time', to_char(d.last_entry_time, 'HH24:MI'), 'event_type', e.event_type, 'event_genre', e.event_genre,
  'description', e.description, 'format', e.format, 'status', e.status, 'event_mode', 'ticketed', 'visibility', 'public',
  'guest_list_capacity', e.guest_list_capacity,
  'committed_guests', (SELECT coalesce(sum(c.committed), 0) FROM catalogue.v_event_dates o
                         JOIN ticketing.v_committed c ON c.date_id = o.id WHERE o.event_id = e.id),
  'venue_id', platform.public_id('ven', v.id), 'venue_name', v.name, 'image_url', e.image_url,
  'app_listing_status', e.app_listing_status, 'archived_at', platform.iso(e.archived_at),
  'date_count', (SELECT count(*) FROM catalogue.v_event_dates o WHERE o.event_id = e.id AND o.status = 'active')`;

/** Read model of events for operators: JSON made in SQL. */
@Injectable()
export class OperatorEventStore {
  constructor(private readonly transaction: Transaction) {}

  page(member: Member, filters: EventFilters, window: Window): Promise<string> {
    return pageOf(
      this.transaction,
      {
        found: `SELECT e.id, d.ends_at <= now() OR d.status <> 'active' AS over, d.starts_at FROM catalogue.v_events e ${theDate}
                 WHERE ${submittedOrReached} AND ($5::uuid IS NULL OR e.venue_id = $5) AND ($6::text IS NULL OR e.status = $6)
                   AND ($7::date IS NULL OR d.local_date >= $7) AND ($8::date IS NULL OR d.local_date <= $8)
                   AND ($9::text IS NULL OR e.name ILIKE $9)
                   AND ($10::boolean IS NULL OR (e.archived_at IS NOT NULL) = $10)`,
        order: 'over, starts_at, id',
        join: `JOIN catalogue.v_events e ON e.id = p.id ${theDate}`,
        item: `json_build_object(${eventJson})`,
      },
      [
        ...submittedOrReachOf(member),
        filters.venueId ?? null,
        filters.status ?? null,
        filters.from ?? null,
        filters.to ?? null,
        containing(filters.q),
        filters.archived ?? null,
      ],
      window,
    );
  }

  /** `{ data }` with dates and ticket types, if the member reaches it. */
  async one(member: Member, eventId: string): Promise<string | undefined> {
    const row = await this.transaction.queryOne<{ event: string }>(
      `SELECT json_build_object('data', json_build_object(${eventJson},
                'doors_open_minutes', e.doors_open_minutes, 'waiting_list_enabled', e.waiting_list_enabled,
                'booking_types', e.booking_types, 'payment_methods', e.payment_methods, 'cancel_until', platform.iso(e.cancel_until),
                'media_moderation', e.media_moderation, 'join_url', e.join_url, 'created_at', platform.iso(e.created_at),
                'submitted_by', (SELECT json_build_object('id', platform.public_id('usr', u.id), 'name', u.first_name || ' ' || u.last_name)
                                   FROM identity.v_users u WHERE u.id = e.submitted_by),
                'facilitators', (SELECT coalesce(json_agg(json_build_object('id', platform.public_id('fac', f.id), 'name', f.name)
                                                          ORDER BY f.position, f.id), '[]')
                                   FROM catalogue.v_event_facilitators f WHERE f.event_id = e.id),
                'dates', (SELECT coalesce(json_agg(${dateJson} ORDER BY o.starts_at, o.id), '[]')
                            FROM catalogue.v_event_dates o JOIN ticketing.v_committed c ON c.date_id = o.id WHERE o.event_id = e.id),
                'ticket_types', (SELECT coalesce(json_agg(${ticketTypeJson} ORDER BY y.sort_order, y.id), '[]')
                                   FROM catalogue.v_ticket_types y WHERE y.event_id = e.id)))::text AS event
         FROM catalogue.v_events e ${theDate} WHERE ${submittedOrReached} AND e.id = $5`,
      [...submittedOrReachOf(member), eventId],
    );
    return row?.event;
  }

  /** `{ data }`: the event's ticket types, if the member reaches it. */
  async ticketTypes(member: Member, eventId: string): Promise<string | undefined> {
    const row = await this.transaction.queryOne<{ types: string }>(
      `SELECT json_build_object('data', (SELECT coalesce(json_agg(${ticketTypeJson} ORDER BY y.sort_order, y.id), '[]')
                                           FROM catalogue.v_ticket_types y WHERE y.event_id = e.id))::text AS types
         FROM catalogue.v_events e WHERE ${submittedOrReached} AND e.id = $5`,
      [...submittedOrReachOf(member), eventId],
    );
    return row?.types;
  }
}
