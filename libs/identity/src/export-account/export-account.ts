import { Injectable } from '@nestjs/common';
import { AccountExportStore } from './account-export.store.js';

/** What identity keeps of a user: profile, memberships, invitations, sign-ins, and what organisations call them. */
@Injectable()
export class ExportAccount {
  constructor(private readonly store: AccountExportStore) {}

  /** @param userId private (UUID) id */
  execute(userId: string): Promise<Record<string, unknown>> {
    return this.store.of(userId);
  }
}
