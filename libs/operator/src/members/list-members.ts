import { Injectable } from '@nestjs/common';
import type { Member, Window } from '#libs/platform';
import { ofAllVenues } from '#libs/venues';
import { MemberListStore } from './member-list.store.js';

/** Who belongs to the organisation, and who is invited to. */
@Injectable()
export class ListMembers {
  constructor(private readonly members: MemberListStore) {}

  /**
   * @returns JSON text `{ data, total, limit, offset, has_more }`
   * @throws NotOfAllVenues
   */
  async execute(member: Member, window: Window): Promise<string> {
    ofAllVenues(member);
    return this.members.page(member.organisationId, window);
  }
}
