import { Injectable } from '@nestjs/common';
import type { Window } from '#libs/platform';
import { EventViewStore, type BrowseFilters } from './event-view.store.js';

/**
 * Approved events with a date not yet over, soonest first: of one storefront, or of the marketplace
 * (every organisation's events whose app listing is `listed`).
 */
@Injectable()
export class BrowseEvents {
  constructor(private readonly events: EventViewStore) {}

  /** @returns JSON text `{ data, total, limit, offset, hasMore }` */
  execute(organisationId: string | null, filters: BrowseFilters, window: Window): Promise<string> {
    return this.events.page(organisationId, filters, window);
  }
}
