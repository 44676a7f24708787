import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { CalendarOfEvent } from './customer-session.store.js';

/** The sessions of an event as an iCalendar file (RFC 5545), in UTC: a calendar shows them in its owner's zone. */
export function calendarText({ name, cancelled, location, sessions }: CalendarOfEvent): string {
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Boxoffice', product: 'Boxoffice', language: 'EN' },
  });
  for (const { id, title, abstract, room, startsAt, endsAt } of sessions) {
    calendar.createEvent({
      id,
      summary: title,
      description: abstract,
      location: room === null ? location : `${room}, ${location}`,
      start: new Date(startsAt),
      end: new Date(endsAt),
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}
