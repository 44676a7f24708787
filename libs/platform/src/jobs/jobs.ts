import { Injectable, SetMetadata } from '@nestjs/common';
import { Transaction } from '../transaction/transaction.js';

export const RUNS = Symbol('RUNS');

/** Work done later by a worker, retried until it succeeds; it may run more than once and must not mind. */
export interface JobRunner {
  run(payload: never): Promise<void>;
}

/** Marks a provider as what runs jobs of this name: `@Runs('send-refund')`. */
export const Runs = (name: string): ClassDecorator => SetMetadata(RUNS, name);

/** Enqueues jobs in the transaction of the change that asks for them. */
@Injectable()
export class Jobs {
  constructor(private readonly transaction: Transaction) {}

  /** @param key at most one job of a name and key waits at a time */
  async add(name: string, payload: Record<string, unknown>, key: string): Promise<void> {
    await this.transaction.query(
      `SELECT graphile_worker.add_job($1, $2::json, job_key => $3, max_attempts => 25)`,
      [name, JSON.stringify(payload), `${name}:${key}`],
    );
  }
}
