import * as rrule from 'rrule';
import { DateTime } from 'luxon';
import { instantOf, InvalidInput, isLocalDate } from '#libs/platform';

// A CommonJS bundle: Node puts all of it under `default`, a compiler to CommonJS does not.
const { RRule } = (rrule.default as typeof rrule | undefined) ?? rrule;

/** As many dates as an event may have ahead of it. */
export const MOST_DATES = 366;
const MOST_YEARS = 10;
/** Ten years of every day take two thirds of it. */
const MOST_READS = 100_000;

/** A rule of RFC 5545, and what its dates depend on. */
export interface Recurrence {
  /** `FREQ=WEEKLY;BYDAY=MO;COUNT=8`, with or without `RRULE:` before it. */
  rule: string;
  /** DTSTART: the first local date that the rule may name, `YYYY-MM-DD`. */
  from: string;
  /** Local start of each date, `HH:MM`. */
  start: string;
  /** IANA name. */
  timeZone: string;
}

const WEEKDAY = '(?:MO|TU|WE|TH|FR|SA|SU)';
const listOf = (item: string) => new RegExp(`^${item}(?:,${item})*$`);
const signed = (number: string) => `[+-]?(?:${number})`;

const parts: Record<string, RegExp> = {
  FREQ: /^(DAILY|WEEKLY|MONTHLY|YEARLY)$/,
  INTERVAL: /^[1-9]\d{0,2}$/,
  COUNT: /^[1-9]\d*$/,
  UNTIL: /^\d{8}(T([01]\d|2[0-3])[0-5]\d[0-5]\dZ?)?$/,
  BYMONTH: listOf('(?:[1-9]|1[0-2])'),
  BYMONTHDAY: listOf(signed('[1-9]|[12]\\d|3[01]')),
  BYYEARDAY: listOf(signed('[1-9]\\d?|[12]\\d\\d|3[0-5]\\d|36[0-6]')),
  BYWEEKNO: listOf(signed('[1-9]|[1-4]\\d|5[0-3]')),
  BYDAY: listOf(`(?:${signed('[1-9]|[1-4]\\d|5[0-3]')})?${WEEKDAY}`),
  BYSETPOS: listOf(signed('[1-9]\\d?|[12]\\d\\d|3[0-5]\\d|36[0-6]')),
  WKST: new RegExp(`^${WEEKDAY}$`),
};

type Parts = Partial<Record<string, string>>;

const refuse = (message: string): never => {
  throw InvalidInput.field('rrule', message);
};

/**
 * The local dates that a rule names, in order: each is at the same local time, whatever the clocks do. As the RFC
 * leaves it open, DTSTART itself is one of them only if the rule names it.
 * @throws InvalidInput naming `rrule`
 */
export function occurrencesOf({ rule, from, start, timeZone }: Recurrence): string[] {
  const { UNTIL, ...others } = parse(rule);
  const horizon = yearsAfter(from, MOST_YEARS);
  const ends = UNTIL === undefined ? undefined : until(UNTIL, timeZone);
  if (ends && ends.date > horizon) refuse(`must end within ${MOST_YEARS} years`);

  const text = Object.entries(others).map(([name, value]) => `${name}=${value}`);
  const series = new RRule({
    ...RRule.parseString(text.join(';')),
    dtstart: midnight(from),
    until: midnight(ends?.date ?? horizon),
  });
  const dates = allOf(series)
    .map((day) => day.toISOString().slice(0, 10))
    .filter((date) => !ends?.before(instantOf(date, start, timeZone)));
  if (dates.length > MOST_DATES) refuse(`must name at most ${MOST_DATES} dates`);
  if (dates.length === 0) refuse('names no date');
  if (others.COUNT !== undefined && dates.length < Number(others.COUNT))
    refuse(`must come to its end within ${MOST_YEARS} years`);
  return dates;
}

class FarEnough extends Error {}

/**
 * One more than may be, at the most. Looking for a day that never comes, such as 30 February, the library goes on to
 * the year 9999, for minutes. It reads the options of every day that it looks at: by their number it is stopped.
 */
function allOf(series: rrule.RRule): Date[] {
  const found: Date[] = [];
  let reads = 0;
  series.options = new Proxy(series.options, {
    get(options, name): unknown {
      if ((reads += 1) > MOST_READS) throw new FarEnough();
      return Reflect.get(options, name);
    },
  });
  try {
    series.all((day) => found.push(day) <= MOST_DATES);
  } catch (error) {
    if (!(error instanceof FarEnough)) throw error;
  }
  return found;
}

/** The parts of a rule by their names, of those that say days. */
function parse(rule: string): Parts {
  const found: Parts = {};
  for (const part of rule
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .split(';')) {
    const [, name = '', value = ''] = /^([A-Z]+)=(.+)$/.exec(part) ?? [];
    const pattern = Object.hasOwn(parts, name) ? parts[name] : undefined;
    if (name === 'FREQ' && /^(HOUR|MINUTE|SECOND)LY$/.test(value)) refuse('must not repeat within a day');
    if (/^BY(HOUR|MINUTE|SECOND)$/.test(name)) refuse(`must name days only, not ${name}`);
    if (!pattern?.test(value))
      refuse('must be a recurrence rule of RFC 5545, e.g. FREQ=WEEKLY;BYDAY=MO;COUNT=8');
    if (found[name] !== undefined) refuse(`must have ${name} once`);
    found[name] = value;
  }
  assertTogether(found);
  return found;
}

/** What the RFC says of parts that stand together. */
function assertTogether({ FREQ, COUNT, UNTIL, BYDAY, ...by }: Parts): void {
  if (FREQ === undefined) refuse('must have a FREQ');
  if (COUNT === undefined && UNTIL === undefined) refuse('must have an end: COUNT or UNTIL');
  if (COUNT !== undefined && UNTIL !== undefined) refuse('must have COUNT or UNTIL, not both');
  if (COUNT !== undefined && Number(COUNT) > MOST_DATES) refuse(`must name at most ${MOST_DATES} dates`);
  if (by.BYWEEKNO !== undefined && FREQ !== 'YEARLY') refuse('BYWEEKNO goes with FREQ=YEARLY only');
  if (by.BYYEARDAY !== undefined && FREQ !== 'YEARLY') refuse('BYYEARDAY goes with FREQ=YEARLY only');
  if (by.BYMONTHDAY !== undefined && FREQ === 'WEEKLY') refuse('BYMONTHDAY does not go with FREQ=WEEKLY');
  if (/\d/.test(BYDAY ?? '') && (by.BYWEEKNO !== undefined || !/^(MONTHLY|YEARLY)$/.test(FREQ ?? '')))
    refuse('a numbered BYDAY goes with FREQ=MONTHLY or YEARLY, without BYWEEKNO');
  if (
    by.BYSETPOS !== undefined &&
    ![BYDAY, by.BYMONTH, by.BYMONTHDAY, by.BYYEARDAY, by.BYWEEKNO].some(Boolean)
  )
    refuse('BYSETPOS goes with another BY… only');
}

/** The last local date of a rule, and whether it ends before an instant on that date. */
function until(text: string, timeZone: string): { date: string; before: (instant: Date) => boolean } {
  const date = text.replace(/^(....)(..)(..).*$/, '$1-$2-$3');
  if (!isLocalDate(date)) refuse('UNTIL must be a day that the calendar has');
  const [, time] = text.split('T');
  if (time === undefined) return { date, before: () => false };
  const clock = time.replace(/^(..)(..)(..).*$/, '$1:$2:$3');
  const zone = time.endsWith('Z') ? 'utc' : timeZone;
  const last = instantOf(date, clock, zone);
  const local = DateTime.fromJSDate(last, { zone: timeZone }).toFormat('yyyy-MM-dd');
  return { date: local, before: (instant) => last < instant };
}

/** In the years that a date may be in. */
function yearsAfter(date: string, years: number): string {
  const later = DateTime.fromISO(date, { zone: 'utc' }).plus({ years });
  return later.year > 9998 ? '9998-12-31' : later.toFormat('yyyy-MM-dd');
}

/** Days are counted in UTC, where none is skipped or repeated. */
const midnight = (date: string): Date => new Date(`${date}T00:00:00Z`);
