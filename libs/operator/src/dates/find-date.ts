import { Injectable } from '@nestjs/common';
import { EventStore, type Event, type EventDate } from '#libs/catalogue';
import { UnknownId, type Member } from '#libs/platform';
import { FindVenues, type Venue } from '#libs/venues';

export interface FoundDate {
  event: Event;
  date: EventDate;
  /** All of the event's, by start. */
  dates: EventDate[];
}

/** A date that somebody is about to change. */
@Injectable()
export class FindDate {
  constructor(
    private readonly events: EventStore,
    private readonly venues: FindVenues,
  ) {}

  /**
   * The date and its event, whose row is locked until the transaction ends: dates of one event change in turn.
   * @throws UnknownId
   */
  async locked(member: Member, eventId: string, dateId: string): Promise<FoundDate> {
    const event = await this.events.lock(member, eventId);
    if (!event) throw new UnknownId('event');
    const dates = await this.events.datesOf(eventId);
    const date = dates.find(({ id }) => id === dateId);
    if (!date) throw new UnknownId('date');
    return { event, date, dates };
  }

  /**
   * The event's venue, which stays what it is until the transaction ends.
   * @throws Busy
   */
  async venueOf(member: Member, { venueId }: Event): Promise<Venue> {
    const venue = await this.venues.one(member, venueId);
    await this.venues.keep(venue);
    return venue;
  }
}
