import { Injectable } from '@nestjs/common';
import { MailedTokens, Messages, newId, publicId } from '#libs/platform';
import { memberInvited } from '../events/identity-events.js';
import { AlreadyMember, InvitationInvalid, TooManyInvitations } from './invitation.errors.js';
import type { Invitation, InvitedRole } from './invitation.entity.js';
import { InvitationStore } from './invitation.store.js';

export interface InviteInput {
  organisationId: string;
  email: string;
  role: InvitedRole;
  /** Primary keys of the only venues within reach; absent: all. */
  venueIds?: string[];
  /** Primary key of the user who asks. */
  invitedBy: string;
}

const PURPOSE = 'member-invitation';

/** Invitations of members and their tokens; whoever uses them looks after the transaction. */
@Injectable()
export class Invitations {
  constructor(
    private readonly store: InvitationStore,
    private readonly tokens: MailedTokens,
    private readonly messages: Messages,
  ) {}

  /**
   * Invites; an older invitation of that person for that role stops working. The mail follows `member.invited`.
   * @returns the invitation's id
   * @throws AlreadyMember; TooManyInvitations
   */
  async invite({ organisationId, email, role, venueIds, invitedBy }: InviteInput): Promise<string> {
    const id = newId();
    const { nonce, hash: tokenHash } = this.tokens.issue(PURPOSE, id);
    const reach = { allVenues: venueIds === undefined, venueIds: venueIds ?? [] };
    const put = await this.store.put({
      id,
      organisationId,
      email,
      role,
      ...reach,
      invitedBy,
      nonce,
      tokenHash,
    });
    if (!put) {
      const wait = await this.store.wait(organisationId, email);
      throw wait === undefined ? new AlreadyMember() : new TooManyInvitations(wait);
    }
    await this.messages.add(
      memberInvited.of(id, {
        invitationId: publicId('inv', id),
        organisationId: publicId('org', organisationId),
        role,
        url: '/api/my-organisation/members',
      }),
    );
    return id;
  }

  /** @throws InvitationInvalid */
  async byToken(token: string): Promise<Invitation> {
    const invitation = await this.store.byToken(this.tokens.hashOf(token));
    if (!invitation) throw new InvitationInvalid();
    return invitation;
  }

  /** The invitation with its token, for the mail; undefined once it cannot be accepted any more. */
  async toMail(id: string): Promise<{ invitation: Invitation; token: string } | undefined> {
    const invitation = await this.store.byId(id);
    return invitation && { invitation, token: this.tokens.token(PURPOSE, id, invitation.nonce) };
  }

  /**
   * Uses the token up, if the transaction commits.
   * @throws InvitationInvalid
   */
  async accept(token: string): Promise<Invitation> {
    const invitation = await this.store.accept(this.tokens.hashOf(token));
    if (!invitation) throw new InvitationInvalid();
    return invitation;
  }

  /** @returns what was withdrawn, if the organisation had such an invitation */
  withdraw(organisationId: string, id: string): Promise<Invitation | undefined> {
    return this.store.withdraw(organisationId, id);
  }
}
