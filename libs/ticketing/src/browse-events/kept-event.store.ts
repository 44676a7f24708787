import { Injectable } from '@nestjs/common';
import { prepared, Transaction } from '#libs/platform';
import type { OfferedTypes } from '../list-ticket-types/types-for-guest.js';
import { detailJson, soldOut, typesOn } from './event-view.store.js';

/** An approved event as everybody sees it, and until when that is true while nobody changes it. */
export interface EventForAll {
  organisationId: string;
  /** JSON text of the event without its types; null where only they were asked for. */
  event: string | null;
  types: OfferedTypes;
  dateKnown: boolean;
  /** Its text says something to ticket holders that it does not say to others. */
  personal: boolean;
  /** Seconds since 1970 of the database's clock; null: for ever. */
  until: number | null;
  /** What was left of everything; changes with it. */
  stock: string | null;
}

export interface StockNow {
  id: string;
  now: number;
  stock: string | null;
}

/** Of an event; and, without its id, of none: what time it is. */
export interface SoldOutNow {
  id: string | null;
  now: number;
  soldOut: boolean | null;
}

const clock = 'extract(epoch FROM now())::float8';

// By what is left, so that a place that is held and then paid for changes nothing.
const stockOf = (eventId: string) => `(
  SELECT md5(string_agg(ROW(s.capacity - s.held - s.sold, s.closed, ds.capacity - ds.held - ds.sold, ds.closed)::text, ','
                        ORDER BY s.date_id, s.ticket_type_id))
    FROM catalogue.v_ticket_types y
    JOIN ticketing.stock s ON s.ticket_type_id = y.id
    JOIN ticketing.date_stock ds ON ds.date_id = s.date_id
   WHERE y.event_id = ${eventId})`;

// The next moment at which time alone may change what is told: a date ends, a sale or an access window opens or closes.
const until = `(SELECT extract(epoch FROM min(t.at))::float8 FROM (
  SELECT d.ends_at AS at FROM catalogue.v_event_dates d WHERE d.event_id = e.id
  UNION ALL SELECT unnest(ARRAY[y.sale_starts_at, y.sale_ends_at]) FROM catalogue.v_ticket_types y WHERE y.event_id = e.id
  UNION ALL SELECT d.starts_at - make_interval(mins => m) FROM catalogue.v_ticket_types y
              JOIN catalogue.v_ticket_profiles p ON p.id = y.ticket_profile_id
             CROSS JOIN unnest(ARRAY[p.opens_days_before * 24 * 60, p.closes_minutes_before]) m
              JOIN catalogue.v_event_dates d ON d.event_id = y.event_id
             WHERE y.event_id = e.id) t WHERE t.at > now())`;

const stockNow = prepared(
  `SELECT e.id, ${clock} AS now, ${stockOf('e.id')} AS stock FROM unnest($1::uuid[]) AS e(id)`,
);
const soldOutNow = prepared(
  `SELECT e.id, ${clock} AS now, ${soldOut} AS "soldOut" FROM unnest($1::uuid[]) AS e(id)
    UNION ALL SELECT NULL, ${clock}, NULL`,
);

/** What is kept of events, and what of it is asked at every call. */
@Injectable()
export class KeptEventStore {
  constructor(private readonly transaction: Transaction) {}

  /** @param dateId whose types are told, and only they; null: of the next date, with the event */
  forAll(eventId: string, dateId: string | null): Promise<EventForAll | undefined> {
    return this.transaction.queryOne<EventForAll>(
      `SELECT e.organisation_id AS "organisationId", CASE WHEN $2::uuid IS NULL THEN ${detailJson('false')} END AS event,
              ${typesOn('$2')} AS types, e.format = 'VIRTUAL' AND e.join_url IS NOT NULL AS personal,
              $2::uuid IS NULL OR EXISTS (SELECT FROM catalogue.v_event_dates d WHERE d.id = $2 AND d.event_id = e.id) AS "dateKnown",
              ${until} AS until, ${stockOf('e.id')} AS stock
         FROM catalogue.v_events e WHERE e.id = $1 AND e.status = 'approved'`,
      [eventId, dateId],
    );
  }

  stockNow(eventIds: string[]): Promise<StockNow[]> {
    return this.transaction.query<StockNow>(stockNow, [eventIds]);
  }

  soldOutNow(eventIds: string[]): Promise<SoldOutNow[]> {
    return this.transaction.query<SoldOutNow>(soldOutNow, [eventIds]);
  }

  /** When the next date ends of a storefront, or of all: seconds of the database's clock; null: there is none to come. */
  async nextEnd(organisationId: string | null): Promise<number | null> {
    const [column, values] =
      organisationId === null ? ['', []] : ['organisation_id = $1 AND', [organisationId]];
    const row = await this.transaction.queryOne<{ at: number | null }>(
      `SELECT extract(epoch FROM min(ends_at))::float8 AS at FROM catalogue.v_event_dates
        WHERE ${column} status = 'active' AND ends_at > now()`,
      values,
    );
    return row?.at ?? null;
  }
}
