import { Injectable } from '@nestjs/common';
import { Transaction, type Member } from '#libs/platform';
import { EventDate } from './event-date.entity.js';
import { Event } from './event.entity.js';

@Injectable()
export class EventStore {
  constructor(private readonly transaction: Transaction) {}

  /** @throws the database's exclusion violation if the venue's day is taken; see `isDayTaken` */
  async add(event: Event, dates: EventDate[]): Promise<void> {
    await this.transaction.repository(Event).insert(event);
    await this.transaction.repository(EventDate).insert(dates);
  }

  /** The event with its row locked, if it is at a venue the member reaches; inside a transaction. */
  async lock(member: Member, id: string): Promise<Event | undefined> {
    const reachable = await this.transaction.queryOne<{ id: string }>(
      `SELECT e.id FROM catalogue.events e
        WHERE e.id = $1 AND e.organisation_id = $2 AND venues.may_act(e.venue_id, $2, $3, $4)
          FOR UPDATE OF e`,
      [id, member.organisationId, member.userId, member.allVenues],
    );
    if (!reachable) return undefined;
    return (await this.transaction.repository(Event).findOneBy({ id })) ?? undefined;
  }

  /** The event's venue, if the member reaches it. */
  async venueOf(member: Member, id: string): Promise<string | undefined> {
    const row = await this.transaction.queryOne<{ venueId: string }>(
      `SELECT e.venue_id AS "venueId" FROM catalogue.events e
        WHERE e.id = $1 AND e.organisation_id = $2 AND venues.may_act(e.venue_id, $2, $3, $4)`,
      [id, member.organisationId, member.userId, member.allVenues],
    );
    return row?.venueId;
  }

  async saveStatus(event: Event, occupies: boolean): Promise<void> {
    await this.transaction.query(
      `UPDATE catalogue.events SET status = $2, app_listing_status = $3, updated_at = now() WHERE id = $1`,
      [event.id, event.status, event.appListingStatus],
    );
    await this.transaction.query(
      `UPDATE catalogue.event_dates SET occupies = $2 WHERE event_id = $1 AND status = 'active' AND occupies <> $2`,
      [event.id, occupies],
    );
  }

  datesOf(eventId: string): Promise<EventDate[]> {
    return this.transaction.repository(EventDate).find({ where: { eventId }, order: { startsAt: 'ASC' } });
  }

  /** Another event that is approved or pending on one of these days at the venue. */
  onSameDay(
    venueId: string,
    localDates: string[],
    exceptEventId: string,
  ): Promise<{ id: string; name: string } | undefined> {
    return this.transaction.queryOne(
      `SELECT e.id, e.name FROM catalogue.event_dates d JOIN catalogue.events e ON e.id = d.event_id
        WHERE d.venue_id = $1 AND d.local_date = ANY ($2::date[]) AND d.occupies AND d.event_id <> $3
        ORDER BY d.starts_at LIMIT 1`,
      [venueId, localDates, exceptEventId],
    );
  }
}

/** Is this the database saying that another event has the venue on that day? */
export const isDayTaken = (error: unknown): boolean =>
  (error as { constraint?: string }).constraint === 'event_dates_one_event_a_day' ||
  (error as { driverError?: { constraint?: string } }).driverError?.constraint ===
    'event_dates_one_event_a_day';
