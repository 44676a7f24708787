import { Injectable } from '@nestjs/common';
import { Transaction } from '../transaction/transaction.js';

const KEPT = '24 hours';

/** Idempotency keys are kept for a day; after that a key is as good as new. */
@Injectable()
export class ForgetIdempotencyKeys {
  constructor(private readonly transaction: Transaction) {}

  async execute(): Promise<void> {
    await this.transaction.query(
      'DELETE FROM platform.idempotency_keys WHERE created_at < now() - $1::interval',
      [KEPT],
    );
  }
}
