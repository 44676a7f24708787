import { Injectable } from '@nestjs/common';
import {
  EventStore,
  isDayTaken,
  isRoomTaken,
  isStartTaken,
  RoomTaken,
  type Event,
  type EventDate,
} from '#libs/catalogue';
import { Transaction } from '#libs/platform';
import { DateExists } from '../dates/date.errors.js';
import { EventConflict } from './operator.errors.js';

type WantedDay = Pick<EventDate, 'localDate'> & Partial<Pick<EventDate, 'startsAt'>>;

/** The days of a venue that somebody wanted for an event: those of its dates, as they are once it is refused. */
export interface WantedDays {
  venueId: string;
  dates: readonly WantedDay[];
  /** The event that wanted them; null for one that came to nothing. */
  eventId: string | null;
}

/** The days that an event wants: of the dates that are on. */
export const wantedBy = ({ id, venueId }: Event, dates: EventDate[]): WantedDays => ({
  venueId,
  dates: dates.filter(({ status }) => status === 'active'),
  eventId: id,
});

/** Says who has a venue's day, once the database has said that another event has it. */
@Injectable()
export class EventConflicts {
  constructor(
    private readonly transaction: Transaction,
    private readonly events: EventStore,
  ) {}

  /**
   * What to throw instead of an error of a transaction: EventConflict if a day is taken, DateExists if a start is,
   * with the date that is there, RoomTaken if sessions that went with their date met others, else the error itself.
   * Inside a transaction nothing can be looked up any more: whoever began it explains.
   */
  async explain(error: unknown, wanted: WantedDays | undefined): Promise<Error> {
    if (!wanted || this.transaction.active) return error as Error;
    if (isRoomTaken(error)) return new RoomTaken(undefined);
    if (isStartTaken(error)) return new DateExists((await this.startingLike(wanted))?.localDate);
    if (!isDayTaken(error)) return error as Error;
    const { venueId, dates, eventId } = wanted;
    const localDates = dates.map(({ localDate }) => localDate);
    return new EventConflict(await this.events.onSameDay(venueId, localDates, eventId));
  }

  /** The event's date that starts when another was to. */
  private async startingLike({ dates, eventId }: WantedDays): Promise<EventDate | undefined> {
    const starts = new Set(dates.map(({ startsAt }) => startsAt?.getTime()));
    const there = eventId === null ? [] : await this.events.datesOf(eventId);
    return there.find(({ status, startsAt }) => status === 'active' && starts.has(startsAt.getTime()));
  }
}
