import { Injectable } from '@nestjs/common';
import { EventStore } from '#libs/catalogue';
import { Audit, Messages, publicId, Transaction, UnknownId, type Member } from '#libs/platform';
import { EventConflicts, wantedBy, type WantedDays } from '../events/event-conflicts.js';
import { eventFacts } from '../events/event-facts.js';
import { MoveEvent } from '../events/move-event.js';

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
    private readonly events: EventStore,
    private readonly move: MoveEvent,
    private readonly conflicts: EventConflicts,
    private readonly messages: Messages,
    private readonly audit: Audit,
  ) {}

  async execute(member: Member, eventId: string, status: SettableStatus): Promise<void> {
    let wanted: WantedDays | undefined;
    try {
      await this.transaction.run(async () => {
        const event = await this.events.lock(member, eventId);
        if (!event) throw new UnknownId('event');
        if (event.status === status) return;
        const before = eventFacts(event);
        const dates = await this.events.datesOf(eventId);
        wanted = wantedBy(event, dates);
        await this.move.execute(member, event, dates, verbs[status]);
        await this.audit.add(member, {
          action: `event.${verbs[status]}`,
          entity: publicId('evt', event.id),
          venueId: event.venueId,
          before,
          after: eventFacts(event),
        });
      });
    } catch (error) {
      throw await this.conflicts.explain(error, wanted);
    }
    this.messages.wake();
  }
}
