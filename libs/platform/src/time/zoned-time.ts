import { DateTime, IANAZone } from 'luxon';

/**
 * The name of a time zone as IANA writes it, e.g. `Europe/London` for `europe/london`; undefined for what is none.
 * An alias such as `Asia/Kolkata` stays what it is, as long as it is written like a name.
 */
export function canonicalTimeZone(name: string): string | undefined {
  if (!/^[A-Za-z]/.test(name) || !IANAZone.isValidZone(name)) return undefined;
  const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
  const isAlias = timeZone.toLowerCase() !== name.toLowerCase();
  return isAlias && /^[A-Z].*[a-z]/.test(name) ? name : timeZone;
}

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

const INSTANT =
  /^(19|[2-9]\d)\d{2}-\d{2}-\d{2}T([01]\d|2[0-3]):\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

/** Is it an ISO 8601 date and time with Z or an offset, on a day that the calendar has? From 1900 to 9998. */
export const isInstant = (value: string): boolean =>
  INSTANT.test(value) && isLocalDate(value.slice(0, 10)) && DateTime.fromISO(value).isValid;
