import { Injectable } from '@nestjs/common';
import { AccountTokens } from '#libs/identity';
import { privateId, When, type Handler, type Message } from '#libs/platform';
import { Postbox } from '../mails/postbox.js';

/** Whoever opened an account, or asked once more, gets the link that confirms its address. */
@Injectable()
@When('user.registered', 'user.verification-requested')
export class WhenVerificationWanted implements Handler {
  constructor(
    private readonly tokens: AccountTokens,
    private readonly postbox: Postbox,
  ) {}

  async handle({ payload }: Message<{ userId: string }>): Promise<void> {
    const subjectId = privateId('usr', payload.userId);
    if (await this.tokens.issue(subjectId, 'email-verification'))
      await this.postbox.post({ kind: 'email-verification', subjectId, organisationId: null });
  }
}
