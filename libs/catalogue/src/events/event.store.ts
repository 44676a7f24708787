import { Injectable } from '@nestjs/common';
import { Transaction, violated, type Member } from '#libs/platform';
import { reached, reachOf } from '#libs/venues';
import { EventDate } from './event-date.entity.js';
import { EventDateStore } from './event-date.store.js';
import { Event } from './event.entity.js';

/** SQL of what customers are shown of event `e` by their tickets, its dates and ticket types by primary key. */
const shownOf = `(
  SELECT jsonb_build_object(
    'event', jsonb_build_object('id', platform.public_id('evt', e.id), 'name', e.name, 'status', 'cancelled', 'imageUrl', e.image_url,
                                'venue', jsonb_build_object('id', platform.public_id('ven', v.id), 'name', v.name, 'city', v.city)),
    'dates', (SELECT jsonb_object_agg(d.id, jsonb_build_object(
                       'id', platform.public_id('date', d.id), 'startsAt', platform.iso(d.starts_at), 'endsAt', platform.iso(d.ends_at),
                       'localStart', to_char(d.local_date + d.local_start, 'YYYY-MM-DD"T"HH24:MI:SS'), 'timeZone', d.time_zone))
                FROM catalogue.event_dates d WHERE d.event_id = e.id),
    'ticketTypes', (SELECT jsonb_object_agg(y.id, jsonb_build_object('id', platform.public_id('tkt', y.id), 'name', y.name))
                      FROM catalogue.ticket_types y WHERE y.event_id = e.id))
    FROM venues.v_venues v WHERE v.id = e.venue_id)`;

@Injectable()
export class EventStore {
  constructor(
    private readonly transaction: Transaction,
    private readonly dates: EventDateStore,
  ) {}

  /** @throws the database's exclusion violation if the venue's day is taken; see `isDayTaken` */
  async add(event: Event, dates: EventDate[]): Promise<void> {
    await this.dates.queueForDays(
      event.venueId,
      dates.filter(({ occupies }) => occupies).map(({ localDate }) => localDate),
    );
    await this.transaction.repository(Event).insert(event);
    await this.transaction.repository(EventDate).insert(dates);
  }

  /** The event with its row locked, if it is at a venue the member reaches; inside a transaction. */
  async lock(member: Member, id: string): Promise<Event | undefined> {
    return this.locked(`${reached} AND e.id = $4`, [...reachOf(member), id], id);
  }

  /** The same for an organiser's own submission. */
  async lockSubmission(organiser: Member, id: string): Promise<Event | undefined> {
    const { userId, organisationId } = organiser;
    return this.locked(
      'e.id = $1 AND e.submitted_by = $2 AND e.organisation_id = $3',
      [id, userId, organisationId],
      id,
    );
  }

  /** The same whosever it is: for the platform's own people. */
  async lockAny(id: string): Promise<Event | undefined> {
    return this.locked('e.id = $1', [id], id);
  }

  /** @throws the database's exclusion violation if a day is taken */
  async saveStatus(event: Event, occupies: boolean): Promise<void> {
    if (occupies) {
      const dates = await this.datesOf(event.id);
      await this.dates.queueForDays(
        event.venueId,
        dates.filter(({ status }) => status === 'active').map(({ localDate }) => localDate),
      );
    }
    await this.transaction.query(
      `UPDATE catalogue.events e
          SET status = $2, app_listing_status = $3, updated_at = now(),
              last_shown = CASE WHEN $2 = 'approved' THEN NULL
                                WHEN e.status = 'approved' AND $2 <> 'cancelled' THEN ${shownOf} ELSE e.last_shown END
        WHERE id = $1`,
      [event.id, event.status, event.appListingStatus],
    );
    await this.transaction.query(
      `UPDATE catalogue.event_dates SET occupies = $2 WHERE event_id = $1 AND status = 'active' AND occupies <> $2`,
      [event.id, occupies],
    );
  }

  async saveListing({ id, appListingStatus }: Event): Promise<void> {
    await this.transaction.query(
      'UPDATE catalogue.events SET app_listing_status = $2, updated_at = now() WHERE id = $1',
      [id, appListingStatus],
    );
  }

  async saveDetails(event: Event): Promise<void> {
    await this.transaction.repository(Event).update(
      { id: event.id },
      {
        name: event.name,
        description: event.description,
        eventType: event.eventType,
        eventGenre: event.eventGenre,
        format: event.format,
        guestListCapacity: event.guestListCapacity,
        imageUrl: event.imageUrl,
        doorsOpenMinutes: event.doorsOpenMinutes,
        waitingListEnabled: event.waitingListEnabled,
        bookingTypes: event.bookingTypes,
        paymentMethods: event.paymentMethods,
        cancelUntil: event.cancelUntil,
        mediaModeration: event.mediaModeration,
        joinUrl: event.joinUrl,
        updatedAt: () => 'now()',
      },
    );
  }

  /** Takes an event away with its dates, ticket types and all that belongs to them. */
  async remove(id: string): Promise<void> {
    await this.transaction.query('DELETE FROM catalogue.ticket_types WHERE event_id = $1', [id]);
    await this.transaction.query('DELETE FROM catalogue.event_dates WHERE event_id = $1', [id]);
    await this.transaction.query('DELETE FROM catalogue.events WHERE id = $1', [id]);
  }

  datesOf(eventId: string): Promise<EventDate[]> {
    return this.transaction.repository(EventDate).find({ where: { eventId }, order: { startsAt: 'ASC' } });
  }

  /** Another event that is approved or pending on one of these days at the venue. */
  onSameDay(
    venueId: string,
    localDates: string[],
    exceptEventId: string | null,
  ): Promise<{ id: string; name: string } | undefined> {
    return this.transaction.queryOne(
      `SELECT e.id, e.name FROM catalogue.event_dates d JOIN catalogue.events e ON e.id = d.event_id
        WHERE d.venue_id = $1 AND d.local_date = ANY ($2::date[]) AND d.occupies AND d.event_id IS DISTINCT FROM $3
        ORDER BY d.starts_at LIMIT 1`,
      [venueId, localDates, exceptEventId],
    );
  }

  private async locked(which: string, parameters: unknown[], id: string): Promise<Event | undefined> {
    const there = await this.transaction.queryOne<{ id: string }>(
      `SELECT e.id FROM catalogue.events e WHERE ${which} FOR UPDATE`,
      parameters,
    );
    return there && ((await this.transaction.repository(Event).findOneBy({ id })) ?? undefined);
  }
}

/** Is this the database saying that another event has the venue on that day? */
export const isDayTaken = (error: unknown): boolean => violated(error) === 'event_dates_one_event_a_day';
