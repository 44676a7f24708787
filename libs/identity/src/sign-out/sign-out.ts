import { Injectable } from '@nestjs/common';
import type { Principal } from '#libs/platform';
import { SessionStore } from '../sessions/session.store.js';

/** Ends the caller's session: its tokens stop working at once. */
@Injectable()
export class SignOut {
  constructor(private readonly sessions: SessionStore) {}

  async execute(caller: Principal): Promise<void> {
    await this.sessions.revoke(caller.sessionId);
  }
}
