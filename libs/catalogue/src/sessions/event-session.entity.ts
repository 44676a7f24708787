import { Check, Column, Entity, Exclusion, Index, PrimaryColumn } from 'typeorm';
import { instantOf, InvalidInput } from '#libs/platform';
import type { EventDate } from '../events/event-date.entity.js';

export const sessionTypes = ['talk', 'workshop', 'break'] as const;
export type SessionType = (typeof sessionTypes)[number];

/** Something to read or watch that belongs to a session. */
export interface Material {
  name: string;
  url: string;
}

/** A talk, a workshop or a break inside an event, on one of its dates. */
@Entity({ schema: 'catalogue', name: 'sessions' })
@Index('sessions_of_event', ['eventId', 'startsAt', 'id'])
@Index('sessions_of_date', ['dateId'])
@Check('sessions_type', "type IN ('talk', 'workshop', 'break')")
@Check('sessions_order', 'ends_at > starts_at')
@Check('sessions_capacity', 'capacity BETWEEN 1 AND 1000000')
@Check('sessions_materials', "jsonb_typeof(materials) = 'array'")
@Exclusion(
  'sessions_one_in_a_room',
  'USING gist (event_id WITH =, lower(room) WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (room IS NOT NULL)',
)
export class EventSession {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'event_id' })
  eventId!: string;

  @Column('uuid', { name: 'date_id' })
  dateId!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('text')
  title!: string;

  @Column('text', { nullable: true })
  abstract!: string | null;

  @Column('text', { default: 'talk' })
  type!: SessionType;

  @Column('text', { nullable: true })
  track!: string | null;

  /** Where it is; there is one session at a time in a room of an event. */
  @Column('text', { nullable: true })
  room!: string | null;

  /** Wall times of the date's zone, `YYYY-MM-DDTHH:MM`. */
  @Column('timestamp', { name: 'local_start' })
  localStart!: string;

  @Column('timestamp', { name: 'local_end' })
  localEnd!: string;

  @Column('text', { name: 'time_zone' })
  timeZone!: string;

  @Column('timestamptz', { name: 'starts_at' })
  startsAt!: Date;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt!: Date;

  /** Places for ticket holders; null = unlimited. */
  @Column('int', { nullable: true })
  capacity!: number | null;

  @Column('text', { name: 'stream_url', nullable: true })
  streamUrl!: string | null;

  @Column('jsonb', { default: [] })
  materials!: Material[];

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  /**
   * Sets the local times, and the instants that follow in the date's zone.
   * @param start wall times, `YYYY-MM-DDTHH:MM`
   * @throws InvalidInput unless it ends after it starts, within the date
   */
  takePlace(date: EventDate, start: string, end: string): void {
    this.dateId = date.id;
    this.timeZone = date.timeZone;
    this.localStart = start;
    this.localEnd = end;
    this.startsAt = instantAt(start, date.timeZone);
    this.endsAt = instantAt(end, date.timeZone);
    if (this.endsAt <= this.startsAt) throw InvalidInput.field('ends_at', 'must be after starts_at');
    if (this.startsAt < date.startsAt)
      throw InvalidInput.field('starts_at', 'must not be before the date starts');
    if (this.endsAt > date.endsAt) throw InvalidInput.field('ends_at', 'must not be after the date ends');
  }
}

function instantAt(local: string, zone: string): Date {
  const [date = '', time = ''] = local.split('T');
  return instantOf(date, time, zone);
}
