import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';

export interface Committed {
  held: number;
  sold: number;
  /** Held and sold on the fullest of the dates. */
  fullest: number;
}

/** Places left, null = unlimited. */
export interface Availability {
  ticketTypeId: string;
  dateId: string;
  ofType: number | null;
  ofDate: number | null;
  closed: boolean;
}

/** The counters that hold the invariant "never oversold". Definitions live in catalogue; the counts are here. */
@Injectable()
export class StockStore {
  constructor(private readonly transaction: Transaction) {}

  /** Opens the counter of a date as a whole. */
  async addDate(dateId: string, capacity: number | null, closed: boolean): Promise<void> {
    await this.transaction.query(
      'INSERT INTO ticketing.date_stock (date_id, capacity, closed) VALUES ($1, $2, $3)',
      [dateId, capacity, closed],
    );
  }

  /** Opens the counters of an event's dates: of each as a whole, and of every ticket type on each. */
  async addDates(
    eventId: string,
    dateIds: string[],
    capacity: number | null,
    closed: boolean,
  ): Promise<void> {
    await this.transaction.query(
      `INSERT INTO ticketing.date_stock (date_id, capacity, closed) SELECT date_id, $2, $3 FROM unnest($1::uuid[]) AS d(date_id)`,
      [dateIds, capacity, closed],
    );
    await this.transaction.query(
      `INSERT INTO ticketing.stock (ticket_type_id, date_id, capacity, closed)
       SELECT y.id, date_id, y.capacity, $3 FROM catalogue.v_ticket_types y CROSS JOIN unnest($2::uuid[]) AS d(date_id)
        WHERE y.event_id = $1`,
      [eventId, dateIds, closed],
    );
  }

  /** Takes the counters of a date away that nobody ever booked; close it first, so that nobody does. Its line goes with them. */
  async removeDate(eventId: string, dateId: string): Promise<void> {
    await this.transaction.query('DELETE FROM ticketing.waiting_list_entries WHERE date_id = $1', [dateId]);
    await this.transaction.query('DELETE FROM ticketing.stock WHERE date_id = $1', [dateId]);
    await this.transaction.query('DELETE FROM ticketing.date_stock WHERE date_id = $1', [dateId]);
    await this.transaction.query(
      'DELETE FROM ticketing.event_cancellations WHERE event_id = $1 AND date_id = $2',
      [eventId, dateId],
    );
  }

  /** Opens the counters of a ticket type on each of the dates. */
  async addType(
    ticketTypeId: string,
    dateIds: string[],
    capacity: number | null,
    closed: boolean,
  ): Promise<void> {
    await this.transaction.query(
      `INSERT INTO ticketing.stock (ticket_type_id, date_id, capacity, closed)
       SELECT $1, date_id, $3, $4 FROM unnest($2::uuid[]) AS d(date_id)`,
      [ticketTypeId, dateIds, capacity, closed],
    );
  }

  /**
   * Opens or closes the sale of dates. Afterwards nothing slips in: a place is taken on an open row only. What is opened
   * is offered to whoever still waits for it.
   */
  async setClosed(dateIds: string[], closed: boolean): Promise<void> {
    const sorted = [...dateIds].sort();
    await this.transaction.query(
      `WITH rows AS (SELECT ticket_type_id, date_id FROM ticketing.stock
                      WHERE date_id = ANY ($1::uuid[]) ORDER BY ticket_type_id, date_id FOR UPDATE)
       UPDATE ticketing.stock s SET closed = $2 FROM rows r
        WHERE s.ticket_type_id = r.ticket_type_id AND s.date_id = r.date_id`,
      [sorted, closed],
    );
    await this.transaction.query(
      `WITH rows AS (SELECT date_id FROM ticketing.date_stock WHERE date_id = ANY ($1::uuid[]) ORDER BY date_id FOR UPDATE)
       UPDATE ticketing.date_stock s SET closed = $2 FROM rows r WHERE s.date_id = r.date_id`,
      [sorted, closed],
    );
    if (!closed) await this.offer(sorted);
  }

  /** Holds the counters of dates until the transaction ends: nothing is taken or given back meanwhile. */
  async lock(dateIds: string[]): Promise<void> {
    await this.transaction.query(
      'SELECT FROM ticketing.stock WHERE date_id = ANY ($1::uuid[]) ORDER BY ticket_type_id, date_id FOR UPDATE',
      [dateIds],
    );
    await this.transaction.query(
      'SELECT FROM ticketing.date_stock WHERE date_id = ANY ($1::uuid[]) ORDER BY date_id FOR UPDATE',
      [dateIds],
    );
  }

  /**
   * Sets how many places dates have as a whole, if that is enough for what is held and sold on each of them. What is
   * added is offered to whoever waits.
   * @param capacity null = unlimited
   * @returns whether it was, else nothing has changed
   */
  async setCapacity(dateIds: string[], capacity: number | null): Promise<boolean> {
    await this.transaction.query('SELECT ticketing.lock_line($1::uuid[], NULL)', [dateIds]);
    const row = await this.transaction.queryOne<{ fits: boolean }>(
      `WITH rows AS (SELECT date_id, held + sold AS committed FROM ticketing.date_stock
                      WHERE date_id = ANY ($1::uuid[]) ORDER BY date_id FOR UPDATE),
            answer AS (SELECT coalesce(max(committed) <= $2, true) AS fits FROM rows),
            changed AS (UPDATE ticketing.date_stock s SET capacity = $2 FROM rows r, answer a
                         WHERE s.date_id = r.date_id AND a.fits)
       SELECT fits FROM answer`,
      [dateIds, capacity],
    );
    if (row?.fits) await this.offer(dateIds);
    return row?.fits ?? false;
  }

  private async offer(dateIds: string[]): Promise<void> {
    await this.transaction.query('SELECT ticketing.offer_on($1::uuid[])', [dateIds]);
  }

  /** Places held and sold on these dates, all types together. */
  async committed(dateIds: string[]): Promise<Committed> {
    const row = await this.transaction.queryOne<Committed>(
      `SELECT coalesce(sum(held), 0)::int AS held, coalesce(sum(sold), 0)::int AS sold,
              coalesce(max(held + sold), 0)::int AS fullest
         FROM ticketing.date_stock WHERE date_id = ANY ($1::uuid[])`,
      [dateIds],
    );
    return row ?? { held: 0, sold: 0, fullest: 0 };
  }

  /** What is left of ticket types on dates at this moment. */
  availability(wanted: readonly { ticketTypeId: string; dateId: string }[]): Promise<Availability[]> {
    return this.transaction.query<Availability>(
      `SELECT s.ticket_type_id AS "ticketTypeId", s.date_id AS "dateId", s.capacity - s.held - s.sold AS "ofType",
              ds.capacity - ds.held - ds.sold AS "ofDate", s.closed OR ds.closed AS closed
         FROM unnest($1::uuid[], $2::uuid[]) AS w(ticket_type_id, date_id)
         JOIN ticketing.stock s USING (ticket_type_id, date_id) JOIN ticketing.date_stock ds ON ds.date_id = s.date_id`,
      [wanted.map(({ ticketTypeId }) => ticketTypeId), wanted.map(({ dateId }) => dateId)],
    );
  }

  /** Whether there was ever a booking on this date of the event, whatever became of it. */
  async everBooked(eventId: string, dateId: string): Promise<boolean> {
    const [booking] = await this.transaction.query(
      `SELECT o.id FROM ticketing.orders o JOIN ticketing.order_lines l ON l.order_id = o.id
        WHERE o.event_id = $1 AND l.date_id = $2 LIMIT 1`,
      [eventId, dateId],
    );
    return booking !== undefined;
  }
}
