import { Injectable } from '@nestjs/common';
import { newId, Transaction } from '#libs/platform';

/** Why an attempt failed: what was answered, or that nothing was. */
export type AttemptFailure =
  'status' | 'redirect' | 'gone' | 'timeout' | 'connection' | 'tls' | 'dns' | 'private_address' | 'insecure';

/** One attempt, as the log keeps it. */
export interface Attempt {
  /** Private (UUID). */
  deliveryId: string;
  at: Date;
  url: string;
  durationMs: number;
  status: number | null;
  /** How the answer begins; null where there was none, or it may tell of somebody. */
  answer: string | null;
  /** Null if it was delivered. */
  failure: AttemptFailure | null;
}

@Injectable()
export class AttemptStore {
  constructor(private readonly transaction: Transaction) {}

  /** Unless its delivery has been forgotten meanwhile. */
  async add({ deliveryId, at, url, durationMs, status, answer, failure }: Attempt): Promise<void> {
    await this.transaction.query(
      `INSERT INTO automation.webhook_attempts (id, delivery_id, at, url, duration_ms, status, answer, failure)
       SELECT $1, d.id, $3, $4, $5, $6, $7, $8 FROM automation.webhook_deliveries d WHERE d.id = $2 FOR KEY SHARE`,
      [newId(), deliveryId, at, url, durationMs, status, answer, failure],
    );
  }
}
