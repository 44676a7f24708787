import { Injectable } from '@nestjs/common';
import { UnknownId, type Member, type Window } from '#libs/platform';
import { FacilitatorStore } from './facilitator.store.js';

/** The facilitators of a member's organisation, by name. */
@Injectable()
export class ListFacilitators {
  constructor(private readonly facilitators: FacilitatorStore) {}

  /** @returns JSON text `{ data, total, limit, offset, has_more }` */
  execute(member: Member, window: Window): Promise<string> {
    return this.facilitators.page(member.organisationId, window);
  }

  /**
   * One of them, as JSON text `{ data }`.
   * @throws UnknownId
   */
  async one(member: Member, facilitatorId: string): Promise<string> {
    const facilitator = await this.facilitators.one(member.organisationId, facilitatorId);
    if (!facilitator) throw new UnknownId('facilitator');
    return facilitator;
  }
}
