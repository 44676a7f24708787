import { Injectable } from '@nestjs/common';
import { privateId, When, type Handler, type Message } from '#libs/platform';
import { AccountMailStore } from './account-mail.store.js';

/** Whoever gave their account up gets no more mail about it; no address of theirs is kept here anyway. */
@Injectable()
@When('user.erasure-requested')
export class WhenErasedDropMails implements Handler {
  constructor(private readonly mails: AccountMailStore) {}

  async handle({ payload }: Message<{ userId: string }>): Promise<void> {
    await this.mails.drop(privateId('usr', payload.userId));
  }
}
