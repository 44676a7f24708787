import { Injectable } from '@nestjs/common';
import { EventDateStore } from '#libs/catalogue';
import { Audit, Messages, publicId, type Member } from '#libs/platform';
import { HadBookings, SessionStockStore, StockStore } from '#libs/ticketing';
import { ChangeEvent } from '../events/change-event.js';
import { dateFacts } from '../events/event-facts.js';
import { updatedNews } from '../events/operator-events.js';
import { dateAmong } from './date-among.js';
import { LastDate } from './date.errors.js';

/**
 * Takes a date away that nobody ever booked, with its sessions.
 * @throws UnknownId; HadBookings; LastDate
 */
@Injectable()
export class RemoveDate {
  constructor(
    private readonly changeEvent: ChangeEvent,
    private readonly dates: EventDateStore,
    private readonly stock: StockStore,
    private readonly sessions: SessionStockStore,
    private readonly messages: Messages,
    private readonly audit: Audit,
  ) {}

  async execute(member: Member, eventId: string, dateId: string): Promise<void> {
    await this.changeEvent.execute(member, eventId, async (event, dates) => {
      const date = dateAmong(dates, dateId);
      // Closed before bookings are looked for: whoever buys at this moment is either found or refused.
      await this.stock.setClosed([dateId], true);
      if (await this.stock.everBooked(eventId, dateId)) throw new HadBookings();
      if (dates.length === 1) throw new LastDate();
      await this.sessions.closeOn([dateId]);
      await this.stock.removeDate(eventId, dateId);
      await this.dates.remove(dateId);
      await this.messages.add(updatedNews(event));
      await this.audit.add(member, {
        action: 'date.delete',
        entity: publicId('date', dateId),
        venueId: event.venueId,
        before: dateFacts(date),
      });
    });
  }
}
