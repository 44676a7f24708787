import { Injectable } from '@nestjs/common';
import { IdempotencyMismatch } from '../problem/common-errors.js';
import { Transaction } from '../transaction/transaction.js';
import type { IdempotencyKey } from './idempotency.js';

/** Keys of calls that may be repeated as they are: what remains is to refuse a key with another body. */
@Injectable()
export class IdempotencyKeys {
  constructor(private readonly transaction: Transaction) {}

  /**
   * Notes the key in the transaction of what is done under it.
   * @param subjectId private (UUID) id of what the call is about
   * @throws IdempotencyMismatch; Error outside a transaction
   */
  async take({ caller, route, key, bodyHash }: IdempotencyKey, subjectId: string): Promise<void> {
    if (!this.transaction.active) throw new Error('a key is taken in the transaction of its call');
    const row = await this.transaction.queryOne<{ same: boolean }>(
      `INSERT INTO platform.idempotency_keys AS k (caller, route, key, body_hash, subject_id) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (caller, route, key) DO UPDATE SET body_hash = k.body_hash
       RETURNING k.body_hash = $4 AND k.subject_id = $5 AS same`,
      [caller, route, key, bodyHash, subjectId],
    );
    if (!row?.same) throw new IdempotencyMismatch();
  }
}
