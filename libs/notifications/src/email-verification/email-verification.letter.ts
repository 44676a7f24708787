import { Injectable } from '@nestjs/common';
import { AccountTokens } from '#libs/identity';
import { letterOf, type Letter } from '../mails/letter.js';
import { PageLinks } from '../mails/page-links.js';
import { untilUtc } from '../mails/until-utc.js';

/** The link that confirms the address of an account; not once it is confirmed. */
@Injectable()
export class EmailVerificationLetter {
  constructor(
    private readonly tokens: AccountTokens,
    private readonly links: PageLinks,
  ) {}

  async write(userId: string): Promise<Letter | undefined> {
    const mail = await this.tokens.toMail(userId, 'email-verification');
    if (!mail) return undefined;
    return letterOf({
      to: mail.email,
      subject: 'Confirm your e-mail address',
      paragraphs: ['An account was opened with this address. Confirm that it is yours.'],
      action: { label: 'Confirm the address', url: this.links.ours('verify', { token: mail.token }) },
      closing: [
        `The link works once, until ${untilUtc(mail.expiresAt)} UTC.`,
        'If you did not open an account, leave it: somebody else has used your address, and without you it opens them nothing.',
      ],
    });
  }
}
