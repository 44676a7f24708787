import { Injectable } from '@nestjs/common';
import type { Window } from '#libs/platform';
import { WaitingListStore } from './waiting-list.store.js';

/** Where a customer is in line at an event, with what is offered to them. */
@Injectable()
export class ListMyWaiting {
  constructor(private readonly entries: WaitingListStore) {}

  /** @returns JSON text `{ data, total, limit, offset, hasMore }`, the earliest first */
  execute(customerId: string, eventId: string, window: Window): Promise<string> {
    return this.entries.page(customerId, eventId, window);
  }
}
