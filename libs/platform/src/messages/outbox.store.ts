import { Injectable } from '@nestjs/common';
import { Transaction } from '../transaction/transaction.js';
import type { Message } from './when.js';

/** A handler that did not manage, and the class of its error: nothing that a person could be known by. */
export interface Failure {
  handler: string;
  error: string;
}

/** A message that somebody carries: locked, and with it its key. */
export interface Carried extends Message {
  attempts: number;
}

/** The oldest message of each key from a key on, found by stepping over the others of it in the index. */
const oldest = (name: string, of: string) => `${name} AS (
  (SELECT o.key, o.id FROM platform.outbox o WHERE o.handled_at IS NULL AND ${of} ORDER BY o.key, o.id LIMIT 1)
  UNION ALL
  SELECT next.key, next.id FROM ${name} CROSS JOIN LATERAL (
    SELECT o.key, o.id FROM platform.outbox o WHERE o.handled_at IS NULL AND ${of} AND o.key > ${name}.key
     ORDER BY o.key, o.id LIMIT 1) next)`;

/** One after the other is looked at until one can be had: as lazily as it reads. */
const NEXT = `
  WITH RECURSIVE ${oldest('ahead', 'o.key > $1')}, ${oldest('round_again', 'o.key <= $1')}
  SELECT m.* FROM (SELECT id FROM ahead UNION ALL SELECT id FROM round_again) oldest
   CROSS JOIN LATERAL (
     SELECT o.id, o.name, o.key, o.payload, o.created_at AS "createdAt", o.attempts FROM platform.outbox o
      WHERE o.id = oldest.id AND o.handled_at IS NULL AND o.parked_at IS NULL AND o.next_attempt_at <= now()
        FOR UPDATE SKIP LOCKED) m
   LIMIT 1`;

/** The messages that are to be carried. */
@Injectable()
export class OutboxStore {
  constructor(private readonly transaction: Transaction) {}

  /**
   * Locks the oldest message of a key, the first after the given one whose turn it is; after the last key comes the
   * first. So every key has its turn, and one with many messages or a slow handler keeps no other waiting.
   */
  next(afterKey: string): Promise<Carried | undefined> {
    return this.transaction.queryOne<Carried>(NEXT, [afterKey]);
  }

  /** @returns whether nobody has noted before that this handler has acted on it */
  async first(handler: string, messageId: string): Promise<boolean> {
    const [first] = await this.transaction.query(
      'INSERT INTO platform.inbox (handler, message_id) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING message_id',
      [handler, messageId],
    );
    return first !== undefined;
  }

  async handled(id: string): Promise<void> {
    await this.transaction.query('UPDATE platform.outbox SET handled_at = now() WHERE id = $1', [id]);
  }

  /** It is tried again after so many seconds. */
  async postpone(id: string, failures: readonly Failure[], seconds: number): Promise<void> {
    await this.transaction.query(
      `UPDATE platform.outbox SET attempts = attempts + 1, failures = $2::jsonb,
              next_attempt_at = now() + make_interval(secs => $3) WHERE id = $1`,
      [id, JSON.stringify(failures), seconds],
    );
  }

  /** It is not tried again until somebody says so. */
  async park(id: string, failures: readonly Failure[]): Promise<void> {
    await this.transaction.query(
      `UPDATE platform.outbox SET attempts = attempts + 1, failures = $2::jsonb, parked_at = now() WHERE id = $1`,
      [id, JSON.stringify(failures)],
    );
  }
}
