import { Injectable } from '@nestjs/common';
import type { Window } from '#libs/platform';
import { ListingStore } from './listing.store.js';

/** Every organisation's events that asked for a place in the guest app: for the platform's own people. */
@Injectable()
export class ListListings {
  constructor(private readonly listings: ListingStore) {}

  /** @returns JSON text `{ data, total, limit, offset, has_more }` */
  execute(status: string | undefined, window: Window): Promise<string> {
    return this.listings.page(status, window);
  }
}
