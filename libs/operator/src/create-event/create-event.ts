import { Injectable } from '@nestjs/common';
import { Event } from '#libs/catalogue';
import { Audit, Messages, newId, publicId, Transaction, type Member } from '#libs/platform';
import { FindVenues, type Venue } from '#libs/venues';
import { assertNotOver, assertNotPast, newDate } from '../dates/new-date.js';
import { AddEvent } from '../events/add-event.js';
import { EventConflicts, wantedBy } from '../events/event-conflicts.js';
import { eventWithDateFacts } from '../events/event-facts.js';
import { detailsOf, type EventInput } from '../events/event-input.js';
import { statusNews } from '../events/operator-events.js';

export interface CreateEventInput extends EventInput {
  /** Primary key; fixed once created. */
  venueId: string;
  name: string;
  /** Local date at the venue, `YYYY-MM-DD`. */
  date: string;
  /** Default draft. */
  status?: 'draft' | 'approved';
}

/**
 * A new event with its first date, on sale at once if approved. Without a capacity of its own it has its venue's.
 * An organiser's waits for an operator's approval instead, whatever its status says.
 * @returns the event's id
 * @throws UnknownId for a venue out of reach, or a facilitator of another organisation; InvalidInput for a past date, or for sale once it is over; EventConflict when the venue's day is taken
 */
@Injectable()
export class CreateEvent {
  constructor(
    private readonly transaction: Transaction,
    private readonly venues: FindVenues,
    private readonly add: AddEvent,
    private readonly conflicts: EventConflicts,
    private readonly messages: Messages,
    private readonly audit: Audit,
  ) {}

  async execute(member: Member, input: CreateEventInput): Promise<string> {
    const venue = await this.venues.one(member, input.venueId);
    assertNotPast(input.date, venue.timeZone, 'event_date');
    const event = this.event(member, venue, input);
    const date = newDate(venue, event, {
      date: input.date,
      start: input.startTime,
      end: input.endTime,
      lastEntry: input.lastEntryTime,
    });
    assertNotOver(event, date, input.endTime === undefined ? 'event_date' : 'end_time');
    try {
      await this.transaction.run(async () => {
        await this.add.execute(venue, event, date, input.facilitatorIds ?? []);
        if (event.status !== 'draft') await this.messages.add(statusNews(event));
        await this.audit.add(member, {
          action: 'event.create',
          entity: publicId('evt', event.id),
          venueId: venue.id,
          after: eventWithDateFacts(event, date, input.facilitatorIds ?? []),
        });
      });
    } catch (error) {
      throw await this.conflicts.explain(error, wantedBy(event, [date]));
    }
    this.messages.wake();
    return event.id;
  }

  private event(member: Member, venue: Venue, input: CreateEventInput): Event {
    const submitted = member.role === 'organiser';
    const event = Event.begin({
      id: newId(),
      organisationId: venue.organisationId,
      venueId: venue.id,
      submittedBy: submitted ? member.userId : null,
      status: submitted ? 'pending_venue_approval' : (input.status ?? 'draft'),
      guestListCapacity: venue.capacity,
    });
    event.describe(detailsOf(input));
    return event;
  }
}
