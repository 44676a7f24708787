import { Injectable } from '@nestjs/common';
import { EndedDatesStore } from '#libs/catalogue';
import { Messages, Transaction } from '#libs/platform';
import { dateEndedNews } from '../events/operator-events.js';

const BATCH = 200;

/**
 * Tells of dates that are over: each once, late where nobody was there, and none that was cancelled or whose event was
 * not on at the time.
 */
@Injectable()
export class TellEndedDates {
  constructor(
    private readonly transaction: Transaction,
    private readonly dates: EndedDatesStore,
    private readonly messages: Messages,
  ) {}

  /** @returns how many were found to be over; none once all are told */
  async execute(): Promise<number> {
    const count = await this.transaction.run(async () => {
      const { noted, ended } = await this.dates.note(BATCH);
      await this.messages.add(...ended.map(dateEndedNews));
      return noted;
    });
    if (count > 0) this.messages.wake();
    return count;
  }
}
