import { Injectable } from '@nestjs/common';
import { Audit, newId, publicId, Transaction, type Member } from '#libs/platform';
import { ofAllVenues } from '#libs/venues';
import { assertTerms, profileFacts } from './profile-terms.js';
import type { ProfileVisibility } from './ticket-profile.entity.js';
import { TicketProfileStore } from './ticket-profile.store.js';

export interface TicketProfileInput {
  name: string;
  /** Days of 24 hours before a date's start; null or absent = at once. */
  opensDaysBefore?: number | null;
  /** Minutes before a date's start; null or absent = not by the profile. */
  closesMinutesBefore?: number | null;
  visibility: ProfileVisibility;
  /** Goes with visibility `access_code`, and only with it. */
  accessCode?: string | null;
}

/**
 * A new access profile, for ticket types to name.
 * @returns its id
 * @throws NotOfAllVenues; InvalidInput for an access code that is missing or of no use, or a window that never opens
 */
@Injectable()
export class CreateTicketProfile {
  constructor(
    private readonly transaction: Transaction,
    private readonly profiles: TicketProfileStore,
    private readonly audit: Audit,
  ) {}

  async execute(member: Member, input: TicketProfileInput): Promise<string> {
    ofAllVenues(member);
    const profile = {
      id: newId(),
      organisationId: member.organisationId,
      name: input.name,
      opensDaysBefore: input.opensDaysBefore ?? null,
      closesMinutesBefore: input.closesMinutesBefore ?? null,
      visibility: input.visibility,
      accessCode: input.accessCode ?? null,
    };
    assertTerms(profile);
    await this.transaction.run(async () => {
      await this.profiles.add(profile);
      await this.audit.add(member, {
        action: 'ticket-profile.create',
        entity: publicId('tpr', profile.id),
        after: profileFacts(profile),
      });
    });
    return profile.id;
  }
}
