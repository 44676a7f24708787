import { Injectable } from '@nestjs/common';
import { CustomerTagStore } from '#libs/identity';
import { Audit, publicId, Transaction, UnknownId, type Member } from '#libs/platform';
import { ofAllVenues } from '#libs/venues';
import { CustomerStore } from './customer.store.js';

/** What the organisation calls a customer, for its admission rules and for the door: the tags given, and no others. */
@Injectable()
export class TagCustomer {
  constructor(
    private readonly transaction: Transaction,
    private readonly customers: CustomerStore,
    private readonly tags: CustomerTagStore,
    private readonly audit: Audit,
  ) {}

  /** @throws NotOfAllVenues; UnknownId, also of whoever has no booking that the member reaches */
  async execute(member: Member, customerId: string, wanted: readonly string[]): Promise<void> {
    ofAllVenues(member);
    const tags = [...new Map(wanted.map((tag) => [tag.toLowerCase(), tag])).values()];
    await this.transaction.run(async () => {
      if ((await this.customers.one(member, customerId)) === undefined) throw new UnknownId('customer');
      const before = await this.tags.replace(member.organisationId, customerId, tags);
      await this.audit.add(member, {
        action: 'customer.tag',
        entity: publicId('cust', customerId),
        before: { tags: before },
        after: { tags },
      });
    });
  }
}
