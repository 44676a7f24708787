import { Injectable } from '@nestjs/common';
import { DateCancelled, EventCancelled, type Event, type EventDate } from '#libs/catalogue';
import { Audit, Messages, publicId, type Member } from '#libs/platform';
import { ChangeEvent } from '../events/change-event.js';
import { dateFacts } from '../events/event-facts.js';
import type { TimesInput } from '../events/event-input.js';
import { updatedNews } from '../events/operator-events.js';
import { dateAmong } from './date-among.js';
import { MoveDate, otherTimes } from './move-date.js';

/**
 * Moves a date that nobody has booked; saying what is so already changes nothing.
 * @throws UnknownId; EventCancelled, DateCancelled; ActiveBookings; InvalidInput for times that are past or the wrong
 *   way round; DateExists; EventConflict when the venue's day is taken; SessionOutsideDate, RoomTaken for sessions,
 *   which go with the date; Busy
 */
@Injectable()
export class ChangeDate {
  constructor(
    private readonly changeEvent: ChangeEvent,
    private readonly moveDate: MoveDate,
    private readonly messages: Messages,
    private readonly audit: Audit,
  ) {}

  async execute(member: Member, eventId: string, dateId: string, input: TimesInput): Promise<void> {
    await this.changeEvent.execute(member, eventId, async (event, dates, wanted) => {
      const date = dateAmong(dates, dateId);
      wanted.dates = [date];
      await this.change(member, event, date, input);
    });
  }

  private async change(member: Member, event: Event, date: EventDate, input: TimesInput): Promise<void> {
    if (event.status === 'cancelled') throw new EventCancelled();
    if (date.status === 'cancelled') throw new DateCancelled();
    const times = otherTimes(date, input);
    if (!times) return;
    const before = dateFacts(date);
    await this.moveDate.execute(member, event, date, times, { past: 'date', over: 'date' });
    await this.messages.add(updatedNews(event));
    await this.audit.add(member, {
      action: 'date.update',
      entity: publicId('date', date.id),
      venueId: event.venueId,
      before,
      after: dateFacts(date),
    });
  }
}
