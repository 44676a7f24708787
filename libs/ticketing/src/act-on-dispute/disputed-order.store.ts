import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';

@Injectable()
export class DisputedOrderStore {
  constructor(private readonly transaction: Transaction) {}

  /** Freezes, voids or restores the order's tickets, as the disputes of its payment stand. */
  async act(orderId: string): Promise<void> {
    await this.transaction.query('SELECT ticketing.act_on_dispute($1)', [orderId]);
  }

  /** The order's event, if that is being cancelled and not all of its orders are. */
  async cancelledEventOf(orderId: string): Promise<string | undefined> {
    const row = await this.transaction.queryOne<{ id: string }>(
      `SELECT c.event_id AS id FROM ticketing.orders o
         JOIN ticketing.event_cancellations c ON c.event_id = o.event_id AND c.finished_at IS NULL
        WHERE o.id = $1`,
      [orderId],
    );
    return row?.id;
  }
}
