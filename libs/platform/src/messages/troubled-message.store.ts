import { Injectable } from '@nestjs/common';
import { pageOf } from '../database/page.js';
import { Transaction } from '../transaction/transaction.js';
import type { Window } from '../validation/page.js';
import { publicMessageIdSql } from './message-id.js';
import type { Failure } from './outbox.store.js';

export const openStatuses = ['parked', 'retrying', 'waiting'] as const;
/** Of a message that is not handled: put aside, to be tried again, or not tried yet. */
export type OpenStatus = (typeof openStatuses)[number];

/** What an admin decides about. */
export interface ParkedMessage {
  name: string;
  attempts: number;
  failures: Failure[];
}

const isA: Record<OpenStatus, string> = {
  parked: 'o.parked_at IS NOT NULL AND o.attempts > 0',
  retrying: 'o.parked_at IS NULL AND o.attempts > 0',
  waiting: 'o.attempts = 0',
};

const status = `CASE WHEN o.dismissed_at IS NOT NULL THEN 'dismissed' WHEN o.handled_at IS NOT NULL THEN 'handled'
  WHEN o.parked_at IS NOT NULL THEN 'parked' WHEN o.attempts > 0 THEN 'retrying' ELSE 'waiting' END`;

const item = (more: string) => `json_build_object(
  'id', ${publicMessageIdSql('o.id')}, 'name', o.name, 'status', ${status}, 'attempts', o.attempts,
  'failures', coalesce(o.failures, '[]'),
  'behind', (SELECT count(*) FROM platform.outbox b WHERE b.handled_at IS NULL AND b.key = o.key AND b.id > o.id AND o.handled_at IS NULL),
  'created_at', platform.iso(o.created_at),
  'next_attempt_at', CASE WHEN o.handled_at IS NULL AND o.parked_at IS NULL THEN platform.iso(o.next_attempt_at) END,
  'parked_at', platform.iso(o.parked_at), 'handled_at', platform.iso(o.handled_at)${more})`;

/** Messages as those see them who look after the installation: JSON made in SQL. */
@Injectable()
export class TroubledMessageStore {
  constructor(private readonly transaction: Transaction) {}

  /** What is not handled, the oldest first. */
  page(open: OpenStatus, name: string | undefined, window: Window): Promise<string> {
    return pageOf(
      this.transaction,
      {
        found: `SELECT o.id FROM platform.outbox o WHERE o.handled_at IS NULL AND ${isA[open]} AND ($1::text IS NULL OR o.name = $1)`,
        order: 'id',
        join: 'JOIN platform.outbox o ON o.id = p.id',
        item: item(''),
      },
      [name ?? null],
      window,
    );
  }

  /** @param personal members of its payload that are left out */
  async one(id: string, personal: readonly string[]): Promise<string | undefined> {
    const row = await this.transaction.queryOne<{ data: string }>(
      `SELECT json_build_object('data', ${item(`, 'payload', o.payload - $2::text[]`)})::text AS data
         FROM platform.outbox o WHERE o.id = $1`,
      [id, personal],
    );
    return row?.data;
  }

  async nameOf(id: string): Promise<string | undefined> {
    const row = await this.transaction.queryOne<{ name: string }>(
      'SELECT name FROM platform.outbox WHERE id = $1',
      [id],
    );
    return row?.name;
  }

  /** It is due now, and has all its attempts again. */
  release(id: string): Promise<ParkedMessage | undefined> {
    return this.decide(id, 'parked_at = NULL, attempts = 0, failures = NULL, next_attempt_at = now()');
  }

  /** It counts as handled; what has failed is not done. */
  dismiss(id: string): Promise<ParkedMessage | undefined> {
    return this.decide(id, 'dismissed_at = now(), handled_at = now()');
  }

  private decide(id: string, set: string): Promise<ParkedMessage | undefined> {
    return this.transaction.queryOne(
      `WITH parked AS (
         SELECT id, name, attempts, failures FROM platform.outbox
          WHERE id = $1 AND parked_at IS NOT NULL AND handled_at IS NULL FOR UPDATE)
       UPDATE platform.outbox o SET ${set} FROM parked p WHERE o.id = p.id RETURNING p.name, p.attempts, p.failures`,
      [id],
    );
  }
}
