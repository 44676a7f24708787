import { DateTime } from 'luxon';
import { Event, type EventDate } from '#libs/catalogue';
import type { Venue } from '#libs/venues';
import { newDate } from './new-date.js';
import { occurrencesOf, type Recurrence } from './occurrences.js';

const named = (rule: string, others: Partial<Recurrence> = {}): string[] =>
  occurrencesOf({ rule, from: '2030-01-07', start: '19:00', timeZone: 'Europe/London', ...others });

describe('the dates that a rule names', () => {
  it.each<[string, string[]]>([
    ['FREQ=WEEKLY;COUNT=3', ['2030-01-07', '2030-01-14', '2030-01-21']],
    ['RRULE:FREQ=WEEKLY;COUNT=2', ['2030-01-07', '2030-01-14']],
    ['freq=weekly;byday=tu,th;count=3', ['2030-01-08', '2030-01-10', '2030-01-15']],
    ['FREQ=WEEKLY;INTERVAL=2;UNTIL=20300204', ['2030-01-07', '2030-01-21', '2030-02-04']],
    ['FREQ=MONTHLY;BYDAY=-1FR;COUNT=2', ['2030-01-25', '2030-02-22']],
    ['FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3', ['2030-01-31', '2030-03-31', '2030-05-31']],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1;COUNT=2', ['2030-02-01', '2030-03-01']],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=2', ['2032-02-29', '2036-02-29']],
    ['FREQ=YEARLY;BYWEEKNO=10;BYDAY=SU;COUNT=1', ['2030-03-10']],
    ['FREQ=DAILY;BYMONTH=3;UNTIL=20300302', ['2030-03-01', '2030-03-02']],
  ])('%s', (rule, dates) => {
    expect(named(rule)).toEqual(dates);
  });

  it('are as many as 366', () => {
    expect(named('FREQ=DAILY;COUNT=366')).toHaveLength(366);
    expect(named('FREQ=DAILY;UNTIL=20310107')).toHaveLength(366);
  });

  it('end with the day of UNTIL, or at its moment', () => {
    const from = '2030-07-01';
    expect(named('FREQ=DAILY;UNTIL=20300702', { from })).toHaveLength(2);
    expect(named('FREQ=DAILY;UNTIL=20300702T190000', { from })).toHaveLength(2);
    expect(named('FREQ=DAILY;UNTIL=20300702T185959', { from })).toHaveLength(1);
    // 19:00 in London is 18:00 UTC in summer.
    expect(named('FREQ=DAILY;UNTIL=20300702T180000Z', { from })).toHaveLength(2);
    expect(named('FREQ=DAILY;UNTIL=20300702T175959Z', { from })).toHaveLength(1);
    const far = { from, timeZone: 'Pacific/Kiritimati', start: '01:00' };
    expect(named('FREQ=DAILY;UNTIL=20300701T120000Z', far)).toEqual(['2030-07-01', '2030-07-02']);
  });

  it('are looked for through all of ten years', () => {
    const all = 'BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYMONTHDAY=-1,7;BYDAY=MO,TU,WE,TH,FR,SA,SU';
    const dates = named(`FREQ=DAILY;${all};UNTIL=20400107`);
    expect([dates.length, dates[0], dates.at(-1)]).toEqual([241, '2030-01-07', '2040-01-07']);
    expect(named('FREQ=DAILY;BYMONTH=1;BYMONTHDAY=7;UNTIL=20400107')).toHaveLength(11);
    expect(named('FREQ=YEARLY;BYWEEKNO=2;BYDAY=MO;UNTIL=20400107')).toHaveLength(10);
  });

  it.each([
    ['FREQ=WEEKLY', 'must have an end'],
    ['COUNT=3', 'must have a FREQ'],
    ['FREQ=HOURLY;COUNT=3', 'must not repeat within a day'],
    ['FREQ=MINUTELY;COUNT=3', 'must not repeat within a day'],
    ['FREQ=DAILY;BYHOUR=9,17;COUNT=3', 'must name days only'],
    ['FREQ=DAILY;COUNT=367', 'at most 366'],
    ['FREQ=DAILY;COUNT=99999999999999999999', 'at most 366'],
    ['FREQ=DAILY;UNTIL=20310108', 'at most 366'],
    ['FREQ=DAILY;UNTIL=20300106', 'names no date'],
    ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=1', 'names no date'],
    ['FREQ=WEEKLY;BYMONTH=2;BYDAY=MO;BYSETPOS=5;COUNT=1', 'names no date'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;UNTIL=20330101', 'names no date'],
    ['FREQ=YEARLY;BYWEEKNO=30;BYMONTH=1;COUNT=1', 'names no date'],
    ['FREQ=YEARLY;COUNT=12', 'within 10 years'],
    ['FREQ=YEARLY;UNTIL=20500101', 'within 10 years'],
    ['FREQ=DAILY;COUNT=3;UNTIL=20300202', 'not both'],
    ['FREQ=DAILY;UNTIL=20300231', 'the calendar has'],
    ['FREQ=DAILY;COUNT=3;COUNT=4', 'must have COUNT once'],
    ['FREQ=DAILY;INTERVAL=0;COUNT=3', 'RFC 5545'],
    ['FREQ=DAILY;INTERVAL=-1;COUNT=3', 'RFC 5545'],
    ['FREQ=DAILY;COUNT=0', 'RFC 5545'],
    ['FREQ=DAILY;BYEASTER=0;COUNT=3', 'RFC 5545'],
    ['FREQ=DAILY;__PROTO__=1;COUNT=3', 'RFC 5545'],
    ['FREQ=MONTHLY;BYMONTHDAY=0;COUNT=3', 'RFC 5545'],
    ['FREQ=WEEKLY;BYDAY=XX;COUNT=3', 'RFC 5545'],
    ['FREQ=WEEKLY;BYDAY=1MO;COUNT=3', 'BYDAY'],
    ['FREQ=WEEKLY;BYMONTHDAY=1;COUNT=3', 'BYMONTHDAY'],
    ['FREQ=MONTHLY;BYWEEKNO=1;COUNT=3', 'BYWEEKNO'],
    ['FREQ=DAILY;BYYEARDAY=1;COUNT=3', 'BYYEARDAY'],
    ['FREQ=DAILY;BYSETPOS=1;COUNT=3', 'BYSETPOS'],
    ['DTSTART:20300101T000000Z\nRRULE:FREQ=DAILY;COUNT=3', 'RFC 5545'],
    ['every Monday', 'RFC 5545'],
    [';', 'RFC 5545'],
  ])('are none of %s', (rule, message) => {
    expect(() => named(rule)).toThrow(message);
    expect(() => named(rule)).toThrow('rrule');
  });
});

describe('a series over the changes of the clocks', () => {
  const series = (timeZone: string, from: string, count: number, start: string, end: string): EventDate[] => {
    const venue = { id: 'v', timeZone, exclusiveDates: false } as Venue;
    const event = Object.assign(new Event(), { id: 'e', organisationId: 'o', status: 'draft' });
    return occurrencesOf({ rule: `FREQ=WEEKLY;COUNT=${count}`, from, start, timeZone }).map((date) =>
      newDate(venue, event, { date, start, end }),
    );
  };
  const local = ({ startsAt, timeZone }: EventDate) =>
    DateTime.fromJSDate(startsAt, { zone: timeZone }).toFormat('yyyy-MM-dd HH:mm');
  const hours = ({ startsAt, endsAt }: EventDate) => (endsAt.getTime() - startsAt.getTime()) / 3_600_000;

  it('keeps its local time in London all year round', () => {
    const year = series('Europe/London', '2030-01-06', 52, '18:30', '20:00');
    for (const [week, date] of year.entries()) {
      const day = DateTime.fromISO('2030-01-06').plus({ weeks: week }).toFormat('yyyy-MM-dd');
      expect([local(date), hours(date)]).toEqual([`${day} 18:30`, 1.5]);
    }
    expect(new Set(year.map(({ startsAt }) => startsAt.getUTCHours()))).toEqual(new Set([18, 17]));
  });

  it('is an hour shorter and longer on the two nights', () => {
    const nights = series('Europe/London', '2030-03-23', 33, '22:00', '04:00');
    const odd = nights.filter((date) => hours(date) !== 6).map((date) => [date.localDate, hours(date)]);
    expect(odd).toEqual([
      ['2030-03-30', 5],
      ['2030-10-26', 7],
    ]);
  });

  it('begins an hour later on the day that has no midnight', () => {
    const days = series('America/Sao_Paulo', '2018-10-28', 3, '00:00', '03:00');
    expect(days.map((date) => [local(date), hours(date)])).toEqual([
      ['2018-10-28 00:00', 3],
      ['2018-11-04 01:00', 2],
      ['2018-11-11 00:00', 3],
    ]);
    expect(days.map(({ localStart }) => localStart)).toEqual(['00:00', '00:00', '00:00']);
  });
});
