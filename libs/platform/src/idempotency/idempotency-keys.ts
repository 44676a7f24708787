import { Injectable } from '@nestjs/common';
import { IdempotencyMismatch } from '../problem/common-errors.js';
import { Transaction } from '../transaction/transaction.js';
import type { IdempotencyKey } from './idempotency.js';

/** Keys of calls whose repeats are seen in what they are about; a key with another body is refused. */
@Injectable()
export class IdempotencyKeys {
  constructor(private readonly transaction: Transaction) {}

  /**
   * Notes the key in the transaction of what is done under it.
   * @param subjectId private (UUID) id of what the call is about
   * @throws IdempotencyMismatch; Error outside a transaction
   */
  async take(key: IdempotencyKey, subjectId: string): Promise<void> {
    if ((await this.firstUnder(key, subjectId)) !== subjectId) throw new IdempotencyMismatch();
  }

  /**
   * Notes the key of a call that makes something, in the transaction that does; a call under way with the same key is
   * waited for.
   * @param madeId private (UUID) id of what is made if the key is new
   * @returns that id, or that of what the first call under the key has made
   * @throws IdempotencyMismatch; Error outside a transaction
   */
  async firstUnder({ caller, route, key, bodyHash }: IdempotencyKey, madeId: string): Promise<string> {
    if (!this.transaction.active) throw new Error('a key is taken in the transaction of its call');
    const row = await this.transaction.queryOne<{ same: boolean; subjectId: string }>(
      `INSERT INTO platform.idempotency_keys AS k (caller, route, key, body_hash, subject_id) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (caller, route, key) DO UPDATE SET body_hash = k.body_hash
       RETURNING k.body_hash = $4 AS same, k.subject_id AS "subjectId"`,
      [caller, route, key, bodyHash, madeId],
    );
    if (!row?.same) throw new IdempotencyMismatch();
    return row.subjectId;
  }
}
