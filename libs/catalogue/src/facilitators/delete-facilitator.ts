import { Injectable } from '@nestjs/common';
import { Audit, publicId, Transaction, UnknownId, type Member } from '#libs/platform';
import { ofAllVenues } from '#libs/venues';
import { FacilitatorInUse } from './facilitator.errors.js';
import { FacilitatorStore, isInUse } from './facilitator.store.js';

/**
 * Deletes a facilitator who runs no event.
 * @throws NotOfAllVenues; UnknownId; FacilitatorInUse
 */
@Injectable()
export class DeleteFacilitator {
  constructor(
    private readonly transaction: Transaction,
    private readonly facilitators: FacilitatorStore,
    private readonly audit: Audit,
  ) {}

  async execute(member: Member, facilitatorId: string): Promise<void> {
    ofAllVenues(member);
    try {
      await this.transaction.run(async () => {
        const name = await this.facilitators.remove(member.organisationId, facilitatorId);
        if (name === undefined) throw new UnknownId('facilitator');
        await this.audit.add(member, {
          action: 'facilitator.delete',
          entity: publicId('fac', facilitatorId),
          before: { name },
        });
      });
    } catch (error) {
      if (isInUse(error)) throw new FacilitatorInUse();
      throw error;
    }
  }
}
