import { Injectable } from '@nestjs/common';
import { Audit, publicId, Transaction, UnknownId, type Member } from '#libs/platform';
import { ofAllVenues } from '#libs/venues';
import { profileFacts } from './profile-terms.js';
import { TicketProfileStore } from './ticket-profile.store.js';

/**
 * Deletes an access profile that no ticket type names.
 * @throws NotOfAllVenues; UnknownId; InUse
 */
@Injectable()
export class DeleteTicketProfile {
  constructor(
    private readonly transaction: Transaction,
    private readonly profiles: TicketProfileStore,
    private readonly audit: Audit,
  ) {}

  async execute(member: Member, id: string): Promise<void> {
    ofAllVenues(member);
    await this.transaction.run(async () => {
      const profile = await this.profiles.lock(member, id);
      if (!profile) throw new UnknownId('ticket profile');
      await this.profiles.remove(id);
      await this.audit.add(member, {
        action: 'ticket-profile.delete',
        entity: publicId('tpr', id),
        before: profileFacts(profile),
      });
    });
  }
}
