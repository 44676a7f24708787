import { Injectable } from '@nestjs/common';
import { EventCancelled, EventDateStore } from '#libs/catalogue';
import { Audit, Messages, publicId, type Member } from '#libs/platform';
import { CancelEvent, StockStore } from '#libs/ticketing';
import { ChangeEvent } from '../events/change-event.js';
import { dateFacts } from '../events/event-facts.js';
import { dateCancelledNews } from '../events/operator-events.js';
import { dateAmong } from './date-among.js';

/**
 * Calls one date off: its sale and entry end at once, and a job cancels and refunds what was booked of it. The event
 * stays what it is, though it may have no other date. Asked again it changes nothing.
 * @throws UnknownId; EventCancelled
 */
@Injectable()
export class CancelDate {
  constructor(
    private readonly changeEvent: ChangeEvent,
    private readonly dates: EventDateStore,
    private readonly stock: StockStore,
    private readonly cancelEvent: CancelEvent,
    private readonly messages: Messages,
    private readonly audit: Audit,
  ) {}

  /** @param reason in the operator's words, for the books */
  async execute(member: Member, eventId: string, dateId: string, reason?: string): Promise<void> {
    await this.changeEvent.execute(member, eventId, async (event, dates) => {
      const date = dateAmong(dates, dateId);
      if (!(await this.dates.cancel(dateId))) return;
      if (event.status === 'cancelled') throw new EventCancelled();
      await this.stock.setClosed([dateId], true);
      await this.messages.add(dateCancelledNews(event, date, reason ?? null));
      await this.audit.add(member, {
        action: 'date.cancel',
        entity: publicId('date', dateId),
        venueId: event.venueId,
        before: dateFacts(date),
        after: { ...dateFacts(date), status: 'cancelled', ...(reason !== undefined && { reason }) },
      });
      await this.cancelEvent.execute({
        eventId,
        dateId,
        organisationId: event.organisationId,
        operatorId: member.userId,
        ...(reason !== undefined && { reason }),
      });
    });
  }
}
