import { Injectable } from '@nestjs/common';
import { publicId } from '#libs/platform';
import { letterOf, type Letter } from '../mails/letter.js';
import { PageLinks } from '../mails/page-links.js';
import { InvitedParticipantStore } from './invited-participant.store.js';

/** Asks somebody to take part in an event; not once they have answered, or the event is cancelled. */
@Injectable()
export class ParticipantInvitationLetter {
  constructor(
    private readonly participants: InvitedParticipantStore,
    private readonly links: PageLinks,
  ) {}

  async write(participantId: string): Promise<Letter | undefined> {
    const found = await this.participants.find(participantId);
    if (!found) return undefined;
    const { name, email, type, role, event, organisation, appUrl, venue, starts } = found;
    const article = /^[aeiou]/.test(type) ? 'an' : 'a';
    const part = `as ${article} ${type}${role === null ? '' : ` (${role})`}`;
    return letterOf({
      from: organisation,
      to: email,
      subject: `Take part in ${event}`,
      paragraphs: [
        `Dear ${name},`,
        `${organisation} invites you to take part in ${event} ${part}.`,
        `It begins on ${starts} at ${venue}.`,
      ],
      action: {
        label: 'See the invitation',
        url: this.links.to('invitation', appUrl, { participant: publicId('part', participantId) }),
      },
      closing: ['If you did not expect this, leave it: you take part in nothing unless you say so.'],
    });
  }
}
