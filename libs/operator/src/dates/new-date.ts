import { EventDate, type Event, type LocalTimes } from '#libs/catalogue';
import { InvalidInput, newId, todayIn } from '#libs/platform';
import type { Venue } from '#libs/venues';

/**
 * An active date of an event at its venue.
 * @throws InvalidInput as `takePlace` does
 */
export function newDate(venue: Venue, event: Event, times: LocalTimes): EventDate {
  const date = new EventDate();
  date.id = newId();
  date.eventId = event.id;
  date.organisationId = event.organisationId;
  date.venueId = venue.id;
  date.status = 'active';
  date.occupies = venue.exclusiveDates && event.occupiesItsDates;
  date.takePlace(times, venue.timeZone);
  return date;
}

/** @throws InvalidInput naming the field that said the day, unless that is today or later in the zone */
export function assertNotPast(localDate: string, timeZone: string, field: string): void {
  if (localDate < todayIn(timeZone)) throw InvalidInput.field(field, 'must not be in the past');
}

/** @throws InvalidInput naming the field that said when, if a date is over of what is approved or pending */
export function assertNotOver(event: Event, date: EventDate, field: string): void {
  if (event.occupiesItsDates && date.endsAt <= new Date()) throw InvalidInput.field(field, 'is over already');
}
