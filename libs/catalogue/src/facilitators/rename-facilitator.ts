import { Injectable } from '@nestjs/common';
import { Audit, publicId, Transaction, UnknownId, type Member } from '#libs/platform';
import { ofAllVenues } from '#libs/venues';
import { FacilitatorStore } from './facilitator.store.js';

/**
 * Gives a facilitator another name.
 * @throws NotOfAllVenues; UnknownId
 */
@Injectable()
export class RenameFacilitator {
  constructor(
    private readonly transaction: Transaction,
    private readonly facilitators: FacilitatorStore,
    private readonly audit: Audit,
  ) {}

  async execute(member: Member, facilitatorId: string, name: string): Promise<void> {
    ofAllVenues(member);
    await this.transaction.run(async () => {
      const was = await this.facilitators.rename(member.organisationId, facilitatorId, name);
      if (was === undefined) throw new UnknownId('facilitator');
      await this.audit.add(member, {
        action: 'facilitator.update',
        entity: publicId('fac', facilitatorId),
        before: { name: was },
        after: { name },
      });
    });
  }
}
