import { Injectable } from '@nestjs/common';
import { GuestInvites } from '#libs/media';
import { letterOf, type Letter } from '../mails/letter.js';

/** Brings a guest the link by which their pictures come into an event's gallery; not once it is revoked or out of date. */
@Injectable()
export class GuestInviteLetter {
  constructor(private readonly invites: GuestInvites) {}

  async write(guestId: string): Promise<Letter | undefined> {
    const found = await this.invites.toMail(guestId);
    if (!found) return undefined;
    const { email, name, event, organisation, expiresAt } = found.invite;
    const until = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(expiresAt);
    return letterOf({
      to: email,
      subject: `Share your pictures of ${event}`,
      paragraphs: [
        `Dear ${name},`,
        `${organisation} invites you to put your pictures of ${event} into its gallery, and to see those of others. You need no account.`,
      ],
      action: { label: 'Share pictures', url: found.url },
      closing: [
        `The link is for you alone: what is sent by it is shown as yours. It works until ${until}.`,
        'If you did not expect this, leave it: nothing happens unless you send pictures.',
      ],
    });
  }
}
