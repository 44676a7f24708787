import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';

const common = `'id', platform.public_id('trf', x.id), 'ticketId', platform.public_id('ticket', x.ticket_id), 'email', x.email,
  'message', x.message, 'status', x.status, 'createdAt', platform.iso(x.created_at), 'endedAt', platform.iso(x.ended_at)`;

@Injectable()
export class TransferExportStore {
  constructor(private readonly transaction: Transaction) {}

  /** What they sent, and what they claimed or was sent to an address that is known to be theirs. */
  async of(userId: string): Promise<Record<string, unknown>> {
    const row = await this.transaction.queryOne<{ sent: unknown[]; received: unknown[] }>(
      `SELECT (SELECT coalesce(json_agg(json_build_object(${common}) ORDER BY x.id), '[]')
                 FROM transfers.transfers x WHERE x.sender_id = $1) AS sent,
              (SELECT coalesce(json_agg(json_build_object(${common}) ORDER BY x.id), '[]')
                 FROM transfers.transfers x
                WHERE x.claimed_by = $1 OR (x.claimed_by IS NULL AND x.sender_id <> $1
                  AND x.email = (SELECT m.email FROM identity.v_mailboxes m WHERE m.user_id = $1))) AS received`,
      [userId],
    );
    return { sent: row?.sent ?? [], received: row?.received ?? [] };
  }
}
