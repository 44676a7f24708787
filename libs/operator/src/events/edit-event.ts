import { Injectable } from '@nestjs/common';
import { EventStore, FacilitatorStore, type Event, type EventDate, type LocalTimes } from '#libs/catalogue';
import { InvalidInput, todayIn, type Member } from '#libs/platform';
import { StockStore } from '#libs/ticketing';
import { FindVenues } from '#libs/venues';
import { MoveDate } from '../dates/move-date.js';
import { eventWithDateFacts } from './event-facts.js';
import { detailsOf, type EventInput } from './event-input.js';
import { ActiveBookings, CapacityBelowCommitted, UseDates } from './operator.errors.js';

/** The date that an event is shown by: the next that is on, else the last. */
export const shownDate = (dates: EventDate[], now = new Date()): EventDate | undefined =>
  dates.find(({ status, endsAt }) => status === 'active' && endsAt > now) ?? dates.at(-1);

/** Changes what is said of an event, inside the transaction that has locked it. */
@Injectable()
export class EditEvent {
  constructor(
    private readonly venues: FindVenues,
    private readonly events: EventStore,
    private readonly facilitators: FacilitatorStore,
    private readonly stock: StockStore,
    private readonly moveDate: MoveDate,
  ) {}

  /** What the audit trail tells of it now. */
  async facts(event: Event, dates: EventDate[]): Promise<Record<string, unknown>> {
    return eventWithDateFacts(event, shownDate(dates), await this.facilitators.ofEvent(event.id));
  }

  /**
   * @throws InvalidInput; UnknownId for a facilitator of another organisation; UseDates, ActiveBookings for other
   * times; SessionOutsideDate for sessions that cannot go with them; CapacityBelowCommitted
   */
  async execute(member: Member, event: Event, dates: EventDate[], input: EventInput): Promise<void> {
    const active = dates.filter(({ status }) => status === 'active');
    const resized = input.capacity !== undefined && input.capacity !== event.guestListCapacity;
    const moved = this.movedDate(dates, active, input);
    if (resized || moved) await this.stock.lock(active.map(({ id }) => id));
    if (resized) await this.resize(active, input.capacity ?? null);
    if (moved) await this.reschedule(member, event, moved, input);
    event.describe(detailsOf(input));
    await this.events.saveDetails(event);
    if (input.facilitatorIds) await this.facilitators.assign(event, input.facilitatorIds);
  }

  /** The date whose times are to be others. */
  private movedDate(dates: EventDate[], active: EventDate[], input: EventInput): EventDate | undefined {
    const [only] = active.length === 1 ? active : [undefined];
    const date = only ?? shownDate(dates);
    if (!date) return undefined;
    const before = date.localTimes;
    if (JSON.stringify(timesOf(date, input)) === JSON.stringify(before)) return undefined;
    if (!only) throw new UseDates();
    return only;
  }

  private async resize(active: EventDate[], capacity: number | null): Promise<void> {
    const dateIds = active.map(({ id }) => id);
    if (await this.stock.setCapacity(dateIds, capacity)) return;
    throw new CapacityBelowCommitted((await this.stock.committed(dateIds)).fullest);
  }

  private async reschedule(member: Member, event: Event, date: EventDate, input: EventInput): Promise<void> {
    const { held, sold } = await this.stock.committed([date.id]);
    if (held + sold > 0) throw new ActiveBookings(held + sold);
    const venue = await this.venues.one(member, event.venueId);
    await this.venues.keep(venue);
    if (input.date !== undefined && input.date !== date.localDate && input.date < todayIn(venue.timeZone))
      throw InvalidInput.field('event_date', 'must not be in the past');
    date.takePlace(timesOf(date, input), venue.timeZone);
    if (event.occupiesItsDates && date.endsAt <= new Date())
      throw InvalidInput.field(input.endTime === undefined ? 'event_date' : 'end_time', 'is over already');
    // One that is over may have been left behind when the venue changed.
    date.occupies = venue.exclusiveDates && event.occupiesItsDates;
    await this.moveDate.execute(date);
  }
}

/** The date's local times with what is asked to be others. */
function timesOf({ localTimes }: EventDate, input: EventInput): LocalTimes {
  return {
    date: input.date ?? localTimes.date,
    start: input.startTime ?? localTimes.start,
    end: input.endTime ?? localTimes.end,
    lastEntry: input.lastEntryTime === undefined ? localTimes.lastEntry : input.lastEntryTime,
  };
}
