import { Injectable } from '@nestjs/common';
import { Audit, newId, publicId, Transaction, type Member } from '#libs/platform';
import { ofAllVenues } from '#libs/venues';
import { FacilitatorStore } from './facilitator.store.js';

/**
 * Somebody who runs events of the organisation, at whatever venue.
 * @returns the facilitator's id
 * @throws NotOfAllVenues
 */
@Injectable()
export class CreateFacilitator {
  constructor(
    private readonly transaction: Transaction,
    private readonly facilitators: FacilitatorStore,
    private readonly audit: Audit,
  ) {}

  async execute(member: Member, name: string): Promise<string> {
    ofAllVenues(member);
    const id = newId();
    await this.transaction.run(async () => {
      await this.facilitators.add({ id, organisationId: member.organisationId, name });
      await this.audit.add(member, {
        action: 'facilitator.create',
        entity: publicId('fac', id),
        after: { name },
      });
    });
    return id;
  }
}
