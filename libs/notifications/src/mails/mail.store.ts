import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';
import type { Mail } from './mail.entity.js';

type NewMail = Pick<Mail, 'id' | 'organisationId' | 'kind' | 'subjectId' | 'messageId'>;

@Injectable()
export class MailStore {
  constructor(private readonly transaction: Transaction) {}

  /**
   * Adds a mail unless it was added before.
   * @returns whether it is new
   */
  async addOnce({ id, organisationId, kind, subjectId, messageId }: NewMail): Promise<boolean> {
    const [added] = await this.transaction.query(
      `INSERT INTO notifications.mails (id, organisation_id, kind, subject_id, message_id) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (id) DO NOTHING RETURNING id`,
      [id, organisationId, kind, subjectId, messageId],
    );
    return added !== undefined;
  }

  /** Adds a mail; an older one of the kind that is still to be sent would say the same, and is dropped. */
  async add({ id, organisationId, kind, subjectId, messageId }: NewMail): Promise<void> {
    await this.transaction.query(
      `WITH older AS (UPDATE notifications.mails SET status = 'dropped'
                       WHERE subject_id = $4 AND kind = $3 AND status = 'pending')
       INSERT INTO notifications.mails (id, organisation_id, kind, subject_id, message_id) VALUES ($1, $2, $3, $4, $5)`,
      [id, organisationId, kind, subjectId, messageId],
    );
  }

  /** Counts an attempt at a mail that is still to be sent. */
  begin(id: string): Promise<Pick<Mail, 'kind' | 'subjectId' | 'messageId'> | undefined> {
    return this.transaction.queryOne(
      `UPDATE notifications.mails SET attempts = attempts + 1 WHERE id = $1 AND status = 'pending'
       RETURNING kind, subject_id AS "subjectId", message_id AS "messageId"`,
      [id],
    );
  }

  async end(id: string, status: 'sent' | 'refused' | 'dropped', error: string | null = null): Promise<void> {
    await this.transaction.query(
      `UPDATE notifications.mails SET status = $2, last_error = $3, sent_at = CASE WHEN $2 = 'sent' THEN now() END
        WHERE id = $1 AND status = 'pending'`,
      [id, status, error],
    );
  }

  async note(id: string, error: string): Promise<void> {
    await this.transaction.query('UPDATE notifications.mails SET last_error = $2 WHERE id = $1', [id, error]);
  }
}
