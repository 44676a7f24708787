import { Injectable } from '@nestjs/common';
import { Busy, UnknownId, type Member, type Window } from '#libs/platform';
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

  /**
   * The venue, which `keep` keeps.
   * @throws UnknownId, Busy
   */
  async kept(member: Member, id: string): Promise<Venue> {
    const venue = await this.one(member, id);
    await this.keep(venue);
    return venue;
  }

  /**
   * Keeps what dates are made of, time zone and exclusive dates, until the transaction has ended.
   * @throws Busy if it has changed since the venue was read: what was made of it is wrong
   */
  async keep(venue: Venue): Promise<void> {
    if (!(await this.venues.keep(venue))) throw new Busy();
  }

  /** @throws UnknownId unless all of these are the organisation's */
  async areAll(organisationId: string, ids: readonly string[]): Promise<void> {
    if ((await this.venues.countOf(organisationId, ids)) < ids.length) throw new UnknownId('venue');
  }
}
