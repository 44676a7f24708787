import { Injectable } from '@nestjs/common';
import { AccountTokens } from '#libs/identity';
import { letterOf, type Letter } from '../mails/letter.js';
import { PageLinks } from '../mails/page-links.js';
import { untilUtc } from '../mails/until-utc.js';

/** The link by which a password is set; not once it is used or out of date. */
@Injectable()
export class PasswordResetLetter {
  constructor(
    private readonly tokens: AccountTokens,
    private readonly links: PageLinks,
  ) {}

  async write(userId: string): Promise<Letter | undefined> {
    const mail = await this.tokens.toMail(userId, 'password-reset');
    if (!mail) return undefined;
    const { email, token, signsIn, expiresAt } = mail;
    return letterOf({
      to: email,
      subject: signsIn ? 'Set a new password' : 'Set a password',
      paragraphs: [
        signsIn
          ? 'Somebody, we hope you, asked to set a new password for your account.'
          : 'Your bookings are under this address already. With a password you can sign in and see them.',
      ],
      action: { label: 'Set the password', url: this.links.ours('reset', { token }) },
      closing: [
        `The link works once, until ${untilUtc(expiresAt)} UTC. Wherever you are signed in, you will be signed out.`,
        'If you did not ask for this, leave it: nothing changes.',
      ],
    });
  }
}
