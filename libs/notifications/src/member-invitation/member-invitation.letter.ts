import { Injectable } from '@nestjs/common';
import { Invitations, OrganisationStore, type InvitedRole } from '#libs/identity';
import { letterOf, type Letter } from '../mails/letter.js';
import { PageLinks } from '../mails/page-links.js';
import { untilUtc } from '../mails/until-utc.js';

const as: Record<InvitedRole, string> = {
  client: 'an operator: somebody who plans events, sells tickets and sees the takings',
  organiser: 'an organiser: somebody who submits events to its venues',
  staff: 'door staff: somebody who admits people at its doors',
};

/** Asks somebody to become a member; not once the invitation is used, withdrawn or out of date. */
@Injectable()
export class MemberInvitationLetter {
  constructor(
    private readonly invitations: Invitations,
    private readonly organisations: OrganisationStore,
    private readonly links: PageLinks,
  ) {}

  async write(invitationId: string): Promise<Letter | undefined> {
    const found = await this.invitations.toMail(invitationId);
    if (!found) return undefined;
    const { invitation, token } = found;
    const organisation = await this.organisations.byId(invitation.organisationId);
    if (!organisation) return undefined;
    return letterOf({
      from: organisation.name,
      to: invitation.email,
      subject: `Join ${organisation.name}`,
      paragraphs: [`${organisation.name} invites you to work with it as ${as[invitation.role]}.`],
      action: {
        label: 'See the invitation',
        url: this.links.ours('invitation', { token }),
      },
      closing: [
        `The link is for you alone. It works once, until ${untilUtc(invitation.expiresAt)} UTC.`,
        'If you did not expect this, leave it: nothing happens unless you accept.',
      ],
    });
  }
}
