import { Injectable } from '@nestjs/common';
import { admissionJson, profileJson } from '#libs/catalogue';
import type { OfferedTypes } from '../list-ticket-types/types-for-guest.js';
import { containing, pageOf, Transaction, type Window } from '#libs/platform';

export interface BrowseFilters {
  /** Part of the name or the description. */
  q?: string;
  type?: string;
  genre?: string;
  /** Primary key. */
  venueId?: string;
  /** First and last local date, `YYYY-MM-DD`. */
  from?: string;
  to?: string;
  format?: 'PHYSICAL' | 'VIRTUAL';
  /** Only events with a free way in. */
  free?: boolean;
}

const dateJson = `json_build_object('id', platform.public_id('date', d.id), 'startsAt', platform.iso(d.starts_at), 'endsAt', platform.iso(d.ends_at),
  'localStart', to_char(d.local_date + d.local_start, 'YYYY-MM-DD"T"HH24:MI:SS'), 'timeZone', d.time_zone)`;

// A hidden type's price is nobody's business.
const shownToAll = `NOT EXISTS (SELECT FROM catalogue.v_ticket_profiles h WHERE h.id = y.ticket_profile_id AND h.visibility <> 'public')`;

// No place is left of a type that everybody sees, on any date to come. What only some see is not there for the others.
export const soldOut = `(SELECT count(*) > 0 AND NOT coalesce(bool_or((s.capacity IS NULL OR s.held + s.sold < s.capacity)
                                                         AND (ds.capacity IS NULL OR ds.held + ds.sold < ds.capacity)
                                                         AND ${shownToAll}), false)
  FROM catalogue.v_event_dates d
  JOIN catalogue.v_ticket_types y ON y.event_id = d.event_id
  JOIN ticketing.stock s ON s.ticket_type_id = y.id AND s.date_id = d.id
  JOIN ticketing.date_stock ds ON ds.date_id = d.id
 WHERE d.event_id = e.id AND d.status = 'active' AND d.ends_at > now())`;

const basics = `
  'id', platform.public_id('evt', e.id), 'name', e.name, 'type', e.event_type, 'genre', e.event_genre, 'format', e.format,
  'status', e.status, 'imageUrl', e.image_url,
  'venue', (SELECT json_build_object('id', platform.public_id('ven', v.id), 'name', v.name, 'city', v.city)
              FROM venues.v_venues v WHERE v.id = e.venue_id),
  'nextDate', (SELECT ${dateJson} FROM catalogue.v_event_dates d
                WHERE d.event_id = e.id AND d.status = 'active' AND d.ends_at > now() ORDER BY d.starts_at, d.id LIMIT 1),
  'dateCount', (SELECT count(*) FROM catalogue.v_event_dates d WHERE d.event_id = e.id AND d.status = 'active'),
  'priceFrom', (SELECT json_build_object('amount', y.price_pence, 'currency', y.currency) FROM catalogue.v_ticket_types y
                 WHERE y.event_id = e.id AND ${shownToAll} ORDER BY y.price_pence LIMIT 1),
  'soldOut', ${soldOut},
  'sessionCount', (SELECT count(*) FROM catalogue.v_sessions s JOIN catalogue.v_event_dates d ON d.id = s.date_id
                    WHERE s.event_id = e.id AND d.status = 'active')`;

// Availability of a type on the chosen date: the smaller of what the type and the date as a whole have left.
const typeJson = `json_build_object(
  'id', platform.public_id('tkt', y.id), 'name', y.name, 'description', y.description,
  'price', json_build_object('amount', y.price_pence, 'currency', y.currency),
  'available', a.available, 'soldOut', coalesce(a.available <= 0, false),
  'saleStartsAt', platform.iso(y.sale_starts_at), 'saleEndsAt', platform.iso(y.sale_ends_at),
  'onSale', a.reason IS NULL, 'reason', a.reason, 'maxPerOrder', y.max_per_order, 'credits', y.credits,
  'perks', (SELECT coalesce(json_agg(json_build_object('id', platform.public_id('perk', k.id), 'name', k.name,
                                                       'description', k.description, 'quantity', k.quantity)
                                     ORDER BY k.sort_order, k.id), '[]')
              FROM catalogue.v_perks k WHERE k.ticket_type_id = y.id))`;

// Most types have neither, and nothing is asked for them.
const terms = `CASE WHEN coalesce(y.admission_rule_group_id, y.ticket_profile_id) IS NOT NULL THEN (
  SELECT json_build_object('admission', ${admissionJson}, 'profile', ${profileJson}) FROM (SELECT y.*) t) END`;

const typesFrom = `JOIN catalogue.v_ticket_types y ON y.event_id = e.id
  JOIN ticketing.stock s ON s.ticket_type_id = y.id AND s.date_id = chosen.id
  JOIN ticketing.date_stock ds ON ds.date_id = chosen.id
  CROSS JOIN LATERAL (SELECT least(s.capacity - s.held - s.sold, ds.capacity - ds.held - ds.sold) AS available) n
  CROSS JOIN LATERAL (SELECT n.available, CASE
      WHEN e.status = 'cancelled' OR chosen.status = 'cancelled' THEN 'event_cancelled'
      WHEN y.sale_starts_at > now() THEN 'sale_not_open'
      WHEN y.sale_ends_at <= now() OR chosen.ends_at <= now() OR s.closed OR ds.closed THEN 'sale_closed'
      WHEN n.available <= 0 THEN 'sold_out' END AS reason) a`;

/** SQL of the one date that availability is told for: the one asked for, else the next, else the last. */
const chosenDate = (dateId: string): string =>
  `SELECT d.id, d.status, d.starts_at, d.ends_at FROM catalogue.v_event_dates d
    WHERE d.event_id = e.id AND (${dateId}::uuid IS NULL OR d.id = ${dateId})
    ORDER BY d.status <> 'active', d.ends_at <= now(), CASE WHEN d.ends_at > now() THEN d.starts_at END, d.starts_at DESC LIMIT 1`;

/** SQL of the types of event `e`, with the terms that decide who sees and buys them. */
export const typesOn = (dateId: string): string =>
  `(SELECT json_build_object('organisationId', e.organisation_id, 'startsAt', min(chosen.starts_at), 'now', now(), 'offered',
           coalesce(json_agg(json_build_object('type', ${typeJson}, 'terms', ${terms}) ORDER BY y.sort_order, y.id), '[]'))
      FROM (${chosenDate(dateId)}) chosen ${typesFrom})`;

/** SQL of event `e` as JSON text without its types. @param holdsTicket SQL of whether the caller holds a live ticket */
export const detailJson = (holdsTicket: string): string => `json_build_object(${basics},
  'description', e.description,
  'facilitators', (SELECT coalesce(json_agg(json_build_object('id', platform.public_id('fac', f.id), 'name', f.name)
                                            ORDER BY f.position, f.id), '[]')
                     FROM catalogue.v_event_facilitators f WHERE f.event_id = e.id),
  'lastEntryTime', (SELECT to_char(d.last_entry_time, 'HH24:MI') FROM catalogue.v_event_dates d
                     WHERE d.event_id = e.id AND d.status = 'active' ORDER BY d.ends_at <= now(), d.starts_at LIMIT 1),
  'bookingConfiguration', json_build_object(
    'maxAttendees', e.guest_list_capacity, 'waitingListEnabled', e.waiting_list_enabled,
    'bookingTypes', e.booking_types, 'paymentMethods', e.payment_methods,
    'cancelUntil', platform.iso(e.cancel_until)),
  'joinUrl', CASE WHEN e.format = 'VIRTUAL' AND ${holdsTicket} THEN e.join_url END,
  'dates', (SELECT coalesce(json_agg(${dateJson} ORDER BY d.starts_at, d.id), '[]') FROM catalogue.v_event_dates d
             WHERE d.event_id = e.id AND d.status = 'active'))::text`;

/** Read model of events for customers: JSON made in SQL, with availability read fresh from the stock rows. */
@Injectable()
export class EventViewStore {
  constructor(private readonly transaction: Transaction) {}

  page(organisationId: string | null, filters: BrowseFilters, window: Window): Promise<string> {
    return pageOf(
      this.transaction,
      {
        found: `SELECT e.id, n.starts_at FROM catalogue.v_events e
                 CROSS JOIN LATERAL (SELECT d.starts_at FROM catalogue.v_event_dates d
                                      WHERE d.event_id = e.id AND d.status = 'active' AND d.ends_at > now()
                                        AND ($6::date IS NULL OR d.local_date >= $6) AND ($7::date IS NULL OR d.local_date <= $7)
                                      ORDER BY d.starts_at LIMIT 1) n
                 WHERE e.status = 'approved' AND e.archived_at IS NULL
                   AND CASE WHEN $1::uuid IS NULL THEN e.app_listing_status = 'listed' ELSE e.organisation_id = $1 END
                   AND ($2::text IS NULL OR e.name ILIKE $2 OR e.description ILIKE $2)
                   AND ($3::text IS NULL OR e.event_type = $3) AND ($4::text IS NULL OR e.event_genre = $4)
                   AND ($5::uuid IS NULL OR e.venue_id = $5) AND ($8::text IS NULL OR e.format = $8)
                   AND ($9::boolean IS NOT TRUE OR EXISTS (SELECT FROM catalogue.v_ticket_types y WHERE y.event_id = e.id AND y.price_pence = 0 AND ${shownToAll}))`,
        order: 'starts_at, id',
        join: 'JOIN catalogue.v_events e ON e.id = p.id',
        item: `json_build_object(${basics})`,
        more: 'hasMore',
      },
      [
        organisationId,
        containing(filters.q),
        filters.type ?? null,
        filters.genre ?? null,
        filters.venueId ?? null,
        filters.from ?? null,
        filters.to ?? null,
        filters.format ?? null,
        filters.free ?? null,
      ],
      window,
    );
  }

  /**
   * One event as JSON text without its ticket types, and these with what is left on the next date; if it is visible to the
   * caller, and of this storefront if one is given.
   */
  async one(
    organisationId: string | null,
    customerId: string,
    eventId: string,
  ): Promise<{ event: string; types: OfferedTypes } | undefined> {
    return this.transaction.queryOne<{ event: string; types: OfferedTypes }>(
      `SELECT ${detailJson(`EXISTS (SELECT FROM ticketing.tickets t WHERE t.holder_id = $3 AND t.event_id = e.id
                                AND t.status NOT IN ('cancelled', 'refunded') AND ticketing.shown_to($3, t.order_id))`)} AS event,
              ${typesOn('NULL')} AS types
         FROM catalogue.v_events e WHERE e.id = $1 AND ${visible}`,
      [eventId, organisationId, customerId],
    );
  }

  /** Whether the caller sees an event, as `one` would show it. */
  async sees(organisationId: string | null, customerId: string, eventId: string): Promise<boolean> {
    const row = await this.transaction.queryOne(
      `SELECT e.id FROM catalogue.v_events e WHERE e.id = $1 AND ${visible}`,
      [eventId, organisationId, customerId],
    );
    return row !== undefined;
  }

  /** An event's ticket types with what is left of each on a date (default: the next), and whether it is the event's. */
  async ticketTypes(
    organisationId: string | null,
    customerId: string,
    eventId: string,
    dateId: string | null,
  ): Promise<{ dateKnown: boolean; types: OfferedTypes } | undefined> {
    return this.transaction.queryOne<{ dateKnown: boolean; types: OfferedTypes }>(
      `SELECT $4::uuid IS NULL OR EXISTS (SELECT FROM catalogue.v_event_dates d WHERE d.id = $4 AND d.event_id = e.id) AS "dateKnown",
              ${typesOn('$4')} AS types
         FROM catalogue.v_events e WHERE e.id = $1 AND ${visible}`,
      [eventId, organisationId, customerId, dateId],
    );
  }
}

/**
 * Whether customer $3 may see event `e`, of storefront $2 if there is one: an approved one; one with a live ticket of
 * theirs; and, once it is cancelled, one that any ticket of theirs was for.
 */
export const visible = `($2::uuid IS NULL OR e.organisation_id = $2)
  AND (e.status = 'approved'
       OR EXISTS (SELECT FROM ticketing.tickets held
                   WHERE held.holder_id = $3 AND held.event_id = e.id AND ticketing.shown_to($3, held.order_id)
                     AND (e.status = 'cancelled' OR held.status NOT IN ('cancelled', 'refunded'))))`;
