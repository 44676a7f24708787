import { Injectable } from '@nestjs/common';
import { Changes, KeptFacts, USER_CHANNEL, type Principal } from '#libs/platform';
import { SessionStore, type LiveSession } from './session.store.js';

const BYTES = 16 * 1024 * 1024;

/**
 * Who is behind live sessions, kept in the process: a sign-in that is revoked, and a membership that is lost, count at once,
 * in whichever process.
 */
@Injectable()
export class KeptSessions {
  private readonly kept: KeptFacts<LiveSession>;

  constructor(
    private readonly changes: Changes,
    private readonly sessions: SessionStore,
  ) {
    this.kept = new KeptFacts(changes, USER_CHANNEL, BYTES);
  }

  /** @returns undefined for one that has expired, was ended or revoked */
  async principal(sessionId: string): Promise<Principal | undefined> {
    const moment = this.kept.has(sessionId) ? await this.changes.moment() : undefined;
    const session = moment && this.kept.at(moment, sessionId);
    if (session && session.expiresAt > moment.now) return { ...session.principal, asOf: moment };
    return (await this.kept.keep(sessionId, () => this.sessions.live(sessionId)))?.principal;
  }
}
