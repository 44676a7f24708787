import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';

/** Something that happened, before it has its number. Ids are private (UUIDs), but for those in the payload. */
export interface Happening {
  organisationId: string;
  /** Of the message that told of it. */
  messageId: string;
  name: string;
  /** The gig, if it is about one. */
  eventId: string | null;
  occurredAt: Date;
  payload: Record<string, unknown>;
}

@Injectable()
export class NewsStore {
  constructor(private readonly transaction: Transaction) {}

  /**
   * Writes it under the organisation's next number, which is nobody's before this transaction commits: the next one
   * waits for it, so that there are no gaps and nothing appears before what has a lower number.
   * @returns the number
   */
  async add({ organisationId, messageId, name, eventId, occurredAt, payload }: Happening): Promise<string> {
    const row = await this.transaction.queryOne<{ sequence: string }>(
      `WITH next AS (
         INSERT INTO automation.sequences AS s (organisation_id, last) VALUES ($1, 1)
         ON CONFLICT (organisation_id) DO UPDATE SET last = s.last + 1 RETURNING s.last)
       INSERT INTO automation.news (organisation_id, sequence, message_id, name, event_id, occurred_at, payload)
       SELECT $1, next.last, $2, $3, $4, $5, $6::jsonb FROM next RETURNING sequence`,
      [organisationId, messageId, name, eventId, occurredAt, JSON.stringify(payload)],
    );
    if (!row) throw new Error('news was not written');
    return row.sequence;
  }

  /**
   * Forgets what was recorded so many days ago. Of each organisation what is oldest by number goes, whatever the
   * clocks said, so that what is kept has no gaps.
   * @returns how many were forgotten; about `limit` at a time
   */
  async forget(days: number, limit: number): Promise<number> {
    const rows = await this.transaction.query(
      `WITH old AS (
         SELECT organisation_id, max(sequence) AS up_to FROM (
           SELECT organisation_id, sequence FROM automation.news
            WHERE recorded_at < now() - make_interval(days => $1) ORDER BY recorded_at LIMIT $2) oldest
          GROUP BY organisation_id)
       DELETE FROM automation.news n USING old
        WHERE n.organisation_id = old.organisation_id AND n.sequence <= old.up_to
       RETURNING n.sequence`,
      [days, limit],
    );
    return rows.length;
  }
}
