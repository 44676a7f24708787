import { Injectable } from '@nestjs/common';
import { Transaction } from '../transaction/transaction.js';

type Fields = Readonly<Record<string, unknown>>;

export interface AuditEntry {
  /** What was done, `noun.verb`: `event.update`, `booking.cancel`. */
  action: string;
  /** Public id of what was changed. */
  entity: string;
  /** Private (UUID) id of the venue it belongs to; absent for what is the whole organisation's. */
  venueId?: string;
  /** As it was and as it is, in the words of the API; what is the same in both is left out. */
  before?: Fields;
  after?: Fields;
}

/** Who did it: private (UUIDs); without an organisation it was the platform's own people. */
export interface Actor {
  userId: string;
  organisationId?: string;
}

/**
 * The trail of what people changed: who, what, before and after, when. Nothing is ever taken out of it, but for the
 * address of somebody who is erased.
 */
@Injectable()
export class Audit {
  constructor(private readonly transaction: Transaction) {}

  /** @throws Error outside the transaction of the change */
  async add(
    { userId, organisationId }: Actor,
    { action, entity, venueId, before, after }: AuditEntry,
  ): Promise<void> {
    if (!this.transaction.active)
      throw new Error('the audit trail is written in the transaction of the change');
    const [was, is] = changed(before, after);
    await this.transaction.query(
      `INSERT INTO platform.audit (id, organisation_id, venue_id, actor_id, action, entity, before, after)
       VALUES (platform.uuid_v7(), $1, $2, $3, $4, $5, $6::jsonb, $7::jsonb)`,
      [organisationId ?? null, venueId ?? null, userId, action, entity, json(was), json(is)],
    );
  }

  /** Puts `erased` wherever a value is this address; it looks all of the trail through. */
  async redact(email: string): Promise<void> {
    await this.transaction.query('SELECT platform.redact_audit($1)', [email]);
  }
}

const json = (fields: Fields | undefined): string | null => (fields ? JSON.stringify(fields) : null);

/** Only what differs, where there was something before and is something after. */
export function changed(
  before: Fields | undefined,
  after: Fields | undefined,
): [Fields | undefined, Fields | undefined] {
  if (!before || !after) return [before, after];
  const differs = (name: string) => JSON.stringify(before[name]) !== JSON.stringify(after[name]);
  const only = (fields: Fields) =>
    Object.fromEntries(Object.entries(fields).filter(([name]) => differs(name)));
  return [only(before), only(after)];
}
