import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';

/** The counters of one ticket type, for those who change it. They have its event locked. */
@Injectable()
export class TypeStockStore {
  constructor(private readonly transaction: Transaction) {}

  /**
   * Gives the type so many places on each date, if that is enough for those held and sold, whoever buys meanwhile. What
   * is added is offered to whoever waits.
   * @param capacity null = unlimited
   * @returns places committed on its fullest date where they are too many, and then the transaction must not commit
   */
  async setCapacity(ticketTypeId: string, capacity: number | null): Promise<number | undefined> {
    const short = await this.transaction.queryOne<{ short: number }>(
      `WITH rows AS (SELECT ticket_type_id, date_id FROM ticketing.stock WHERE ticket_type_id = $1 ORDER BY date_id FOR UPDATE),
            given AS (UPDATE ticketing.stock s SET capacity = $2::int FROM rows r
                       WHERE s.ticket_type_id = r.ticket_type_id AND s.date_id = r.date_id
                         AND ($2::int IS NULL OR s.held + s.sold <= $2::int)
                      RETURNING s.date_id)
       SELECT ((SELECT count(*) FROM rows) - (SELECT count(*) FROM given))::int AS short`,
      [ticketTypeId, capacity],
    );
    if (!short?.short) {
      await this.transaction.query(
        'SELECT ticketing.offer_on(ARRAY(SELECT date_id FROM ticketing.stock WHERE ticket_type_id = $1))',
        [ticketTypeId],
      );
      return undefined;
    }
    // The rows are locked since, so that this is what was compared.
    const row = await this.transaction.queryOne<{ committed: number }>(
      'SELECT max(held + sold) AS committed FROM ticketing.stock WHERE ticket_type_id = $1',
      [ticketTypeId],
    );
    return row?.committed;
  }

  /** Takes the type off sale. Whoever was about to buy has bought by now, or will be refused. */
  async close(ticketTypeId: string): Promise<void> {
    await this.transaction.query(
      `WITH rows AS (SELECT ticket_type_id, date_id FROM ticketing.stock WHERE ticket_type_id = $1 ORDER BY date_id FOR UPDATE)
       UPDATE ticketing.stock s SET closed = true FROM rows r
        WHERE s.ticket_type_id = r.ticket_type_id AND s.date_id = r.date_id`,
      [ticketTypeId],
    );
  }

  /** Has anybody ever ordered it, whatever became of the order? */
  async everOrdered(eventId: string, ticketTypeId: string): Promise<boolean> {
    const row = await this.transaction.queryOne<{ ordered: boolean }>(
      `SELECT EXISTS (SELECT FROM ticketing.orders o JOIN ticketing.order_lines l ON l.order_id = o.id
                       WHERE o.event_id = $1 AND l.ticket_type_id = $2) AS ordered`,
      [eventId, ticketTypeId],
    );
    return row?.ordered ?? false;
  }

  /** Takes its counters away, and who waits for it out of line: close it first, so that nobody comes. */
  async remove(eventId: string, ticketTypeId: string): Promise<void> {
    await this.transaction.query(
      'DELETE FROM ticketing.waiting_list_entries WHERE event_id = $1 AND ticket_type_id = $2',
      [eventId, ticketTypeId],
    );
    await this.transaction.query('DELETE FROM ticketing.stock WHERE ticket_type_id = $1', [ticketTypeId]);
  }
}
