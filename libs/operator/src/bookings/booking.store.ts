import { Injectable } from '@nestjs/common';
import { submittedOrReached, submittedOrReachOf } from '#libs/catalogue';
import { containing, pageOf, Transaction, type Member, type Window } from '#libs/platform';

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

// One order at a time, by keys: as scalars, so that no plan reads all customers or lines there are instead. The search
// therefore takes the time of the event's own bookings, as the total does; an index over everybody would not.
const found = `SELECT b.order_id AS id FROM ticketing.v_bookings b
  WHERE b.event_id = (SELECT e.id FROM catalogue.v_events e WHERE e.id = $5 AND ${submittedOrReached})
    AND CASE WHEN $6::text IS NULL THEN b.order_status <> 'expired' ELSE b.order_status = ${wordOf} AND b.status = $6 END
    AND ($7::uuid IS NULL OR b.order_id = $7)
    AND ($8::uuid IS NULL OR (SELECT bool_or(l.date_id = $8) FROM ticketing.v_booking_lines l WHERE l.order_id = b.order_id))
    AND ($9::text IS NULL OR (SELECT c.name || ' ' || coalesce(c.email, '')
                                FROM ticketing.v_order_customers c WHERE c.order_id = b.order_id) ILIKE $9)`;

const columns = `
  platform.public_id('bkg', b.order_id) AS id, b.status, b.guest_count, b.checked_in_count,
  c.name AS user_name, c.email AS user_email, c.phone, b.amount, b.currency, b.payment_method,
  b.source, platform.iso(b.created_at) AS created_at, b.notes`;

/** The booking of a row of `found`, and its customer. */
const booked = (key: string): string => `
  CROSS JOIN LATERAL (SELECT * FROM ticketing.v_bookings o WHERE o.order_id = ${key} LIMIT 1) b
  CROSS JOIN LATERAL (SELECT * FROM ticketing.v_order_customers c WHERE c.order_id = b.order_id LIMIT 1) c`;

const linesOf = `FROM (SELECT l.ticket_type_id, min(l.name) AS name, sum(l.quantity)::int AS quantity, min(l.line_id::text) AS first
                         FROM ticketing.v_booking_lines l WHERE l.order_id = b.order_id GROUP BY 1) l`;

/** Read model of an event's bookings: JSON made in SQL. */
@Injectable()
export class BookingStore {
  constructor(private readonly transaction: Transaction) {}

  /** Whether the member may look at the event. */
  async reaches(member: Member, eventId: string): Promise<boolean> {
    const row = await this.transaction.queryOne(
      `SELECT e.id FROM catalogue.v_events e WHERE ${submittedOrReached} AND e.id = $5`,
      [...submittedOrReachOf(member), eventId],
    );
    return row !== undefined;
  }

  page(member: Member, eventId: string, filters: BookingFilters, window: Window): Promise<string> {
    return pageOf(
      this.transaction,
      {
        found,
        order: 'id DESC',
        join: `${booked('p.id')} CROSS JOIN LATERAL (
          SELECT ${columns}, platform.public_id('cust', c.customer_id) AS customer_id,
                 (SELECT json_agg(json_build_object('ticket_type_id', platform.public_id('tkt', l.ticket_type_id),
                                                    'name', l.name, 'quantity', l.quantity) ORDER BY l.first) ${linesOf}) AS ticket_types) one`,
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
      `WITH chunk AS (${found} AND ($10::uuid IS NULL OR b.order_id < $10) ORDER BY b.order_id DESC LIMIT $11)
       SELECT b.order_id AS key, ${columns},
              (SELECT string_agg(l.quantity || ' x ' || l.name, ', ' ORDER BY l.first) ${linesOf}) AS ticket_types
         FROM chunk ${booked('chunk.id')} ORDER BY chunk.id DESC`,
      [...this.parameters(member, eventId, filters), before, limit],
    );
  }

  private parameters(
    member: Member,
    eventId: string,
    { status, bookingId, dateId, q }: BookingFilters,
  ): unknown[] {
    return [
      ...submittedOrReachOf(member),
      eventId,
      status ?? null,
      bookingId ?? null,
      dateId ?? null,
      containing(q),
    ];
  }
}
