import { Injectable } from '@nestjs/common';
import { isDayTaken, VenueDatesStore } from '#libs/catalogue';
import {
  Audit,
  canonicalTimeZone,
  domainError,
  InvalidInput,
  publicId,
  Transaction,
  UnknownId,
  type Member,
} from '#libs/platform';
import { VenueStore, type Venue } from '#libs/venues';
import { EventConflict } from '../events/operator.errors.js';

export class DatesAhead extends domainError('conflict', 'dates_ahead', 'Dates ahead') {
  constructor() {
    super('The time zone cannot change while the venue has dates that are not over');
  }
}

export type ChangeVenueInput = Partial<
  Pick<Venue, 'name' | 'city' | 'address' | 'timeZone' | 'capacity' | 'exclusiveDates'>
>;

/**
 * Changes what is given of a venue. With exclusive dates, what is on there and not over has its days alone from the
 * same moment; the capacity is only what new events begin with.
 * @throws UnknownId; InvalidInput for a time zone that IANA does not know; DatesAhead; EventConflict where two events share a day
 */
@Injectable()
export class ChangeVenue {
  constructor(
    private readonly transaction: Transaction,
    private readonly venues: VenueStore,
    private readonly dates: VenueDatesStore,
    private readonly audit: Audit,
  ) {}

  async execute(member: Member, id: string, input: ChangeVenueInput): Promise<void> {
    const timeZone = input.timeZone === undefined ? undefined : canonicalTimeZone(input.timeZone);
    if (input.timeZone !== undefined && timeZone === undefined)
      throw InvalidInput.field('time_zone', 'is not an IANA time zone');
    try {
      await this.transaction.run(async () => {
        const venue = await this.venues.lock(member, id);
        if (!venue) throw new UnknownId('venue');
        await this.change(member, venue, { ...input, ...(timeZone !== undefined && { timeZone }) });
      });
    } catch (error) {
      if (!isDayTaken(error)) throw error;
      throw new EventConflict(await this.dates.sharingADay(id));
    }
  }

  private async change(member: Member, venue: Venue, input: ChangeVenueInput): Promise<void> {
    const before = facts(venue);
    const { timeZone, exclusiveDates } = venue;
    // Left out is not the same as undefined: what is not given stays.
    for (const [name, value] of Object.entries(input))
      if (value !== undefined) Object.assign(venue, { [name]: value });
    if (venue.timeZone !== timeZone && (await this.dates.anyAhead(venue.id))) throw new DatesAhead();
    await this.venues.save(venue);
    if (venue.exclusiveDates !== exclusiveDates) await this.dates.occupy(venue.id, venue.exclusiveDates);
    await this.audit.add(member, {
      action: 'venue.update',
      entity: publicId('ven', venue.id),
      venueId: venue.id,
      before,
      after: facts(venue),
    });
  }
}

const facts = ({ name, city, address, timeZone, capacity, exclusiveDates }: Venue) => ({
  name,
  city,
  address,
  time_zone: timeZone,
  capacity,
  exclusive_dates: exclusiveDates,
});
