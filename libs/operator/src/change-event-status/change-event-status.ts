import { Injectable } from '@nestjs/common';
import { EventCancelled, EventStore, isDayTaken, type Event, type EventDate } from '#libs/catalogue';
import { Audit, Messages, publicId, Transaction, UnknownId, type Member } from '#libs/platform';
import { CancelEvent, StockStore } from '#libs/ticketing';
import { FindVenues } from '#libs/venues';
import { eventFacts } from '../events/event-facts.js';
import { ActiveBookings, EventConflict } from '../events/operator.errors.js';
import { statusNews } from '../events/operator-events.js';

export const settableStatuses = ['approved', 'draft', 'rejected', 'cancelled'] as const;
export type SettableStatus = (typeof settableStatuses)[number];

const verbs = { approved: 'approve', draft: 'unpublish', rejected: 'reject', cancelled: 'cancel' } as const;

/**
 * Moves an event through its lifecycle; its sale opens and closes with it, in the same transaction. Cancelling it
 * cancels and refunds its bookings, by a job; any other change is refused while there are some. The same status
 * again changes nothing.
 * @throws UnknownId; ActiveBookings; EventConflict; EventCancelled, StatusNotReachable
 */
@Injectable()
export class ChangeEventStatus {
  constructor(
    private readonly transaction: Transaction,
    private readonly venues: FindVenues,
    private readonly events: EventStore,
    private readonly stock: StockStore,
    private readonly cancelEvent: CancelEvent,
    private readonly messages: Messages,
    private readonly audit: Audit,
  ) {}

  async execute(member: Member, eventId: string, status: SettableStatus): Promise<void> {
    let event: Event | undefined;
    let dates: EventDate[] = [];
    try {
      await this.transaction.run(async () => {
        event = await this.events.lock(member, eventId);
        if (!event) throw new UnknownId('event');
        if (event.status === status) return;
        dates = await this.events.datesOf(eventId);
        await this.change(member, event, dates, status);
      });
    } catch (error) {
      if (!event || !isDayTaken(error)) throw error;
      throw new EventConflict(
        await this.events.onSameDay(
          event.venueId,
          dates.map(({ localDate }) => localDate),
          eventId,
        ),
      );
    }
    this.messages.wake();
  }

  private async change(
    member: Member,
    event: Event,
    dates: EventDate[],
    status: SettableStatus,
  ): Promise<void> {
    const dateIds = dates.map(({ id }) => id);
    const before = eventFacts(event);
    if (event.status === 'cancelled') throw new EventCancelled();
    // Closed before the bookings are counted: whoever buys at this moment is either counted or refused.
    await this.stock.setClosed(dateIds, true);
    const { held, sold } = await this.stock.committed(dateIds);
    if (held + sold > 0 && status !== 'cancelled') throw new ActiveBookings(held + sold);
    if (status === 'approved') event.approve();
    else if (status === 'draft') event.unpublish();
    else if (status === 'rejected') event.reject();
    else event.cancel();
    const venue = await this.venues.one(member, event.venueId);
    await this.venues.keep(venue);
    await this.events.saveStatus(event, venue.exclusiveDates && event.occupiesItsDates);
    const active = dates.filter((date) => date.status === 'active');
    if (event.live)
      await this.stock.setClosed(
        active.map(({ id }) => id),
        false,
      );
    await this.messages.add(statusNews(event));
    await this.audit.add(member, {
      action: `event.${verbs[status]}`,
      entity: publicId('evt', event.id),
      venueId: event.venueId,
      before,
      after: eventFacts(event),
    });
    if (status !== 'cancelled') return;
    const { id, organisationId } = event;
    await this.cancelEvent.execute({ eventId: id, organisationId, operatorId: member.userId });
  }
}
