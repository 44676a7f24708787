import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { placeOf, type TicketPaper } from './ticket-paper.js';

/**
 * The dates that tickets are for as an iCalendar file (RFC 5545), in UTC: a calendar shows them in its owner's zone.
 * A date is one entry, however many tickets it is for and wherever it came from.
 */
export function ticketCalendar(papers: readonly TicketPaper[]): string {
  const calendar = ical({
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Boxoffice', product: 'Boxoffice', language: 'EN' },
  });
  const dates = new Map(papers.map((paper) => [paper.dateId, paper]));
  for (const paper of dates.values()) {
    calendar.createEvent({
      id: paper.dateId,
      summary: paper.event,
      description: `Doors open at ${paper.doors}. By ${paper.organisation}.`,
      location: placeOf(paper),
      start: paper.startsAt,
      end: paper.endsAt,
      status: ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}
