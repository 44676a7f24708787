import { Injectable } from '@nestjs/common';
import { MailedTokens, Transaction } from '#libs/platform';

/** By which mark the invites that were mailed to somebody with an account are found: null for who never showed the mailbox. */
@Injectable()
export class UploaderMarks {
  constructor(
    private readonly transaction: Transaction,
    private readonly mailed: MailedTokens,
  ) {}

  ofUser(userId: string): Promise<Buffer | null> {
    return this.of('SELECT email FROM identity.v_mailboxes WHERE user_id = $1', userId);
  }

  /** Of an account that is being erased. */
  ofErased(userId: string): Promise<Buffer | null> {
    return this.of('SELECT email FROM identity.v_erasures WHERE user_id = $1', userId);
  }

  private async of(statement: string, userId: string): Promise<Buffer | null> {
    const row = await this.transaction.queryOne<{ email: string | null }>(statement, [userId]);
    return row?.email ? this.mailed.markOf(row.email) : null;
  }
}
