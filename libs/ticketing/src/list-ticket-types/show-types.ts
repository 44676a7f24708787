import { Injectable } from '@nestjs/common';
import { GuestStore, nobody } from '../guests/guest.store.js';
import { dependsOnGuest, typesFor, type OfferedTypes, type TypeForGuest } from './types-for-guest.js';

/** Ticket types as one customer sees them. */
@Injectable()
export class ShowTypes {
  constructor(private readonly guests: GuestStore) {}

  async execute(types: OfferedTypes, customerId: string, code?: string): Promise<TypeForGuest[]> {
    const guest = dependsOnGuest(types) ? await this.guests.one(types.organisationId, customerId) : nobody;
    return typesFor(types, guest, code);
  }
}
