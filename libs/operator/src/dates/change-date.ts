import { Injectable } from '@nestjs/common';
import { DateCancelled, EventCancelled, type EventDate } from '#libs/catalogue';
import { Audit, Messages, publicId, Transaction, type Member } from '#libs/platform';
import { StockStore } from '#libs/ticketing';
import { dateFacts } from '../events/event-facts.js';
import { ActiveBookings } from '../events/operator.errors.js';
import { updatedNews } from '../events/operator-events.js';
import { FindDate, type FoundDate } from './find-date.js';
import { MoveDate } from './move-date.js';
import { assertToCome } from './new-date.js';

export interface ChangeDateInput {
  /** Local date, `YYYY-MM-DD`, and local times, `HH:MM`, at the venue; what is absent stays. */
  date?: string;
  startTime?: string;
  endTime?: string;
  lastEntryTime?: string | null;
}

/**
 * Moves a date that nobody has booked; saying what is so already changes nothing.
 * @throws UnknownId; EventCancelled, DateCancelled; ActiveBookings; InvalidInput for times that are past or the wrong
 *   way round; DateExists; EventConflict when the venue's day is taken; SessionOutsideDate, RoomTaken for sessions,
 *   which go with the date; Busy
 */
@Injectable()
export class ChangeDate {
  constructor(
    private readonly transaction: Transaction,
    private readonly findDate: FindDate,
    private readonly moveDate: MoveDate,
    private readonly stock: StockStore,
    private readonly messages: Messages,
    private readonly audit: Audit,
  ) {}

  async execute(member: Member, eventId: string, dateId: string, input: ChangeDateInput): Promise<void> {
    let moved: EventDate | undefined;
    try {
      await this.transaction.run(async () => {
        const found = await this.findDate.locked(member, eventId, dateId);
        moved = found.date;
        await this.change(member, found, input);
      });
    } catch (error) {
      throw moved ? await this.moveDate.told(moved, error) : error;
    }
    this.messages.wake();
  }

  private async change(member: Member, { event, date }: FoundDate, input: ChangeDateInput): Promise<void> {
    if (event.status === 'cancelled') throw new EventCancelled();
    if (date.status === 'cancelled') throw new DateCancelled();
    const venue = await this.findDate.venueOf(member, event);
    const before = dateFacts(date);
    const { date: day, start, end, lastEntry } = date.localTimes;
    date.takePlace(
      {
        date: input.date ?? day,
        start: input.startTime ?? start,
        end: input.endTime ?? end,
        lastEntry: input.lastEntryTime === undefined ? lastEntry : input.lastEntryTime,
      },
      venue.timeZone,
    );
    // One that is over may have been left behind when the venue changed.
    date.occupies = venue.exclusiveDates && event.occupiesItsDates;
    const after = dateFacts(date);
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    assertToCome(event, date);
    await this.assertNotBooked(date.id);
    await this.moveDate.execute(date);
    if (event.live) await this.stock.setClosed([date.id], false);
    await this.messages.add(updatedNews(event));
    await this.audit.add(member, {
      action: 'date.update',
      entity: publicId('date', date.id),
      venueId: event.venueId,
      before,
      after,
    });
  }

  /** Closed before the bookings are counted: whoever buys at this moment is either counted or refused. */
  private async assertNotBooked(dateId: string): Promise<void> {
    await this.stock.setClosed([dateId], true);
    const { held, sold } = await this.stock.committed([dateId]);
    if (held + sold > 0) throw new ActiveBookings(held + sold);
  }
}
