import { Injectable } from '@nestjs/common';
import { Audit, publicId, Transaction, UnknownId, type Member, type Window } from '#libs/platform';
import { FindVenues } from '../venues/find-venues.js';
import { ReachesAllVenues } from './staff.errors.js';
import { StaffStore } from './staff.store.js';

/**
 * Who acts at a venue, of those members who are limited to venues: they may do there what their role may. Any operator
 * who reaches the venue decides.
 */
@Injectable()
export class VenueStaff {
  constructor(
    private readonly transaction: Transaction,
    private readonly venues: FindVenues,
    private readonly staff: StaffStore,
    private readonly audit: Audit,
  ) {}

  /**
   * @returns JSON text `{ data, total, limit, offset, has_more }`
   * @throws UnknownId for a venue out of reach
   */
  async list(member: Member, venueId: string, window: Window): Promise<string> {
    await this.venues.one(member, venueId);
    return this.staff.page(venueId, window);
  }

  /**
   * Lets a member act at the venue; again is fine.
   * @throws UnknownId for a venue out of reach, or a user who is no member; ReachesAllVenues
   */
  async assign(member: Member, venueId: string, userId: string): Promise<void> {
    await this.transaction.run(async () => {
      await this.venues.one(member, venueId);
      const reach = await this.staff.reach(member.organisationId, userId);
      if (reach === 'none') throw new UnknownId('member');
      if (reach === 'all') throw new ReachesAllVenues();
      if (await this.staff.assign(venueId, userId, member.organisationId))
        await this.tell(member, 'venue.assign', venueId, userId);
    });
  }

  /**
   * Takes the venue out of a member's reach.
   * @throws UnknownId for a venue out of reach, or a user who is not assigned to it
   */
  async unassign(member: Member, venueId: string, userId: string): Promise<void> {
    await this.transaction.run(async () => {
      await this.venues.one(member, venueId);
      if (!(await this.staff.unassign(venueId, userId))) throw new UnknownId('member');
      await this.tell(member, 'venue.unassign', venueId, userId);
    });
  }

  /** Assigns somebody to exactly these venues of the organisation; whoever calls looks after transaction and audit. */
  assignOnly(userId: string, organisationId: string, venueIds: readonly string[]): Promise<void> {
    return this.staff.assignOnly(userId, organisationId, venueIds);
  }

  private tell(member: Member, action: string, venueId: string, userId: string): Promise<void> {
    const after = { user_id: publicId('usr', userId) };
    return this.audit.add(member, { action, entity: publicId('ven', venueId), venueId, after });
  }
}
