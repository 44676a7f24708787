import { Injectable } from '@nestjs/common';
import { canonicalTimeZone, InvalidInput, newId, Transaction, type Member } from '#libs/platform';
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
 * A new venue of the member's organisation, within the member's reach.
 * @returns its id
 * @throws InvalidInput for a time zone that IANA does not know
 */
@Injectable()
export class AddVenue {
  constructor(
    private readonly transaction: Transaction,
    private readonly venues: VenueStore,
  ) {}

  async execute(member: Member, input: AddVenueInput): Promise<string> {
    const timeZone = canonicalTimeZone(input.timeZone);
    if (timeZone === undefined) throw InvalidInput.field('time_zone', 'is not an IANA time zone');
    const id = newId();
    await this.transaction.run(async () => {
      await this.venues.add({
        id,
        organisationId: member.organisationId,
        name: input.name,
        city: input.city ?? null,
        address: input.address ?? null,
        timeZone,
        capacity: input.capacity ?? null,
        exclusiveDates: input.exclusiveDates ?? true,
      });
      if (!member.allVenues) await this.venues.assign(id, member.userId, member.organisationId);
    });
    return id;
  }
}
