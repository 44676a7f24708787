import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';

@Injectable()
export class AccountMailStore {
  constructor(private readonly transaction: Transaction) {}

  /** Mails about the account itself, and those about what bears an address that is known to be theirs. */
  async of(userId: string): Promise<Record<string, unknown>> {
    const row = await this.transaction.queryOne<{ mails: unknown[] }>(
      `SELECT coalesce(json_agg(json_build_object('kind', m.kind, 'status', m.status, 'createdAt', platform.iso(m.created_at),
                'sentAt', platform.iso(m.sent_at)) ORDER BY m.id), '[]') AS mails
         FROM notifications.mails m
        WHERE m.subject_id IN (
          SELECT $1::uuid
          UNION ALL SELECT i.id FROM identity.v_invitations i JOIN identity.v_mailboxes b ON b.email = i.email WHERE b.user_id = $1
          UNION ALL SELECT p.id FROM catalogue.v_participants p JOIN identity.v_mailboxes b ON b.email = p.email WHERE b.user_id = $1
          UNION ALL SELECT x.id FROM transfers.v_transfers x JOIN identity.v_mailboxes b ON b.email = x.email WHERE b.user_id = $1)`,
      [userId],
    );
    return { mails: row?.mails ?? [] };
  }

  /** Nothing more is sent about the account itself. */
  async drop(userId: string): Promise<void> {
    await this.transaction.query(
      `UPDATE notifications.mails SET status = 'dropped' WHERE subject_id = $1 AND status = 'pending'`,
      [userId],
    );
  }
}
