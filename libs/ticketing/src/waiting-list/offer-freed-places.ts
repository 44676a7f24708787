import { Injectable } from '@nestjs/common';
import { Messages, Transaction } from '#libs/platform';
import { WaitingListStore } from './waiting-list.store.js';

const BATCH = 100;

/**
 * Offers what is free to those in line. Whatever gives places back does so itself; this is for what it could not: a pass
 * that has credits again, or whose owner was just using it, and who joined a line at that moment.
 */
@Injectable()
export class OfferFreedPlaces {
  constructor(
    private readonly transaction: Transaction,
    private readonly entries: WaitingListStore,
    private readonly messages: Messages,
  ) {}

  /** @returns how many offers were made */
  async execute(stopping: () => boolean = () => false): Promise<number> {
    let offered = 0;
    let dates = await this.entries.freed(null, BATCH);
    while (dates.length > 0 && !stopping()) {
      for (const dateId of dates) offered += await this.transaction.run(() => this.entries.offer(dateId));
      dates = await this.entries.freed(dates.at(-1) ?? null, BATCH);
    }
    if (offered > 0) this.messages.wake();
    return offered;
  }
}
