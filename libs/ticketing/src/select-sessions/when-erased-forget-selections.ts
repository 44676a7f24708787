import { Injectable } from '@nestjs/common';
import { privateId, When, type Handler, type Message } from '#libs/platform';
import { SessionSelectionStore } from './session-selection.store.js';

/** Whoever gave their account up is expected in no session, and was interested in none. */
@Injectable()
@When('user.erasure-requested')
export class WhenErasedForgetSelections implements Handler {
  constructor(private readonly selections: SessionSelectionStore) {}

  async handle({ payload }: Message<{ userId: string }>): Promise<void> {
    await this.selections.forget(privateId('usr', payload.userId));
  }
}
