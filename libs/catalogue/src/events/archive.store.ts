import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Transaction } from '#libs/platform';
import { Event } from './event.entity.js';

/** Puts events away, and takes them out again. */
@Injectable()
export class ArchiveStore {
  constructor(private readonly transaction: Transaction) {}

  async archive({ id }: Event): Promise<void> {
    await this.transaction.query(
      'UPDATE catalogue.events SET archived_at = now(), updated_at = now() WHERE id = $1',
      [id],
    );
  }

  async unarchive({ id }: Event): Promise<void> {
    await this.transaction.query(
      'UPDATE catalogue.events SET archived_at = NULL, unarchived_at = now(), updated_at = now() WHERE id = $1',
      [id],
    );
  }

  /**
   * Puts events away whose last date that was on ended so many days ago (of all dates, where none was on), but for
   * those that an operator took out since.
   * @returns the events, at most so many
   */
  async archiveOver(days: number, limit: number): Promise<Event[]> {
    const rows = await this.transaction.query<{ id: string }>(
      `WITH over AS (
         SELECT e.id FROM catalogue.events e
          CROSS JOIN LATERAL (SELECT coalesce(max(d.ends_at) FILTER (WHERE d.status = 'active'), max(d.ends_at)) AS ended
                                FROM catalogue.event_dates d WHERE d.event_id = e.id) last
          WHERE e.archived_at IS NULL AND last.ended <= now() - make_interval(days => $1)
            AND (e.unarchived_at IS NULL OR e.unarchived_at < last.ended)
          ORDER BY e.id LIMIT $2 FOR UPDATE OF e SKIP LOCKED)
       UPDATE catalogue.events e SET archived_at = now(), updated_at = now() FROM over WHERE e.id = over.id RETURNING e.id`,
      [days, limit],
    );
    return this.transaction.repository(Event).findBy({ id: In(rows.map(({ id }) => id)) });
  }
}
