import { Injectable } from '@nestjs/common';
import { privateId, When, type Handler, type Message } from '#libs/platform';
import { ParticipantStore } from '../participants/participant.store.js';

/** Whoever gave their account up takes back what they wrote to organisers; that those entered them is the organisers'. */
@Injectable()
@When('user.erasure-requested')
export class WhenErasedForgetNotes implements Handler {
  constructor(private readonly participants: ParticipantStore) {}

  async handle({ payload }: Message<{ userId: string }>): Promise<void> {
    await this.participants.forgetNotes(privateId('usr', payload.userId));
  }
}
