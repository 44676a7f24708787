import { Injectable } from '@nestjs/common';
import { EventDateStore, SessionStore, type Event, type EventDate, type LocalTimes } from '#libs/catalogue';
import type { Member } from '#libs/platform';
import { StockStore } from '#libs/ticketing';
import { FindVenues } from '#libs/venues';
import type { TimesInput } from '../events/event-input.js';
import { ActiveBookings } from '../events/operator.errors.js';
import { assertNotOver, assertNotPast } from './new-date.js';

/** What the caller's API calls the field that is to blame. */
export interface ToBlame {
  /** For a day in the past; without it the day may be. */
  past?: string;
  /** For a date that is over, of what is approved or pending. */
  over: string;
}

/**
 * Moves a date that nobody has booked to other times, inside the transaction that has locked its event: its sessions
 * go with it, and it takes its venue's day.
 */
@Injectable()
export class MoveDate {
  constructor(
    private readonly venues: FindVenues,
    private readonly dates: EventDateStore,
    private readonly sessions: SessionStore,
    private readonly stock: StockStore,
  ) {}

  /**
   * @throws ActiveBookings; InvalidInput, also as `takePlace` does; SessionOutsideDate; Busy; what the database refuses,
   *   for EventConflicts to explain
   */
  async execute(
    member: Member,
    event: Event,
    date: EventDate,
    times: LocalTimes,
    toBlame: ToBlame,
  ): Promise<void> {
    await this.assertNotBooked(date.id);
    const venue = await this.venues.kept(member, event.venueId);
    if (toBlame.past !== undefined) assertNotPast(times.date, venue.timeZone, toBlame.past);
    date.takePlace(times, venue.timeZone);
    assertNotOver(event, date, toBlame.over);
    // One that is over may have been left behind when the venue changed.
    date.occupies = venue.exclusiveDates && event.occupiesItsDates;
    await this.sessions.followDate(date);
    await this.dates.saveTimes(date);
  }

  /** Locked before they are counted: whoever buys at this moment is counted, or buys of the date as it will be. */
  private async assertNotBooked(dateId: string): Promise<void> {
    await this.stock.lock([dateId]);
    const { held, sold } = await this.stock.committed([dateId]);
    if (held + sold > 0) throw new ActiveBookings(held + sold);
  }
}

/** A date's local times with what is asked to be others; undefined if they are what they were. */
export function otherTimes({ localTimes }: EventDate, input: TimesInput): LocalTimes | undefined {
  const times: LocalTimes = {
    date: input.date ?? localTimes.date,
    start: input.startTime ?? localTimes.start,
    end: input.endTime ?? localTimes.end,
    lastEntry: input.lastEntryTime === undefined ? localTimes.lastEntry : input.lastEntryTime,
  };
  return JSON.stringify(times) === JSON.stringify(localTimes) ? undefined : times;
}
