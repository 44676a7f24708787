import { Injectable } from '@nestjs/common';
import type { Answer } from '#libs/platform';
import { LiveEventStore, type LiveEventFilters } from './live-event.store.js';

export { type LiveEventFilters } from './live-event.store.js';

/**
 * An organisation's events that are live and not archived and have an active date that starts in range (`from` included,
 * `before` not), with those dates. Read as it is asked for: however many there are, few are in memory.
 */
@Injectable()
export class ListLiveEvents {
  constructor(private readonly events: LiveEventStore) {}

  /**
   * @param has whether the caller has what an ETag stands for
   * @returns JSON text `{ data }`, with a limit also `next_cursor`; without text if the caller has it
   * @throws Busy
   */
  async execute(
    organisationId: string,
    filters: LiveEventFilters,
    has: (etag: string) => boolean,
  ): Promise<Answer> {
    const answer = await this.events.list(organisationId, filters, has);
    if (!answer) throw new Error('a version without a row');
    return answer;
  }
}
