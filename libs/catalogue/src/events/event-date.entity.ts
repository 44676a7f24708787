import { Check, Column, Entity, Exclusion, Index, PrimaryColumn } from 'typeorm';
import { dayAfter, hoursLater, instantOf, InvalidInput } from '#libs/platform';

/** The local times of an occurrence, as people say them. */
export interface LocalTimes {
  /** `YYYY-MM-DD` */
  date: string;
  /** `HH:MM`; default 00:00 */
  start?: string;
  /** `HH:MM`, at or before the start: the next day; default four hours later */
  end?: string;
  /** `HH:MM`, before the start: the next day */
  lastEntry?: string | null;
}

const DEFAULT_HOURS = 4;

/** The database adds seconds. */
const minutesOf = (time: string): string => time.slice(0, 5);

/** One occurrence of an event: local start and zone, and the instants derived from them. */
@Entity({ schema: 'catalogue', name: 'event_dates' })
@Index('event_dates_of_event', ['eventId', 'startsAt'])
@Index('event_dates_one_start', ['eventId', 'startsAt'], { unique: true, where: "status = 'active'" })
@Index('event_dates_of_organisation', ['organisationId', 'endsAt'], { where: "status = 'active'" })
@Index('event_dates_of_venue', ['venueId', 'localDate'])
@Check('event_dates_status', "status IN ('active', 'cancelled')")
@Index('event_dates_to_end', ['endsAt'], { where: "end_news IS NULL AND status = 'active'" })
@Index('event_dates_to_come', ['endsAt'], { where: "status = 'active'" })
@Check('event_dates_end_news', "end_news IN ('told', 'none')")
@Check('event_dates_order', 'ends_at > starts_at')
@Exclusion(
  'event_dates_one_event_a_day',
  'USING gist (venue_id WITH =, local_date WITH =, event_id WITH <>) WHERE (occupies)',
)
export class EventDate {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'event_id' })
  eventId!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('uuid', { name: 'venue_id' })
  venueId!: string;

  @Column('date', { name: 'local_date' })
  localDate!: string;

  @Column('time', { name: 'local_start' })
  localStart!: string;

  @Column('time', { name: 'local_end' })
  localEnd!: string;

  @Column('time', { name: 'last_entry_time', nullable: true })
  lastEntryTime!: string | null;

  @Column('text', { name: 'time_zone' })
  timeZone!: string;

  @Column('timestamptz', { name: 'starts_at' })
  startsAt!: Date;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt!: Date;

  @Column('timestamptz', { name: 'last_entry_at', nullable: true })
  lastEntryAt!: Date | null;

  @Column('text', { default: 'active' })
  status!: 'active' | 'cancelled';

  @Column('boolean', {
    default: false,
    comment: 'The event is approved or pending, its venue has exclusive dates and the date is active',
  })
  occupies!: boolean;

  /** Whether its end was told, once and for all, or was not worth telling; null while it is not over. */
  @Column('text', {
    name: 'end_news',
    nullable: true,
    comment:
      'Whether its end was told, once and for all, or was not worth telling; null while it is not over',
  })
  endNews!: 'told' | 'none' | null;

  /** As they were set, `HH:MM`. */
  get localTimes(): LocalTimes {
    return {
      date: this.localDate,
      start: minutesOf(this.localStart),
      end: minutesOf(this.localEnd),
      lastEntry: this.lastEntryTime && minutesOf(this.lastEntryTime),
    };
  }

  /**
   * Sets the local times, and the instants that follow in the date's zone.
   * @throws InvalidInput where a clock change leaves nothing between start and end, or the last entry is after it
   */
  takePlace({ date, start = '00:00', end, lastEntry }: LocalTimes, timeZone: string): void {
    const localEnd = end ?? hoursLater(start, DEFAULT_HOURS);
    this.localDate = date;
    this.localStart = start;
    this.localEnd = localEnd;
    this.lastEntryTime = lastEntry ?? null;
    this.timeZone = timeZone;
    this.startsAt = instantOf(date, start, timeZone);
    this.endsAt = instantOf(localEnd <= start ? dayAfter(date) : date, localEnd, timeZone);
    if (this.endsAt <= this.startsAt) {
      throw InvalidInput.field('end_time', 'comes before the start, because the clocks change that night');
    }
    this.lastEntryAt = lastEntry
      ? instantOf(lastEntry < start ? dayAfter(date) : date, lastEntry, timeZone)
      : null;
    if (this.lastEntryAt && this.lastEntryAt > this.endsAt) {
      throw InvalidInput.field('last_entry_time', 'must not be after the end');
    }
  }
}
