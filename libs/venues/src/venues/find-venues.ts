import { Injectable } from '@nestjs/common';
import { UnknownId, type Member, type Window } from '#libs/platform';
import type { Venue } from './venue.entity.js';
import { VenueStore } from './venue.store.js';

/** The venues a member reaches. */
@Injectable()
export class FindVenues {
  constructor(private readonly venues: VenueStore) {}

  async list(member: Member, window: Window): Promise<{ venues: Venue[]; total: number }> {
    const [venues, total] = await Promise.all([this.venues.list(member, window), this.venues.count(member)]);
    return { venues, total };
  }

  /** @throws UnknownId (404) for a venue that is not there, or not the member's */
  async one(member: Member, id: string): Promise<Venue> {
    const venue = await this.venues.reachableBy(member, id);
    if (!venue) throw new UnknownId('venue');
    return venue;
  }
}
