import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';

const MOST_READERS = 50;

export interface MailedWebhook {
  /** Of the operators of all venues; the first to join come first. */
  emails: string[];
  organisation: string;
  url: string;
  reason: 'gone' | 'failing';
  failingSince: Date;
}

@Injectable()
export class MailedWebhookStore {
  constructor(private readonly transaction: Transaction) {}

  disabled(id: string): Promise<MailedWebhook | undefined> {
    return this.transaction.queryOne(
      `SELECT r.emails, g.name AS organisation, e.url, e.disabled_reason AS reason, e.failing_since AS "failingSince"
         FROM automation.webhook_endpoints e
         JOIN identity.v_organisations g ON g.id = e.organisation_id
         JOIN LATERAL (SELECT array_agg(m.email) AS emails
                         FROM (SELECT u.email::text AS email FROM identity.v_memberships m
                                 JOIN identity.v_users u ON u.id = m.user_id AND u.email IS NOT NULL
                                WHERE m.organisation_id = e.organisation_id AND m.role = 'client' AND m.all_venues
                                ORDER BY m.created_at, m.id LIMIT ${MOST_READERS}) m) r ON r.emails IS NOT NULL
        WHERE e.id = $1 AND e.disabled_reason IN ('gone', 'failing') AND e.failing_since IS NOT NULL`,
      [id],
    );
  }
}
