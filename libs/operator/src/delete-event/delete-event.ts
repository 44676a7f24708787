import { Injectable } from '@nestjs/common';
import { EventStore } from '#libs/catalogue';
import { Audit, publicId, Transaction, UnknownId, type Member } from '#libs/platform';
import { ForgetEvent } from '#libs/ticketing';
import { EditEvent } from '../events/edit-event.js';
import { EventLive } from '../events/operator.errors.js';

/**
 * Takes away an event that nobody ever booked, with its dates and ticket types; the audit trail keeps what it was.
 * @throws UnknownId; EventLive; HadBookings
 */
@Injectable()
export class DeleteEvent {
  constructor(
    private readonly transaction: Transaction,
    private readonly events: EventStore,
    private readonly edit: EditEvent,
    private readonly forgetEvent: ForgetEvent,
    private readonly audit: Audit,
  ) {}

  async execute(member: Member, eventId: string): Promise<void> {
    await this.transaction.run(async () => {
      const event = await this.events.lock(member, eventId);
      if (!event) throw new UnknownId('event');
      if (event.live) throw new EventLive();
      const dates = await this.events.datesOf(eventId);
      const before = await this.edit.facts(event, dates);
      await this.forgetEvent.execute(
        eventId,
        dates.map(({ id }) => id),
      );
      await this.events.remove(eventId);
      await this.audit.add(member, {
        action: 'event.delete',
        entity: publicId('evt', event.id),
        venueId: event.venueId,
        before,
      });
    });
  }
}
