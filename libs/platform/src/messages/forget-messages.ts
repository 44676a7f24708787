import { Injectable } from '@nestjs/common';
import { Transaction } from '../transaction/transaction.js';

const KEPT_DAYS = 30;
const BATCH = 5000;

/** Messages that were handled, and what was noted of their handling, are kept for 30 days. */
@Injectable()
export class ForgetMessages {
  constructor(private readonly transaction: Transaction) {}

  /** @returns how many were forgotten; there may be more while it is not none */
  async execute(): Promise<number> {
    return this.transaction.run(async () => {
      await this.transaction.query(
        'UPDATE platform.messages_kept SET since = greatest(since, now() - make_interval(days => $1))',
        [KEPT_DAYS],
      );
      // From the lowest number on, and no further than to the first that is kept for its age.
      const gone = await this.transaction.query(
        `WITH old AS (
           SELECT o.id FROM platform.outbox o, platform.messages_kept kept
            WHERE o.handled_at IS NOT NULL AND o.created_at < kept.since
              AND o.id < (SELECT coalesce((SELECT k.id FROM platform.outbox k WHERE k.created_at >= kept.since ORDER BY k.id LIMIT 1),
                                          9223372036854775807))
            ORDER BY o.id LIMIT $1),
         noted AS (DELETE FROM platform.inbox i USING old WHERE i.message_id = old.id)
         DELETE FROM platform.outbox o USING old WHERE o.id = old.id RETURNING o.id`,
        [BATCH],
      );
      return gone.length;
    });
  }
}
