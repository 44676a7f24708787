import { Injectable } from '@nestjs/common';
import { EventStore, FacilitatorStore, type Event, type EventDate, type LocalTimes } from '#libs/catalogue';
import type { Member } from '#libs/platform';
import { StockStore } from '#libs/ticketing';
import { MoveDate, otherTimes } from '../dates/move-date.js';
import { eventWithDateFacts } from './event-facts.js';
import { detailsOf, type EventInput } from './event-input.js';
import { CapacityBelowCommitted, UseDates } from './operator.errors.js';

interface Moved {
  date: EventDate;
  times: LocalTimes;
}

/** The date that an event is shown by: the next that is on, else the last. */
const shownDate = (dates: EventDate[], now = new Date()): EventDate | undefined =>
  dates.find(({ status, endsAt }) => status === 'active' && endsAt > now) ?? dates.at(-1);

/** Changes what is said of an event, inside the transaction that has locked it. */
@Injectable()
export class EditEvent {
  constructor(
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
    if (resized) await this.resize(active, input.capacity ?? null);
    if (moved) await this.reschedule(member, event, moved, input);
    event.describe(detailsOf(input));
    await this.events.saveDetails(event);
    if (input.facilitatorIds) await this.facilitators.assign(event, input.facilitatorIds);
  }

  /** The date whose times are to be others, and those. */
  private movedDate(dates: EventDate[], active: EventDate[], input: EventInput): Moved | undefined {
    const [only] = active.length === 1 ? active : [undefined];
    const date = only ?? shownDate(dates);
    const times = date && otherTimes(date, input);
    if (!times) return undefined;
    if (!only) throw new UseDates();
    return { date: only, times };
  }

  private async resize(active: EventDate[], capacity: number | null): Promise<void> {
    const dateIds = active.map(({ id }) => id);
    await this.stock.lock(dateIds);
    if (await this.stock.setCapacity(dateIds, capacity)) return;
    throw new CapacityBelowCommitted((await this.stock.committed(dateIds)).fullest);
  }

  private reschedule(
    member: Member,
    event: Event,
    { date, times }: Moved,
    { endTime }: EventInput,
  ): Promise<void> {
    return this.moveDate.execute(member, event, date, times, {
      past: times.date === date.localDate ? undefined : 'event_date',
      over: endTime === undefined ? 'event_date' : 'end_time',
    });
  }
}
