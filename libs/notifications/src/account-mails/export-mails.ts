import { Injectable } from '@nestjs/common';
import { AccountMailStore } from './account-mail.store.js';

/** What notifications keeps of a user: which mails went to them, and when; what they said is not kept. */
@Injectable()
export class ExportMails {
  constructor(private readonly store: AccountMailStore) {}

  /** @param userId private (UUID) id */
  execute(userId: string): Promise<Record<string, unknown>> {
    return this.store.of(userId);
  }
}
