import { Injectable } from '@nestjs/common';
import { containing, pageOf, Transaction, type Member, type Window } from '#libs/platform';
import { reachable, reachOf } from './reach.js';

export const bookingStatuses = ['pending', 'approved', 'checked_in', 'cancelled', 'expired'] as const;
export type BookingStatus = (typeof bookingStatuses)[number];

export interface BookingFilters {
  /** Without it, every booking but those that expired. */
  status?: BookingStatus;
  /** Primary keys. */
  bookingId?: string;
  dateId?: string;
  /** Part of the customer's name or e-mail. */
  q?: string;
}

/** A booking as a line of a table. The amount is in minor units, ids public but for `key`. */
export interface BookingLine {
  key: string;
  id: string;
  status: BookingStatus;
  guest_count: number;
  checked_in_count: number;
  user_name: string;
  user_email: string | null;
  phone: string | null;
  ticket_types: string;
  amount: number;
  currency: string;
  payment_method: string;
  source: string;
  created_at: string;
  notes: string | null;
}

// Which words of the operator an order's own status may stand for: only those need a look at tickets.
const wordOf = `CASE $6::text WHEN 'approved' THEN 'confirmed' WHEN 'checked_in' THEN 'confirmed' ELSE $6::text END`;

const found = `b.event_id = $5
  AND CASE WHEN $6::text IS NULL THEN b.order_status <> 'expired' ELSE b.order_status = ${wordOf} AND b.status = $6 END
  AND ($7::uuid IS NULL OR b.order_id = $7)
  AND ($8::uuid IS NULL OR EXISTS (SELECT FROM ticketing.v_booking_lines l WHERE l.order_id = b.order_id AND l.date_id = $8))`;

// By the index on what is searched, or by the customers of the event, whichever are fewer. Shorter texts are in no
// index, and must not be looked for in everybody.
const searched = ({ q }: BookingFilters): string =>
  q !== undefined && q.length >= 3
    ? 'AND b.customer_id IN (SELECT s.id FROM identity.v_users s WHERE s.search ILIKE $9)'
    : 'AND ($9::text IS NULL OR (SELECT s.search FROM identity.v_users s WHERE s.id = b.customer_id) ILIKE $9)';

const columns = `
  platform.public_id('bkg', b.order_id) AS id, b.status, b.guest_count, b.checked_in_count,
  u.first_name || ' ' || u.last_name AS user_name, u.email::text AS user_email, u.phone, b.amount, b.currency, b.payment_method,
  b.source, platform.iso(b.created_at) AS created_at, b.notes`;

const linesOf = `FROM (SELECT l.ticket_type_id, min(l.name) AS name, sum(l.quantity)::int AS quantity, min(l.line_id::text) AS first
                         FROM ticketing.v_booking_lines l WHERE l.order_id = b.order_id GROUP BY 1) l`;

/** Read model of an event's bookings: JSON made in SQL. */
@Injectable()
export class BookingStore {
  constructor(private readonly transaction: Transaction) {}

  /** Whether the member may look at the event. */
  async reaches(member: Member, eventId: string): Promise<boolean> {
    const row = await this.transaction.queryOne(
      `SELECT e.id FROM catalogue.v_events e WHERE ${reachable} AND e.id = $5`,
      [...reachOf(member), eventId],
    );
    return row !== undefined;
  }

  page(member: Member, eventId: string, filters: BookingFilters, window: Window): Promise<string> {
    return pageOf(
      this.transaction,
      {
        found: this.found(filters),
        order: 'id DESC',
        join: `JOIN ticketing.v_bookings b ON b.order_id = p.id CROSS JOIN LATERAL (
          SELECT ${columns}, platform.public_id('cust', u.id) AS customer_id,
                 (SELECT json_agg(json_build_object('ticket_type_id', platform.public_id('tkt', l.ticket_type_id),
                                                    'name', l.name, 'quantity', l.quantity) ORDER BY l.first) ${linesOf}) AS ticket_types
            FROM identity.v_users u WHERE u.id = b.customer_id) one`,
        item: 'row_to_json(one)',
      },
      this.parameters(member, eventId, filters),
      window,
    );
  }

  /** The next lines before a key, the latest first. */
  lines(
    member: Member,
    eventId: string,
    filters: BookingFilters,
    before: string | null,
    limit: number,
  ): Promise<BookingLine[]> {
    return this.transaction.query<BookingLine>(
      `WITH chunk AS (${this.found(filters)} AND ($10::uuid IS NULL OR b.order_id < $10) ORDER BY b.order_id DESC LIMIT $11)
       SELECT b.order_id AS key, ${columns},
              (SELECT string_agg(l.quantity || ' x ' || l.name, ', ' ORDER BY l.first) ${linesOf}) AS ticket_types
         FROM chunk c JOIN ticketing.v_bookings b ON b.order_id = c.id JOIN identity.v_users u ON u.id = b.customer_id
        ORDER BY b.order_id DESC`,
      [...this.parameters(member, eventId, filters), before, limit],
    );
  }

  private found(filters: BookingFilters): string {
    return `SELECT b.order_id AS id FROM ticketing.v_bookings b
             WHERE ${found} ${searched(filters)}
               AND EXISTS (SELECT FROM catalogue.v_events e WHERE e.id = b.event_id AND ${reachable})`;
  }

  private parameters(
    member: Member,
    eventId: string,
    { status, bookingId, dateId, q }: BookingFilters,
  ): unknown[] {
    return [...reachOf(member), eventId, status ?? null, bookingId ?? null, dateId ?? null, containing(q)];
  }
}
