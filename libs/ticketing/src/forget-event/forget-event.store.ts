import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';

/** What ticketing keeps of an event before the first order. */
@Injectable()
export class ForgetEventStore {
  constructor(private readonly transaction: Transaction) {}

  async everOrdered(eventId: string): Promise<boolean> {
    const row = await this.transaction.queryOne<{ ordered: boolean }>(
      'SELECT EXISTS (SELECT FROM ticketing.orders WHERE event_id = $1) AS ordered',
      [eventId],
    );
    return row?.ordered ?? false;
  }

  async remove(eventId: string, dateIds: string[]): Promise<void> {
    await this.transaction.query('DELETE FROM ticketing.waiting_list_entries WHERE event_id = $1', [eventId]);
    await this.transaction.query('DELETE FROM ticketing.stock WHERE date_id = ANY ($1::uuid[])', [dateIds]);
    await this.transaction.query('DELETE FROM ticketing.date_stock WHERE date_id = ANY ($1::uuid[])', [
      dateIds,
    ]);
    await this.transaction.query('DELETE FROM ticketing.event_cancellations WHERE event_id = $1', [eventId]);
  }
}
