import { Injectable } from '@nestjs/common';
import { AccountTokenStore } from '../account-tokens/account-token.store.js';
import { SessionStore } from './session.store.js';

/** Takes away sign-ins that ended a month ago, and mailed tokens that work no longer. */
@Injectable()
export class SweepSignIns {
  constructor(
    private readonly sessions: SessionStore,
    private readonly tokens: AccountTokenStore,
  ) {}

  /** @returns how many sign-ins were taken away: a batch at a time, none when there are no more */
  async execute(): Promise<number> {
    await this.tokens.forgetExpired();
    return this.sessions.forgetEnded();
  }
}
