import { Injectable } from '@nestjs/common';
import {
  EventCancelled,
  EventDateStore,
  EventStore,
  isDayTaken,
  isStartTaken,
  type Event,
  type EventDate,
} from '#libs/catalogue';
import {
  Audit,
  InvalidInput,
  Messages,
  publicId,
  todayIn,
  Transaction,
  UnknownId,
  type Member,
} from '#libs/platform';
import { StockStore } from '#libs/ticketing';
import { FindVenues, type Venue } from '#libs/venues';
import { EventConflict } from '../events/operator.errors.js';
import { updatedNews } from '../events/operator-events.js';
import { DateExists } from './date.errors.js';
import { assertToCome, newDate } from './new-date.js';
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
    private readonly transaction: Transaction,
    private readonly venues: FindVenues,
    private readonly events: EventStore,
    private readonly dates: EventDateStore,
    private readonly stock: StockStore,
    private readonly messages: Messages,
    private readonly audit: Audit,
  ) {}

  async execute(member: Member, eventId: string, input: AddDatesInput): Promise<string[]> {
    let added: EventDate[] = [];
    try {
      await this.transaction.run(async () => {
        const event = await this.events.lock(member, eventId);
        if (!event) throw new UnknownId('event');
        if (event.status === 'cancelled') throw new EventCancelled();
        const venue = await this.venues.one(member, event.venueId);
        await this.venues.keep(venue);
        added = datesOf(venue, event, input);
        await this.assertRoom(event, added, input);
        await this.dates.add(added);
        await this.stock.addDates(eventId, idsOf(added), event.guestListCapacity, !event.live);
        await this.messages.add(updatedNews(event));
        await this.noteInTrail(member, event, added, input);
      });
    } catch (error) {
      throw await this.told(eventId, added, error);
    }
    this.messages.wake();
    return idsOf(added);
  }

  private async assertRoom(event: Event, added: EventDate[], { rrule }: AddDatesInput): Promise<void> {
    const now = new Date();
    const ahead = (await this.events.datesOf(event.id)).filter(
      ({ status, endsAt }) => status === 'active' && endsAt > now,
    );
    if (ahead.length + added.length > MOST_DATES)
      throw InvalidInput.field(
        rrule === undefined ? 'date' : 'rrule',
        `makes more than ${MOST_DATES} dates ahead`,
      );
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

  private async told(eventId: string, added: EventDate[], error: unknown): Promise<unknown> {
    if (isStartTaken(error)) {
      const starts = new Set(added.map(({ startsAt }) => startsAt.getTime()));
      const there = (await this.events.datesOf(eventId)).find(
        ({ status, startsAt }) => status === 'active' && starts.has(startsAt.getTime()),
      );
      return new DateExists(there?.localDate);
    }
    const [first] = added;
    if (!first || !isDayTaken(error)) return error;
    const days = added.map(({ localDate }) => localDate);
    return new EventConflict(await this.events.onSameDay(first.venueId, days, eventId));
  }
}

const idsOf = (dates: EventDate[]): string[] => dates.map(({ id }) => id);

function datesOf(venue: Venue, event: Event, input: AddDatesInput): EventDate[] {
  const { date, from, rrule, startTime: start, endTime: end, lastEntryTime: lastEntry } = input;
  const { timeZone } = venue;
  const today = todayIn(timeZone);
  const first = date ?? from ?? today;
  const field = first === date ? 'date' : 'from';
  // Before the rule is followed from long ago.
  if (first < today) throw InvalidInput.field(field, 'must not be in the past');
  const days = rrule === undefined ? [first] : occurrencesOf({ rule: rrule, from: first, start, timeZone });
  return days.map((day) => {
    const made = newDate(venue, event, { date: day, start, end, lastEntry });
    assertToCome(event, made, field);
    return made;
  });
}
