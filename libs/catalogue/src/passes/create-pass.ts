import { Injectable } from '@nestjs/common';
import { OrganisationStore } from '#libs/identity';
import { Audit, newId, publicId, Transaction, UnknownId, type Member } from '#libs/platform';
import { ReachableEvents } from '../events/reachable-events.store.js';
import { passFacts } from './pass-facts.js';
import { PassTemplateStore } from './pass-template.store.js';

export interface PassInput {
  name: string;
  credits: number;
  /** Minor units of the organisation's currency. */
  pricePence: number;
  /** Days after its purchase; 0 or absent = it does not expire. */
  expiryDays?: number;
  /** Primary keys; empty or absent = good for all events. */
  eventIds?: string[];
}

/**
 * A new pass on sale.
 * @returns its id
 * @throws NotOfAllVenues of one good for all events; UnknownId for an event out of the member's reach
 */
@Injectable()
export class CreatePass {
  constructor(
    private readonly transaction: Transaction,
    private readonly passes: PassTemplateStore,
    private readonly events: ReachableEvents,
    private readonly organisations: OrganisationStore,
    private readonly audit: Audit,
  ) {}

  async execute(member: Member, input: PassInput): Promise<string> {
    const { organisationId } = member;
    const { name, credits, pricePence, expiryDays = 0, eventIds = [] } = input;
    const id = newId();
    await this.transaction.run(async () => {
      await this.events.scope(member, eventIds);
      const currency = await this.organisations.currencyOf(organisationId);
      if (currency === undefined) throw new UnknownId('organisation');
      const template = { id, organisationId, name, credits, pricePence, currency, expiryDays, eventIds };
      await this.passes.add(template);
      await this.audit.add(member, {
        action: 'pass.create',
        entity: publicId('pass', id),
        after: passFacts(template),
      });
    });
    return id;
  }
}
