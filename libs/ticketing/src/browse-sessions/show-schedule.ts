import { Injectable } from '@nestjs/common';
import { UnknownId } from '#libs/platform';
import { calendarText } from './calendar-text.js';
import { CustomerSessionStore } from './customer-session.store.js';

/** An event's sessions by day and time, to read or to put into a calendar. */
@Injectable()
export class ShowSchedule {
  constructor(private readonly sessions: CustomerSessionStore) {}

  /**
   * @returns JSON text `{ eventId, days }`
   * @throws UnknownId for an event that is not on, or not of this storefront
   */
  async execute(organisationId: string | null, customerId: string, eventId: string): Promise<string> {
    const schedule = await this.sessions.schedule(organisationId, customerId, eventId);
    if (schedule === undefined) throw new UnknownId('event');
    return schedule;
  }

  /**
   * @returns the text of an iCalendar file (RFC 5545)
   * @throws UnknownId for an event that is not on, or not of this storefront
   */
  async calendar(organisationId: string | null, customerId: string, eventId: string): Promise<string> {
    const calendar = await this.sessions.calendar(organisationId, customerId, eventId);
    if (calendar === undefined) throw new UnknownId('event');
    return calendarText(calendar);
  }
}
