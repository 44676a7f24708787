import { Injectable } from '@nestjs/common';
import { privateId, When, type Handler, type Message } from '#libs/platform';
import { AttendeeStore } from './attendee.store.js';

/** Whoever gave their account up is named by no order and no ticket of theirs, nor is anybody whom they named. */
@Injectable()
@When('user.erasure-requested')
export class WhenErasedForgetAttendees implements Handler {
  constructor(private readonly attendees: AttendeeStore) {}

  async handle({ payload }: Message<{ userId: string }>): Promise<void> {
    await this.attendees.forget(privateId('usr', payload.userId));
  }
}
