import type { EventDate } from '#libs/catalogue';
import { UnknownId } from '#libs/platform';

/**
 * One of an event's dates.
 * @throws UnknownId
 */
export function dateAmong(dates: EventDate[], dateId: string): EventDate {
  const date = dates.find(({ id }) => id === dateId);
  if (!date) throw new UnknownId('date');
  return date;
}
