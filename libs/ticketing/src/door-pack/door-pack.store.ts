import { Injectable } from '@nestjs/common';
import { Transaction, type Member } from '#libs/platform';
import { atDoorParameters, ownDoor } from '../scans/door-member.js';

export interface DoorPackHead {
  /** JSON texts. */
  event: string;
  dates: string;
  ticketTypes: string;
  generatedAt: string;
  /** Rises with any change of the event's tickets. */
  version: string;
  /** The database that the horizon is of. */
  origin: string;
  /** Every transaction before this one has ended, and what it changed is seen. */
  horizon: string;
}

export interface DoorPackRows {
  /** Entries of a JSON list; null when there are none. */
  text: string | null;
  count: number;
  /** Key of the last. */
  last: string | null;
}

/**
 * What a scanner needs to admit offline, and what of it has changed.
 *
 * Each ticket carries the number of the transaction that last changed it, which the trigger `tickets_stamped`
 * writes. Such numbers are given out in order, but transactions commit in any: whoever remembered the highest
 * number seen would miss a lower one that commits late. So the cursor is not what was seen but the snapshot's xmin:
 * the lowest number still running when the pack was begun. All below had ended, and are in the pack; whatever
 * commits later has that number or a higher one, and is among `changed_in >= cursor` of the next call. A change may
 * be told twice, never not at all. Pages are read after the cursor was taken, so that no transaction stays open
 * while a slow scanner reads.
 *
 * Numbers start anew in a restored database: a cursor names the database (and timeline) it is of, and of another
 * it means the whole pack. The version is a sum, not the highest: a late commit raises it, too.
 */
@Injectable()
export class DoorPackStore {
  constructor(private readonly transaction: Transaction) {}

  /** @returns undefined for an event whose doors are not the member's */
  head(member: Member, eventId: string): Promise<DoorPackHead | undefined> {
    return this.transaction.queryOne<DoorPackHead>(
      `SELECT json_build_object('id', platform.public_id('evt', e.id), 'name', e.name, 'status', e.status,
                'doors_open_minutes', e.doors_open_minutes)::text AS event,
              (SELECT json_agg(json_build_object(
                        'id', platform.public_id('date', d.id), 'date', d.local_date, 'time_zone', d.time_zone,
                        'starts_at', platform.iso(d.starts_at), 'ends_at', platform.iso(d.ends_at), 'status', d.status,
                        'doors_open_at', platform.iso(d.starts_at - make_interval(mins => e.doors_open_minutes)),
                        'last_entry_at', platform.iso(coalesce(d.last_entry_at, d.ends_at))) ORDER BY d.starts_at, d.id)::text
                 FROM catalogue.v_event_dates d WHERE d.event_id = e.id) AS dates,
              (SELECT coalesce(json_agg(json_build_object(
                        'id', platform.public_id('tkt', y.id), 'name', y.name, 'allow_reentry', y.allow_reentry,
                        'reentry_limit', y.reentry_limit, 'accepted_scan_points', y.accepted_scan_points)
                        ORDER BY y.sort_order, y.id), '[]')::text
                 FROM catalogue.v_ticket_types y WHERE y.event_id = e.id) AS "ticketTypes",
              platform.iso(now()) AS "generatedAt",
              (SELECT count(*) || '-' || coalesce(sum(t.changed_in), 0) FROM ticketing.tickets t WHERE t.event_id = e.id) AS version,
              (SELECT s.system_identifier || '-' || c.timeline_id FROM pg_control_system() s, pg_control_checkpoint() c) AS origin,
              pg_snapshot_xmin(pg_current_snapshot())::text AS horizon
         FROM catalogue.v_events e WHERE e.id = $5 AND ${ownDoor}`,
      [...atDoorParameters(member), eventId],
    );
  }

  /** The next tickets after a key that changed in a transaction from `since` on. */
  async rows(eventId: string, since: string, after: string | null, limit: number): Promise<DoorPackRows> {
    const row = await this.transaction.queryOne<DoorPackRows>(
      `WITH types AS MATERIALIZED (
         SELECT y.id, platform.public_id('tkt', y.id) AS public FROM catalogue.v_ticket_types y WHERE y.event_id = $1
       ), dates AS MATERIALIZED (
         SELECT d.id, platform.public_id('date', d.id) AS public FROM catalogue.v_event_dates d WHERE d.event_id = $1
       )
       SELECT string_agg(json_build_object(
                'id', platform.public_id('ticket', t.id), 'generation', t.generation, 'status', t.status,
                'ticket_type_id', types.public, 'date_id', dates.public,
                'holder', coalesce(t.attendee_first_name, u.first_name) || ' ' || coalesce(t.attendee_last_name, u.last_name),
                'entries', t.entries, 'inside', t.inside)::text, ',' ORDER BY t.id) AS text,
              count(*)::int AS count, (array_agg(t.id ORDER BY t.id DESC))[1] AS last
         FROM (SELECT * FROM ticketing.tickets t
                WHERE t.event_id = $1 AND t.changed_in >= $2::bigint AND ($3::uuid IS NULL OR t.id > $3) ORDER BY t.id LIMIT $4) t
         JOIN types ON types.id = t.ticket_type_id JOIN dates ON dates.id = t.date_id
         JOIN identity.v_users u ON u.id = t.holder_id`,
      [eventId, since, after, limit],
    );
    return row ?? { text: null, count: 0, last: null };
  }
}
