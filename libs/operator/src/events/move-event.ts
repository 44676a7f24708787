import { Injectable } from '@nestjs/common';
import { EventCancelled, EventStore, type Event, type EventDate } from '#libs/catalogue';
import { Audit, Messages, publicId, type Member } from '#libs/platform';
import { CancelEvent, StockStore } from '#libs/ticketing';
import { FindVenues } from '#libs/venues';
import { eventFacts } from './event-facts.js';
import { ActiveBookings } from './operator.errors.js';
import { statusNews } from './operator-events.js';

export type Move =
  'approve' | 'approveSubmission' | 'unpublish' | 'reject' | 'rejectSubmission' | 'resubmit' | 'cancel';

/** What the audit trail calls each. */
const verbs: Readonly<Partial<Record<Move, string>>> = {
  approveSubmission: 'approve',
  rejectSubmission: 'reject',
};

/**
 * One step of an event's lifecycle, inside the transaction that has locked it: its sale opens and closes with it,
 * its dates take their days, and the news is told.
 */
@Injectable()
export class MoveEvent {
  constructor(
    private readonly venues: FindVenues,
    private readonly events: EventStore,
    private readonly stock: StockStore,
    private readonly cancelEvent: CancelEvent,
    private readonly messages: Messages,
    private readonly audit: Audit,
  ) {}

  /** @throws EventCancelled; ActiveBookings for anything but `cancel`; what the event itself throws at the move */
  async execute(member: Member, event: Event, dates: EventDate[], move: Move): Promise<void> {
    if (event.status === 'cancelled') throw new EventCancelled();
    const dateIds = idsOf(dates);
    // Closed before the bookings are counted: whoever buys at this moment is either counted or refused.
    await this.stock.setClosed(dateIds, true);
    const { held, sold } = await this.stock.committed(dateIds);
    if (held + sold > 0 && move !== 'cancel') throw new ActiveBookings(held + sold);
    event[move]();
    const venue = await this.venues.kept(member, event.venueId);
    await this.events.saveStatus(event, venue.exclusiveDates && event.occupiesItsDates);
    if (event.live)
      await this.stock.setClosed(idsOf(dates.filter(({ status }) => status === 'active')), false);
    await this.messages.add(statusNews(event));
    if (move !== 'cancel') return;
    const { id, organisationId } = event;
    await this.cancelEvent.execute({ eventId: id, organisationId, operatorId: member.userId });
  }

  /** The same where it is all that was asked for: the audit trail tells of it. */
  async noted(member: Member, event: Event, dates: EventDate[], move: Move): Promise<void> {
    const before = eventFacts(event);
    await this.execute(member, event, dates, move);
    await this.audit.add(member, {
      action: `event.${verbs[move] ?? move}`,
      entity: publicId('evt', event.id),
      venueId: event.venueId,
      before,
      after: eventFacts(event),
    });
  }
}

const idsOf = (dates: EventDate[]): string[] => dates.map(({ id }) => id);
