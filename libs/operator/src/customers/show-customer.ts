import { Injectable } from '@nestjs/common';
import { UnknownId, type Member } from '#libs/platform';
import { CustomerStore } from './customer.store.js';

/** Somebody who has booked with the organisation, as it knows them. */
@Injectable()
export class ShowCustomer {
  constructor(private readonly customers: CustomerStore) {}

  /**
   * @returns JSON text `{ data }`
   * @throws UnknownId, also of whoever has no booking that the member reaches
   */
  async execute(member: Member, customerId: string): Promise<string> {
    const customer = await this.customers.one(member, customerId);
    if (customer === undefined) throw new UnknownId('customer');
    return customer;
  }
}
