import { Injectable } from '@nestjs/common';
import { TooManyInvitations } from '#libs/identity';
import { MailedTokens, Transaction } from '#libs/platform';
import type { Participant } from './participant.entity.js';

/** Mailed by one organisation within a day: to one address, and in all. */
const MAILS = { toAddress: 5, inAll: 200 };

/** Counts the mails that invite participants, not the participants: taking one off an event gives no mail back. */
@Injectable()
export class ParticipantMailStore {
  constructor(
    private readonly transaction: Transaction,
    private readonly tokens: MailedTokens,
  ) {}

  /**
   * Counts a mail that is about to be sent; inside the transaction that sends it. Those of one organisation take turns.
   * @throws TooManyInvitations
   */
  async count({ organisationId }: Pick<Participant, 'organisationId'>, email: string): Promise<void> {
    const mark = this.tokens.markOf(email);
    await this.transaction.query(
      `SELECT pg_advisory_xact_lock(hashtextextended('participant mails of ' || $1, 0))`,
      [organisationId],
    );
    await this.transaction.query(
      `DELETE FROM catalogue.participant_mails WHERE organisation_id = $1 AND mailed_at <= clock_timestamp() - interval '24 hours'`,
      [organisationId],
    );
    const counted = await this.transaction.query(
      `INSERT INTO catalogue.participant_mails (organisation_id, mailed_to)
       SELECT $1::uuid, $2::bytea FROM catalogue.participant_mails m WHERE m.organisation_id = $1
       HAVING count(*) < ${MAILS.inAll} AND count(*) FILTER (WHERE m.mailed_to = $2) < ${MAILS.toAddress}
       RETURNING 1`,
      [organisationId, mark],
    );
    if (counted.length === 0) throw new TooManyInvitations(await this.wait(organisationId, mark));
  }

  /** Seconds until the next mail. */
  private async wait(organisationId: string, mark: Buffer): Promise<number> {
    const row = await this.transaction.queryOne<{ seconds: number }>(
      `SELECT greatest(1, ceil(extract(epoch FROM max(f.full_since) + interval '24 hours' - now())))::int AS seconds
         FROM ((SELECT m.mailed_at AS full_since FROM catalogue.participant_mails m
                 WHERE m.organisation_id = $1 AND m.mailed_to = $2 ORDER BY 1 DESC OFFSET ${MAILS.toAddress - 1} LIMIT 1)
               UNION ALL (SELECT m.mailed_at FROM catalogue.participant_mails m
                           WHERE m.organisation_id = $1 ORDER BY 1 DESC OFFSET ${MAILS.inAll - 1} LIMIT 1)) f`,
      [organisationId, mark],
    );
    return row?.seconds ?? 1;
  }
}
