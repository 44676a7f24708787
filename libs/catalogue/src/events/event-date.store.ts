import { Injectable } from '@nestjs/common';
import { Transaction, violated } from '#libs/platform';
import { EventDate } from './event-date.entity.js';

/** What is over and moved is ahead again; its end is told once all the same. */
const UNTOLD = `NULLIF(end_news, 'none')`;

/** The occurrences of events. Whoever changes one has locked its event, with `EventStore.lock`. */
@Injectable()
export class EventDateStore {
  constructor(private readonly transaction: Transaction) {}

  /**
   * All of them or none.
   * @throws the database's violation if a venue's day or a start is taken; see `isDayTaken`, `isStartTaken`
   */
  async add(dates: EventDate[]): Promise<void> {
    const [first] = dates;
    const occupied = dates.filter(({ occupies }) => occupies).map(({ localDate }) => localDate);
    if (first) await this.queueForDays(first.venueId, occupied);
    await this.transaction.repository(EventDate).insert(dates);
  }

  /** Keeps when it takes place, and whether it has its venue's day alone; throws as `add` does. */
  async saveTimes({ id, ...date }: EventDate): Promise<void> {
    const { localDate, localStart, localEnd, lastEntryTime, timeZone, occupies } = date;
    if (occupies) await this.queueForDays(date.venueId, [localDate]);
    const { startsAt, endsAt, lastEntryAt } = date;
    const local = { localDate, localStart, localEnd, lastEntryTime, timeZone };
    await this.transaction
      .repository(EventDate)
      .update({ id }, { ...local, startsAt, endsAt, lastEntryAt, occupies, endNews: () => UNTOLD });
  }

  /** @returns whether it was active until now */
  async cancel(id: string): Promise<boolean> {
    const [cancelled] = await this.transaction.query(
      `UPDATE catalogue.event_dates SET status = 'cancelled', occupies = false
        WHERE id = $1 AND status = 'active' RETURNING id`,
      [id],
    );
    return cancelled !== undefined;
  }

  /**
   * Whoever wants a day of a venue waits for whoever wants the same: two that write at once would each wait for
   * the other's entry in the exclusion constraint's index, and one be told that it is busy instead of taken.
   */
  async queueForDays(venueId: string, localDates: string[]): Promise<void> {
    if (localDates.length === 0) return;
    await this.transaction.query(
      `SELECT pg_advisory_xact_lock(hashtextextended($1 || day, 0))
         FROM (SELECT DISTINCT day FROM unnest($2::text[]) day ORDER BY day) days`,
      [venueId, localDates],
    );
  }

  async remove(id: string): Promise<void> {
    await this.transaction.query('DELETE FROM catalogue.event_dates WHERE id = $1', [id]);
  }
}

/** Is this the database saying that the event has a date at that moment already? */
export const isStartTaken = (error: unknown): boolean => violated(error) === 'event_dates_one_start';
