import { Injectable } from '@nestjs/common';
import { Invitations, isLastOperator, LastOperator, MemberStore } from '#libs/identity';
import { Audit, publicId, Transaction, UnknownId, type Member } from '#libs/platform';
import { VenueStaff, ofAllVenues } from '#libs/venues';

/** Ends memberships, and invitations before they become any. */
@Injectable()
export class RemoveMember {
  constructor(
    private readonly transaction: Transaction,
    private readonly members: MemberStore,
    private readonly invitations: Invitations,
    private readonly staff: VenueStaff,
    private readonly audit: Audit,
  ) {}

  /**
   * Whoever is signed in as that member acts for the organisation no longer, at once.
   * @throws NotOfAllVenues; UnknownId; LastOperator
   */
  async execute(member: Member, membershipId: string): Promise<void> {
    ofAllVenues(member);
    try {
      await this.transaction.run(() => this.remove(member, membershipId));
    } catch (error) {
      throw isLastOperator(error) ? new LastOperator() : error;
    }
  }

  private async remove(member: Member, membershipId: string): Promise<void> {
    const removed = await this.members.remove(member.organisationId, membershipId);
    if (!removed) throw new UnknownId('member');
    const { userId, role, allVenues, email } = removed;
    if (!allVenues) await this.staff.assignOnly(userId, member.organisationId, []);
    await this.audit.add(member, {
      action: 'member.remove',
      entity: publicId('mbr', membershipId),
      before: { user_id: publicId('usr', userId), email, role, all_venues: allVenues },
    });
  }

  /**
   * The mailed token stops working.
   * @throws NotOfAllVenues; UnknownId for an invitation that is not pending
   */
  async withdraw(member: Member, invitationId: string): Promise<void> {
    ofAllVenues(member);
    await this.transaction.run(async () => {
      const withdrawn = await this.invitations.withdraw(member.organisationId, invitationId);
      if (!withdrawn) throw new UnknownId('invitation');
      const { email, role } = withdrawn;
      const entity = publicId('inv', invitationId);
      await this.audit.add(member, { action: 'member.withdraw', entity, before: { email, role } });
    });
  }
}
