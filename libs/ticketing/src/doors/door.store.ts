import { Injectable } from '@nestjs/common';
import { containing, pageOf, Transaction, type Member, type Window } from '#libs/platform';
import { atDoorParameters, ownDoor } from '../scans/door-member.js';

export interface DoorListFilters {
  /** Part of a name or an e-mail address, of the holder or of whoever booked. */
  q?: string;
  /** Primary keys. */
  dateId?: string;
  orderId?: string;
  ticketId?: string;
}

const inside = `(SELECT coalesce(sum(o.inside), 0)::int FROM ticketing.occupancy o WHERE o.date_id = d.id)`;
const admitted = `(SELECT count(*)::int FROM ticketing.tickets t WHERE t.date_id = d.id AND t.entries > 0)`;
const stock = `JOIN ticketing.date_stock s ON s.date_id = d.id`;

const dateJson = `
  'date_id', platform.public_id('date', d.id), 'date', d.local_date, 'time_zone', d.time_zone,
  'starts_at', platform.iso(d.starts_at), 'ends_at', platform.iso(d.ends_at), 'status', d.status,
  'inside', ${inside}, 'capacity', s.capacity, 'admitted', ${admitted}, 'expected', s.sold`;

const opens = `d.starts_at - make_interval(mins => e.doors_open_minutes)`;
const closes = `coalesce(d.last_entry_at, d.ends_at)`;
const isToday = `d.local_date = (now() AT TIME ZONE d.time_zone)::date`;

/** Who is expected behind a door, and how full it is: JSON made in SQL. */
@Injectable()
export class DoorStore {
  constructor(private readonly transaction: Transaction) {}

  /** Dates that are on today or to come, at the doors of the member. */
  events(member: Member, window: Window): Promise<string> {
    return pageOf(
      this.transaction,
      {
        found: `SELECT d.id, d.starts_at FROM catalogue.v_event_dates d JOIN catalogue.v_events e ON e.id = d.event_id
                 WHERE d.organisation_id = $1 AND d.status = 'active' AND e.status = 'approved' AND ${ownDoor}
                   AND d.ends_at > now() - interval '1 day' AND (d.ends_at > now() OR ${isToday})`,
        order: 'starts_at, id',
        join: `JOIN catalogue.v_event_dates d ON d.id = p.id JOIN catalogue.v_events e ON e.id = d.event_id
               JOIN venues.v_venues v ON v.id = e.venue_id ${stock}`,
        item: `json_build_object('event_id', platform.public_id('evt', e.id), 'event_name', e.name,
          'venue_id', platform.public_id('ven', v.id), 'venue_name', v.name,
          'doors_open_at', platform.iso(${opens}), 'last_entry_at', platform.iso(${closes}),
          'today', ${isToday}, 'open', now() BETWEEN ${opens} AND ${closes}, ${dateJson})`,
      },
      atDoorParameters(member),
      window,
    );
  }

  async isOwn(member: Member, eventId: string): Promise<boolean> {
    const row = await this.transaction.queryOne(
      `SELECT e.id FROM catalogue.v_events e WHERE e.id = $5 AND ${ownDoor}`,
      [...atDoorParameters(member), eventId],
    );
    return row !== undefined;
  }

  /** The tickets of an event by their holders' names, with what became of them. */
  tickets(
    eventId: string,
    { q, dateId, orderId, ticketId }: DoorListFilters,
    window: Window,
  ): Promise<string> {
    return pageOf(
      this.transaction,
      {
        found: `SELECT t.id, coalesce(t.attendee_first_name, u.first_name) AS first_name,
                       coalesce(t.attendee_last_name, u.last_name) AS last_name,
                       coalesce(t.attendee_email, u.email::text) AS email
                  FROM ticketing.tickets t JOIN identity.v_users u ON u.id = t.holder_id
                  JOIN ticketing.v_order_customers c ON c.order_id = t.order_id
                 WHERE t.event_id = $1 AND ($2::uuid IS NULL OR t.date_id = $2) AND ($3::uuid IS NULL OR t.order_id = $3)
                   AND ($4::uuid IS NULL OR t.id = $4)
                   AND ($5::text IS NULL OR coalesce(t.attendee_email, u.email::text) ILIKE $5 OR u.email::text ILIKE $5
                        OR coalesce(t.attendee_first_name, u.first_name) || ' ' || coalesce(t.attendee_last_name, u.last_name) ILIKE $5
                        OR c.email ILIKE $5 OR c.name ILIKE $5)`,
        order: 'last_name, first_name, id',
        join: `JOIN ticketing.tickets t ON t.id = p.id JOIN catalogue.v_ticket_types y ON y.id = t.ticket_type_id`,
        item: `json_build_object(
          'ticket_id', platform.public_id('ticket', t.id), 'booking_id', platform.public_id('bkg', t.order_id),
          'holder', json_build_object('id', platform.public_id('cust', t.holder_id), 'name', p.first_name || ' ' || p.last_name,
                                      'email', p.email),
          'ticket_type', json_build_object('id', platform.public_id('tkt', y.id), 'name', y.name),
          'date_id', platform.public_id('date', t.date_id), 'status', t.status, 'entries', t.entries, 'inside', t.inside,
          'first_admitted_at', platform.iso(t.first_admitted_at))`,
      },
      [eventId, dateId ?? null, orderId ?? null, ticketId ?? null, containing(q)],
      window,
    );
  }

  /** People behind the doors of an event as JSON text, if they are the member's. */
  async occupancy(member: Member, eventId: string): Promise<string | undefined> {
    const row = await this.transaction.queryOne<{ occupancy: string }>(
      `WITH dates AS (
         SELECT d.starts_at, d.id, ${inside} AS inside, ${admitted} AS admitted, s.sold AS expected,
                json_build_object(${dateJson}) AS date
           FROM catalogue.v_event_dates d ${stock} WHERE d.event_id = $5
       ), points AS (
         SELECT s.scan_point, count(*) FILTER (WHERE s.admitted AND s.direction = 'in' AND s.undone_at IS NULL) AS entered,
                count(*) FILTER (WHERE s.admitted AND s.direction = 'out' AND s.undone_at IS NULL) AS went_out,
                count(*) FILTER (WHERE NOT s.admitted) AS denied
           FROM ticketing.scans s WHERE s.event_id = $5 GROUP BY 1
       )
       SELECT json_build_object('data', json_build_object(
                'event_id', platform.public_id('evt', e.id), 'capacity', e.guest_list_capacity,
                'inside', (SELECT sum(inside)::int FROM dates), 'admitted', (SELECT sum(admitted)::int FROM dates),
                'expected', (SELECT sum(expected)::int FROM dates),
                'dates', (SELECT json_agg(date ORDER BY starts_at, id) FROM dates),
                'scan_points', (SELECT coalesce(json_agg(json_build_object('scan_point', scan_point, 'entered', entered,
                                  'went_out', went_out, 'denied', denied) ORDER BY scan_point), '[]') FROM points)))::text AS occupancy
         FROM catalogue.v_events e WHERE e.id = $5 AND ${ownDoor}`,
      [...atDoorParameters(member), eventId],
    );
    return row?.occupancy;
  }
}
