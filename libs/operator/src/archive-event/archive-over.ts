import { Injectable } from '@nestjs/common';
import { ArchiveStore } from '#libs/catalogue';
import { Messages, Transaction } from '#libs/platform';
import { updatedNews } from '../events/operator-events.js';

const DAYS = 30;
const BATCH = 200;

/** Puts events away of which no date to come has been left for 30 days. */
@Injectable()
export class ArchiveOver {
  constructor(
    private readonly transaction: Transaction,
    private readonly archive: ArchiveStore,
    private readonly messages: Messages,
  ) {}

  /** @returns how many were put away; none once all are */
  async execute(): Promise<number> {
    const count = await this.transaction.run(async () => {
      const events = await this.archive.archiveOver(DAYS, BATCH);
      await this.messages.add(...events.map(updatedNews));
      return events.length;
    });
    this.messages.wake();
    return count;
  }
}
