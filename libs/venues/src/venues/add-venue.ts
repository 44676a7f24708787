import { Injectable } from '@nestjs/common';
import {
  Audit,
  canonicalTimeZone,
  InvalidInput,
  newId,
  publicId,
  Transaction,
  type Member,
} from '#libs/platform';
import { ofAllVenues } from './reach.js';
import { VenueStore } from './venue.store.js';

export interface AddVenueInput {
  name: string;
  city?: string | null;
  address?: string | null;
  timeZone: string;
  capacity?: number | null;
  exclusiveDates?: boolean;
}

/**
 * A new venue of the member's organisation.
 * @returns its id
 * @throws NotOfAllVenues; InvalidInput for a time zone that IANA does not know
 */
@Injectable()
export class AddVenue {
  constructor(
    private readonly transaction: Transaction,
    private readonly venues: VenueStore,
    private readonly audit: Audit,
  ) {}

  async execute(member: Member, input: AddVenueInput): Promise<string> {
    ofAllVenues(member);
    const timeZone = canonicalTimeZone(input.timeZone);
    if (timeZone === undefined) throw InvalidInput.field('time_zone', 'is not an IANA time zone');
    const id = newId();
    const { name, city = null, address = null, capacity = null, exclusiveDates = true } = input;
    await this.transaction.run(async () => {
      const { organisationId } = member;
      await this.venues.add({ id, organisationId, name, city, address, timeZone, capacity, exclusiveDates });
      await this.audit.add(member, {
        action: 'venue.create',
        entity: publicId('ven', id),
        venueId: id,
        after: { name, city, address, time_zone: timeZone, capacity, exclusive_dates: exclusiveDates },
      });
    });
    return id;
  }
}
