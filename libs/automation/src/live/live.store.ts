import { Injectable } from '@nestjs/common';
import { submittedOrReached, submittedOrReachOf } from '#libs/catalogue';
import { Transaction, type Member } from '#libs/platform';
import type { NewsItem } from './frames.js';

/** News with the event (UUID) that it is about. */
export type NewsOfEvent = NewsItem & { eventId: string };

export interface Since {
  /** The organisation's last number, of whatever event. */
  last: number;
  /** The first number that is kept; `last` + 1 if none is. */
  first: number;
  /** At most as many as asked for, in order. */
  news: NewsOfEvent[];
}

const totals = `
  WITH dates AS (
    SELECT d.id FROM catalogue.v_event_dates d WHERE d.event_id = $1
  ), stock AS (
    SELECT s.ticket_type_id, sum(s.held)::int AS held, sum(s.sold)::int AS sold
      FROM dates d JOIN ticketing.v_type_committed s ON s.date_id = d.id GROUP BY 1
  ), admitted AS (
    SELECT t.ticket_type_id, count(*)::int AS n
      FROM dates d JOIN ticketing.v_booking_tickets t ON t.date_id = d.id WHERE t.live AND t.admitted GROUP BY 1
  ), types AS (
    SELECT y.id, y.name, y.capacity, y.sort_order, coalesce(s.held, 0) AS held, coalesce(s.sold, 0) AS sold, coalesce(a.n, 0) AS admitted
      FROM catalogue.v_ticket_types y LEFT JOIN stock s ON s.ticket_type_id = y.id
      LEFT JOIN admitted a ON a.ticket_type_id = y.id WHERE y.event_id = $1
  )
  SELECT json_build_object(
      'event_id', platform.public_id('evt', e.id), 'status', e.status, 'capacity', e.guest_list_capacity,
      'held', (SELECT coalesce(sum(held), 0) FROM types), 'sold', (SELECT coalesce(sum(sold), 0) FROM types),
      'inside', (SELECT coalesce(sum(o.inside), 0) FROM dates d JOIN ticketing.v_occupancy o ON o.date_id = d.id),
      'checked_in', (SELECT coalesce(sum(admitted), 0) FROM types),
      'revenue', (SELECT coalesce(sum((SELECT sum(p.amount - p.refunded_amount) FROM payments.v_payments p
                                        WHERE p.order_id = o.order_id AND p.status = 'succeeded')), 0)
                    FROM ticketing.v_orders o WHERE o.event_id = e.id AND o.amount > 0),
      'by_ticket_type', (SELECT coalesce(json_agg(json_build_object(
                                  'ticket_type_id', platform.public_id('tkt', id), 'name', name, 'capacity', capacity, 'held', held,
                                  'sold', sold, 'checked_in', admitted) ORDER BY sort_order, id), '[]') FROM types))::jsonb::text AS totals
    FROM catalogue.v_events e WHERE e.id = $1`;

@Injectable()
export class LiveStore {
  constructor(private readonly transaction: Transaction) {}

  /** Whether the member may look at the event, as at its statistics. */
  async mayLook(member: Member, eventId: string): Promise<boolean> {
    const row = await this.transaction.queryOne(
      `SELECT e.id FROM catalogue.v_events e WHERE e.id = $5 AND ${submittedOrReached}`,
      [...submittedOrReachOf(member), eventId],
    );
    return row !== undefined;
  }

  /** How an event is doing at this moment: JSON text on one line. Undefined if it is gone. */
  async totals(eventId: string): Promise<string | undefined> {
    const row = await this.transaction.queryOne<{ totals: string }>(totals, [eventId]);
    return row?.totals;
  }

  /** What was recorded of events after a number, and how far that goes: one statement of one moment. */
  async since(
    organisationId: string,
    eventIds: readonly string[],
    after: number,
    limit: number,
  ): Promise<Since> {
    const row = await this.transaction.queryOne<Since>(
      `SELECT s.last::float8 AS last,
              coalesce((SELECT min(n.sequence) FROM automation.news n WHERE n.organisation_id = $1), s.last + 1)::float8 AS first,
              (SELECT coalesce(json_agg(json_build_object('sequence', n.sequence, 'name', n.name, 'eventId', n.event_id,
                                          'occurredAt', platform.iso(n.occurred_at), 'payload', n.payload) ORDER BY n.sequence), '[]')
                 FROM (SELECT * FROM automation.news n
                        WHERE n.organisation_id = $1 AND n.event_id = ANY ($2::uuid[]) AND n.sequence > $3
                        ORDER BY n.sequence LIMIT $4) n) AS news
         FROM automation.sequences s WHERE s.organisation_id = $1`,
      [organisationId, eventIds, after, limit],
    );
    return row ?? { last: 0, first: 1, news: [] };
  }

  /** Organisations (of these) by their last number. */
  async last(organisationIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.transaction.query<{ id: string; last: number }>(
      `SELECT organisation_id AS id, last::float8 AS last FROM automation.sequences WHERE organisation_id = ANY ($1::uuid[])`,
      [organisationIds],
    );
    return new Map(rows.map(({ id, last }) => [id, last]));
  }
}
