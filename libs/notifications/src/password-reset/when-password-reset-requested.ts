import { Injectable } from '@nestjs/common';
import { AccountTokens } from '#libs/identity';
import { privateId, When, type Handler, type Message } from '#libs/platform';
import { Postbox } from '../mails/postbox.js';

/** Whoever asked to set a password gets the link for it, if there is such an account. */
@Injectable()
@When('user.password-reset-requested')
export class WhenPasswordResetRequested implements Handler {
  constructor(
    private readonly tokens: AccountTokens,
    private readonly postbox: Postbox,
  ) {}

  async handle({ payload }: Message<{ userId: string }>): Promise<void> {
    const subjectId = privateId('usr', payload.userId);
    if (await this.tokens.issue(subjectId, 'password-reset'))
      await this.postbox.post({ kind: 'password-reset', subjectId, organisationId: null });
  }
}
