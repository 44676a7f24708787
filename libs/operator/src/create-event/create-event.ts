import { Injectable } from '@nestjs/common';
import {
  Event,
  EventStore,
  FacilitatorStore,
  isDayTaken,
  type EventFormat,
} from '#libs/catalogue';
import {
  Audit,
  InvalidInput,
  Messages,
  newId,
  publicId,
  todayIn,
  Transaction,
  type Member,
} from '#libs/platform';
import { StockStore } from '#libs/ticketing';
import { FindVenues, type Venue } from '#libs/venues';
import { newDate } from '../dates/new-date.js';
import { dateFacts, eventFacts } from '../events/event-facts.js';
import { EventConflict } from '../events/operator.errors.js';
import { statusNews } from '../events/operator-events.js';

export interface CreateEventInput {
  /** Primary key; fixed once created. */
  venueId: string;
  name: string;
  /** Local date at the venue, `YYYY-MM-DD`, and local times, `HH:MM`. */
  date: string;
  startTime?: string;
  endTime?: string;
  lastEntryTime?: string | null;
  eventType?: string | null;
  eventGenre?: string | null;
  description?: string | null;
  format?: EventFormat;
  imageUrl?: string | null;
  /** Places per date; null = unlimited, absent = the venue's. */
  capacity?: number | null;
  doorsOpenMinutes?: number;
  /** Primary keys of the organisation's facilitators, in the order they are shown. */
  facilitatorIds?: string[];
  status?: 'draft' | 'approved';
}

/**
 * A new event with its first date, on sale at once if approved.
 * @returns the event's id
 * @throws UnknownId for a venue out of reach, or a facilitator of another organisation; InvalidInput for a past date, or for sale once it is over; EventConflict when the venue's day is taken
 */
@Injectable()
export class CreateEvent {
  constructor(
    private readonly transaction: Transaction,
    private readonly venues: FindVenues,
    private readonly events: EventStore,
    private readonly facilitators: FacilitatorStore,
    private readonly stock: StockStore,
    private readonly messages: Messages,
    private readonly audit: Audit,
  ) {}

  async execute(member: Member, input: CreateEventInput): Promise<string> {
    const venue = await this.venues.one(member, input.venueId);
    if (input.date < todayIn(venue.timeZone))
      throw InvalidInput.field('event_date', 'must not be in the past');
    const event = this.event(venue, input);
    const date = newDate(venue, event, {
      date: input.date,
      start: input.startTime,
      end: input.endTime,
      lastEntry: input.lastEntryTime,
    });
    if (event.live && date.endsAt <= new Date())
      throw InvalidInput.field(input.endTime === undefined ? 'event_date' : 'end_time', 'is over already');
    try {
      await this.transaction.run(async () => {
        await this.venues.keep(venue);
        await this.events.add(event, [date]);
        if (input.facilitatorIds) await this.facilitators.assign(event, input.facilitatorIds);
        await this.stock.addDate(date.id, event.guestListCapacity, !event.live);
        if (event.live) await this.messages.add(statusNews(event));
        await this.audit.add(member, {
          action: 'event.create',
          entity: publicId('evt', event.id),
          venueId: venue.id,
          after: {
            ...eventFacts(event),
            ...dateFacts(date),
            status: event.status,
            facilitator_ids: (input.facilitatorIds ?? []).map((id) => publicId('fac', id)),
          },
        });
      });
    } catch (error) {
      if (!isDayTaken(error)) throw error;
      throw new EventConflict(await this.events.onSameDay(venue.id, [date.localDate], event.id));
    }
    this.messages.wake();
    return event.id;
  }

  private event(venue: Venue, input: CreateEventInput): Event {
    const event = new Event();
    event.id = newId();
    event.organisationId = venue.organisationId;
    event.venueId = venue.id;
    event.submittedBy = null;
    event.name = input.name;
    event.description = input.description ?? null;
    event.eventType = input.eventType ?? null;
    event.eventGenre = input.eventGenre ?? null;
    event.format = input.format ?? 'PHYSICAL';
    event.status = input.status ?? 'draft';
    event.appListingStatus = 'none';
    event.guestListCapacity = input.capacity === undefined ? venue.capacity : input.capacity;
    event.imageUrl = input.imageUrl ?? null;
    event.doorsOpenMinutes = input.doorsOpenMinutes ?? 120;
    event.waitingListEnabled = false;
    event.bookingTypes = ['INDIVIDUAL'];
    event.paymentMethods = ['CARD'];
    event.cancelUntil = null;
    event.mediaModeration = false;
    event.joinUrl = null;
    event.archivedAt = null;
    return event;
  }
}
