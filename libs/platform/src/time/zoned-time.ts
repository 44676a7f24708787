import { DateTime, IANAZone } from 'luxon';

/** Is it the name of an IANA time zone, e.g. `Europe/London`? */
export const isTimeZone = (name: string): boolean => /^[A-Za-z]/.test(name) && IANAZone.isValidZone(name);

/**
 * The UTC instant of a local wall time. A time that a clock change skips resolves to the later instant
 * (moved on by the gap), a repeated one to the earlier: Temporal's "compatible".
 */
export function instantOf(localDate: string, localTime: string, zone: string): Date {
  const local = DateTime.fromISO(`${localDate}T${localTime}`, { zone });
  if (!local.isValid) throw new Error(`not a local time: ${localDate} ${localTime} ${zone}`);
  const earliest = local.getPossibleOffsets()[0] ?? local;
  return earliest.toJSDate();
}

/** The day after a local date, both `YYYY-MM-DD`. */
export const dayAfter = (localDate: string): string =>
  DateTime.fromISO(localDate, { zone: 'utc' }).plus({ days: 1 }).toFormat('yyyy-MM-dd');

/** A local time some hours later, `HH:MM`, wrapping at midnight. */
export const hoursLater = (localTime: string, hours: number): string =>
  DateTime.fromISO(`2000-01-01T${localTime}`, { zone: 'utc' }).plus({ hours }).toFormat('HH:mm');

/** Today in a zone, `YYYY-MM-DD`. */
export const todayIn = (zone: string, now: Date = new Date()): string =>
  DateTime.fromJSDate(now, { zone }).toFormat('yyyy-MM-dd');

/** Does the calendar have this `YYYY-MM-DD`? From year 1 to 9998, so that the day after can be written, too. */
export const isLocalDate = (value: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  value >= '0001' &&
  value < '9999' &&
  DateTime.fromISO(value, { zone: 'utc' }).isValid;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

/** Is it an ISO 8601 date and time with Z or an offset, on a day that the calendar has? */
export const isInstant = (value: string): boolean =>
  INSTANT.test(value) && isLocalDate(value.slice(0, 10)) && DateTime.fromISO(value).isValid;
