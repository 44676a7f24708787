import { Injectable } from '@nestjs/common';
import { Audit, given, publicId, Transaction, UnknownId, type Member } from '#libs/platform';
import { ofAllVenues } from '#libs/venues';
import type { TicketProfileInput } from './create-ticket-profile.js';
import { assertTerms, profileFacts } from './profile-terms.js';
import { TicketProfileStore } from './ticket-profile.store.js';

/**
 * Changes what is given of an access profile. Another visibility than `access_code` forgets the code.
 * @throws NotOfAllVenues; UnknownId; InvalidInput as for a new one
 */
@Injectable()
export class ChangeTicketProfile {
  constructor(
    private readonly transaction: Transaction,
    private readonly profiles: TicketProfileStore,
    private readonly audit: Audit,
  ) {}

  async execute(member: Member, id: string, input: Partial<TicketProfileInput>): Promise<void> {
    ofAllVenues(member);
    await this.transaction.run(async () => {
      const profile = await this.profiles.lock(member, id);
      if (!profile) throw new UnknownId('ticket profile');
      const before = profileFacts(profile);
      if (input.visibility !== undefined && input.visibility !== 'access_code') profile.accessCode = null;
      Object.assign(profile, given(input));
      assertTerms(profile);
      await this.profiles.save(profile);
      await this.audit.add(member, {
        action: 'ticket-profile.update',
        entity: publicId('tpr', id),
        before,
        after: profileFacts(profile),
      });
    });
  }
}
