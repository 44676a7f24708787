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

/** The days of a venue that somebody wanted for an event: those of its dates, as they are once it is refused. */
export interface WantedDays {
  venueId: string;
  dates: readonly Pick<EventDate, 'localDate'>[];
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
   * RoomTaken if sessions that went with their date met others, else the error itself.
   * Inside a transaction nothing can be looked up any more: whoever began it explains.
   */
  async explain(error: unknown, wanted: WantedDays | undefined): Promise<Error> {
    if (!wanted || this.transaction.active) return error as Error;
    const { venueId, dates, eventId } = wanted;
    const localDates = dates.map(({ localDate }) => localDate);
    if (isRoomTaken(error)) return new RoomTaken(undefined);
    if (isStartTaken(error)) return new DateExists(localDates[0] ?? '');
    if (!isDayTaken(error)) return error as Error;
    return new EventConflict(await this.events.onSameDay(venueId, localDates, eventId));
  }
}
