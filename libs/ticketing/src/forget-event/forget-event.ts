import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';
import { SessionStockStore } from '../sessions/session-stock.store.js';
import { StockStore } from '../stock/stock.store.js';
import { HadBookings } from './forget-event.errors.js';
import { ForgetEventStore } from './forget-event.store.js';

/**
 * Takes an event's counters away, so that it can be deleted. Once they are locked nothing is bought any more:
 * whoever waits for a place finds none, and takes his order back.
 */
@Injectable()
export class ForgetEvent {
  constructor(
    private readonly transaction: Transaction,
    private readonly stock: StockStore,
    private readonly sessions: SessionStockStore,
    private readonly events: ForgetEventStore,
  ) {}

  /** @throws HadBookings if there was ever an order, whatever became of it */
  async execute(eventId: string, dateIds: string[]): Promise<void> {
    if (!this.transaction.active) throw new Error('an event is forgotten in the transaction that deletes it');
    await this.stock.lock(dateIds);
    if (await this.events.everOrdered(eventId)) throw new HadBookings();
    await this.sessions.closeOn(dateIds);
    await this.events.remove(eventId, dateIds);
  }
}
