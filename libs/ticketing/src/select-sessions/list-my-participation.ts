import { Injectable } from '@nestjs/common';
import { UserStore } from '#libs/identity';
import { SessionSelectionStore } from './session-selection.store.js';

/**
 * What somebody has chosen to attend, and where they were asked to take part. Invitations are shown only to an account
 * that has proved to have the mailbox: anybody may register an e-mail.
 */
@Injectable()
export class ListMyParticipation {
  constructor(
    private readonly selections: SessionSelectionStore,
    private readonly users: UserStore,
  ) {}

  /** @returns JSON text `{ selections, invitations }`, of all organisations */
  async execute(userId: string): Promise<string> {
    const user = await this.users.byId(userId);
    return this.selections.mine(userId, user?.emailVerifiedAt ? user.email : null);
  }
}
