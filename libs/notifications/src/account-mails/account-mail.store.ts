import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';

@Injectable()
export class AccountMailStore {
  constructor(private readonly transaction: Transaction) {}

  /** Mails about the account itself, about their bookings and tickets, and about what bears an address that is known to be theirs. */
  async of(userId: string): Promise<Record<string, unknown>> {
    const row = await this.transaction.queryOne<{ mails: unknown[] }>(
      `WITH mailbox AS (SELECT email FROM identity.v_mailboxes WHERE user_id = $1)
       SELECT coalesce(json_agg(json_build_object('kind', m.kind, 'status', m.status, 'createdAt', platform.iso(m.created_at),
                'sentAt', platform.iso(m.sent_at)) ORDER BY m.id), '[]') AS mails
         FROM (SELECT $1::uuid AS id, NULL AS kind
               UNION SELECT i.id, NULL FROM mailbox b JOIN identity.v_invitations i ON i.email = b.email
               UNION SELECT p.id, NULL FROM mailbox b JOIN catalogue.v_participants p ON p.email = b.email
               UNION SELECT g.id, NULL FROM mailbox b JOIN media.v_guest_invites g ON g.email = b.email
               UNION SELECT x.id, 'ticket-transfer' FROM mailbox b JOIN transfers.v_transfers x ON x.email = b.email
               UNION SELECT x.id, 'transfer-ended' FROM transfers.v_transfers x WHERE x.sender_id = $1
               UNION SELECT t.id, NULL FROM ticketing.v_tickets t WHERE t.holder_id = $1 AND ticketing.shown_to($1, t.order_id)
               UNION SELECT unnest(ARRAY[o.order_id, c.id, r.refund_id]), NULL
                       FROM ticketing.v_orders o LEFT JOIN ticketing.v_cancellations c ON c.order_id = o.order_id
                       LEFT JOIN payments.v_refunds r ON r.order_id = o.order_id
                      WHERE o.customer_id = $1 AND ticketing.shown_to($1, o.order_id)) about
         JOIN notifications.mails m ON m.subject_id = about.id AND m.kind = coalesce(about.kind, m.kind)`,
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
