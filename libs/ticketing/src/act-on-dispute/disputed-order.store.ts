import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';

@Injectable()
export class DisputedOrderStore {
  constructor(private readonly transaction: Transaction) {}

  /** Freezes, voids or restores the order's tickets, as the disputes of its payment stand. */
  async act(orderId: string): Promise<void> {
    await this.transaction.query('SELECT ticketing.act_on_dispute($1)', [orderId]);
  }
}
