import { Injectable } from '@nestjs/common';
import { EventCancelled, EventDateStore, type Event, type EventDate } from '#libs/catalogue';
import { Audit, InvalidInput, Messages, publicId, todayIn, type Member } from '#libs/platform';
import { StockStore } from '#libs/ticketing';
import { FindVenues, type Venue } from '#libs/venues';
import { ChangeEvent } from '../events/change-event.js';
import { updatedNews } from '../events/operator-events.js';
import { assertNotOver, assertNotPast, newDate } from './new-date.js';
import { MOST_DATES, occurrencesOf } from './occurrences.js';

export interface AddDatesInput {
  /** Local date at the venue, `YYYY-MM-DD`; with a rule its DTSTART. */
  date?: string;
  /** The rule's DTSTART in other words; today if neither is there. */
  from?: string;
  /** A recurrence rule of RFC 5545; without one it is the one date. */
  rrule?: string;
  /** Local times, `HH:MM`, of each. */
  startTime: string;
  endTime?: string;
  lastEntryTime?: string | null;
}

/**
 * More dates of an event, on sale at once if it is: all of them or none.
 * @returns their ids, by start
 * @throws UnknownId; InvalidInput for a rule that is none or names no or too many dates, and for a date that is past;
 *   EventCancelled; DateExists; EventConflict when the venue's day is taken; Busy
 */
@Injectable()
export class AddDates {
  constructor(
    private readonly changeEvent: ChangeEvent,
    private readonly venues: FindVenues,
    private readonly dates: EventDateStore,
    private readonly stock: StockStore,
    private readonly messages: Messages,
    private readonly audit: Audit,
  ) {}

  async execute(member: Member, eventId: string, input: AddDatesInput): Promise<string[]> {
    let ids: string[] = [];
    await this.changeEvent.execute(member, eventId, async (event, dates, wanted) => {
      if (event.status === 'cancelled') throw new EventCancelled();
      const venue = await this.venues.kept(member, event.venueId);
      const added = datesOf(venue, event, input);
      wanted.dates = added;
      assertRoom(dates, added, input);
      await this.dates.add(added);
      ids = added.map(({ id }) => id);
      await this.stock.addDates(eventId, ids, event.guestListCapacity, !event.live);
      await this.messages.add(updatedNews(event));
      await this.noteInTrail(member, event, added, input);
    });
    return ids;
  }

  private async noteInTrail(
    member: Member,
    event: Event,
    added: EventDate[],
    input: AddDatesInput,
  ): Promise<void> {
    await this.audit.add(member, {
      action: 'date.create',
      entity: publicId('evt', event.id),
      venueId: event.venueId,
      after: {
        date_ids: added.map(({ id }) => publicId('date', id)),
        dates: added.map(({ localDate }) => localDate),
        start_time: input.startTime,
        end_time: added[0]?.localTimes.end,
        last_entry_time: input.lastEntryTime ?? null,
        rrule: input.rrule ?? null,
      },
    });
  }
}

/** @throws InvalidInput */
function assertRoom(dates: EventDate[], added: EventDate[], { rrule }: AddDatesInput): void {
  const now = new Date();
  const ahead = dates.filter(({ status, endsAt }) => status === 'active' && endsAt > now);
  if (ahead.length + added.length > MOST_DATES)
    throw InvalidInput.field(
      rrule === undefined ? 'date' : 'rrule',
      `makes more than ${MOST_DATES} dates ahead`,
    );
}

function datesOf(venue: Venue, event: Event, input: AddDatesInput): EventDate[] {
  const { date, from, rrule, startTime: start, endTime: end, lastEntryTime: lastEntry } = input;
  const { timeZone } = venue;
  const first = date ?? from ?? todayIn(timeZone);
  const field = first === date ? 'date' : 'from';
  // Before the rule is followed from long ago.
  assertNotPast(first, timeZone, field);
  const days = rrule === undefined ? [first] : occurrencesOf({ rule: rrule, from: first, start, timeZone });
  return days.map((day) => {
    const made = newDate(venue, event, { date: day, start, end, lastEntry });
    assertNotOver(event, made, field);
    return made;
  });
}
