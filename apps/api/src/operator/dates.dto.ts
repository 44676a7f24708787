import { LocalDateField, LocalTimeField, TextField } from '#libs/platform';
import { PageType } from '../http/pages.js';
import { Fixed } from '../openapi/fixed.js';
import { OperatorDate } from './events.dto.js';

export class AddDatesRequest {
  @LocalDateField({
    description: 'Local date at the venue; with a rule its DTSTART. Required without one',
    example: '2030-07-19',
    optional: true,
  })
  date?: string;

  @TextField({
    description:
      'Many dates at once: a recurrence rule of RFC 5545 that names days (FREQ DAILY to YEARLY) and has a COUNT or an UNTIL, for at most 366 dates within ten years',
    example: 'FREQ=WEEKLY;BYDAY=FR;COUNT=8',
    max: 500,
    optional: true,
  })
  rrule?: string;

  @LocalDateField({
    description: "The rule's DTSTART, as `date`; default today at the venue",
    example: '2030-07-19',
    optional: true,
  })
  from?: string;

  @LocalTimeField({ description: 'Local start, the same on each date', example: '18:00' })
  start_time!: string;

  @LocalTimeField({
    description: 'Local end, at or before the start: the next day; default four hours after it',
    example: '19:00',
    optional: true,
  })
  end_time?: string;

  @LocalTimeField({
    description: 'After it nobody is admitted',
    example: '18:15',
    optional: true,
    nullable: true,
  })
  last_entry_time?: string | null;
}

export class AddedDatesResponse {
  @Fixed(true)
  success!: true;

  /**
   * By start
   * @example ["date_01k31d9ygge5ez2n8bdstrw7k9"]
   */
  ids!: string[];
}

export class ChangeDateRequest {
  @LocalDateField({ description: 'Local date', example: '2030-07-20', optional: true })
  date?: string;

  @LocalTimeField({ description: 'Local start', example: '18:30', optional: true })
  start_time?: string;

  @LocalTimeField({
    description: 'Local end, at or before the start: the next day',
    example: '19:30',
    optional: true,
  })
  end_time?: string;

  @LocalTimeField({
    description: 'After it nobody is admitted; null: until the end',
    example: '18:45',
    optional: true,
    nullable: true,
  })
  last_entry_time?: string | null;
}

export class CancelDateRequest {
  @TextField({ description: 'Why, for the books', example: 'The teacher is ill', max: 500, optional: true })
  reason?: string;
}

export class DatesPage extends PageType(OperatorDate, 8) {}
