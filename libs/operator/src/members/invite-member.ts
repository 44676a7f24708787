import { Injectable } from '@nestjs/common';
import { Invitations, type InvitedRole } from '#libs/identity';
import { Audit, Messages, publicId, Transaction, type Member } from '#libs/platform';
import { FindVenues, ofAllVenues } from '#libs/venues';

export interface InviteMemberInput {
  email: string;
  role: InvitedRole;
  /** Primary keys of the only venues within reach, none being none as yet; absent: all. */
  venueIds?: string[];
}

/**
 * Invites somebody by mail to become a member; an older invitation for the same role stops working.
 * @returns the invitation's id
 * @throws NotOfAllVenues; UnknownId for a venue that is not the organisation's; AlreadyMember; TooManyInvitations
 */
@Injectable()
export class InviteMember {
  constructor(
    private readonly transaction: Transaction,
    private readonly invitations: Invitations,
    private readonly venues: FindVenues,
    private readonly messages: Messages,
    private readonly audit: Audit,
  ) {}

  async execute(member: Member, { email, role, venueIds }: InviteMemberInput): Promise<string> {
    ofAllVenues(member);
    const { organisationId, userId } = member;
    if (venueIds) await this.venues.areAll(organisationId, venueIds);
    const id = await this.transaction.run(async () => {
      const invitation = await this.invitations.invite({
        organisationId,
        email,
        role,
        ...(venueIds && { venueIds }),
        invitedBy: userId,
      });
      await this.audit.add(member, {
        action: 'member.invite',
        entity: publicId('inv', invitation),
        after: { email, role, venue_ids: venueIds?.map((venueId) => publicId('ven', venueId)) ?? null },
      });
      return invitation;
    });
    this.messages.wake();
    return id;
  }
}
