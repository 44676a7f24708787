import { Injectable } from '@nestjs/common';
import { Transaction } from '../transaction/transaction.js';

/** What the audit trail keeps of a user: what they changed themselves. */
@Injectable()
export class ExportTrail {
  constructor(private readonly transaction: Transaction) {}

  /** @param userId private (UUID) id */
  async execute(userId: string): Promise<Record<string, unknown>> {
    const row = await this.transaction.queryOne<{ changes: unknown[] }>(
      `SELECT coalesce(json_agg(json_build_object('id', platform.public_id('aud', a.id), 'at', platform.iso(a.at),
                'organisationId', platform.public_id('org', a.organisation_id), 'action', a.action, 'entity', a.entity,
                'before', a.before, 'after', a.after) ORDER BY a.id), '[]') AS changes
         FROM platform.audit a WHERE a.actor_id = $1`,
      [userId],
    );
    return { changes: row?.changes ?? [] };
  }
}
