import { Injectable } from '@nestjs/common';
import type { Principal } from '#libs/platform';
import { SessionStore } from './session.store.js';

/** Who is still signed in: for what goes on longer than the call that began it. */
@Injectable()
export class LiveSessions {
  constructor(private readonly sessions: SessionStore) {}

  /**
   * @param sessionIds of a `Principal`
   * @returns who is behind each as of now; none for a sign-in that has expired, was ended or revoked
   */
  async execute(sessionIds: readonly string[]): Promise<Map<string, Principal>> {
    const principals = await this.sessions.principals(sessionIds);
    return new Map(principals.map((principal) => [principal.sessionId, principal]));
  }
}
