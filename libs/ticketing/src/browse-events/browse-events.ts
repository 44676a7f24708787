import { Injectable } from '@nestjs/common';
import { Changes, etagOf, KeptAnswers, privateId, type Kept, type Window } from '#libs/platform';
import { EventViewStore, type BrowseFilters } from './event-view.store.js';
import { KeptEventStore, type SoldOutNow } from './kept-event.store.js';
import type { TextWithTag } from './kept-events.js';

interface KeptPage extends Kept, TextWithTag {
  /** What the page says of each event's places. */
  soldOut: Map<string, boolean>;
  until: number;
}

const BYTES = 32 * 1024 * 1024;

/**
 * Approved events with a date not yet over, soonest first: of one storefront, or of the marketplace
 * (every organisation's events whose app listing is `listed`). Kept in the process until something on offer changes, a
 * date ends, or an event of the page is sold out, or is no more.
 */
@Injectable()
export class BrowseEvents {
  private readonly pages: KeptAnswers<KeptPage, SoldOutNow>;

  constructor(
    changes: Changes,
    private readonly events: EventViewStore,
    private readonly kept: KeptEventStore,
  ) {
    this.pages = new KeptAnswers(changes, {
      bytes: BYTES,
      probe: (pages) => kept.soldOutNow([...new Set(pages.flatMap(({ soldOut }) => [...soldOut.keys()]))]),
      stillTrue: (pages, rows) => {
        const all = new Map(rows.map(({ id, soldOut }) => [id, soldOut]));
        const now = rows[0]?.now ?? Infinity;
        return pages.map(
          ({ soldOut, until }) => now < until && [...soldOut].every(([id, told]) => all.get(id) === told),
        );
      },
    });
  }

  /** @returns JSON text `{ data, total, limit, offset, hasMore }`, and a weak ETag of it */
  async execute(organisationId: string | null, filters: BrowseFilters, window: Window): Promise<TextWithTag> {
    const key = JSON.stringify([organisationId, filters, window]);
    return this.pages.read(key, async () => {
      // Before the page: a date that ends between the two makes it end at once.
      const until = (await this.kept.nextEnd(organisationId)) ?? Infinity;
      const page = await this.events.page(organisationId, filters, window);
      const { data } = JSON.parse(page) as { data: { id: string; soldOut: boolean }[] };
      const text = Buffer.from(page);
      return {
        organisationId,
        text,
        etag: etagOf(text),
        until,
        soldOut: new Map(data.map(({ id, soldOut }) => [privateId('evt', id), soldOut])),
        bytes: text.length + key.length + 200 * data.length + 500,
      };
    });
  }
}
