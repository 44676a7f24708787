import { Injectable } from '@nestjs/common';
import { EventStore, type Event, type EventDate } from '#libs/catalogue';
import { Messages, Transaction, UnknownId } from '#libs/platform';
import { EventConflicts, wantedBy, type WantedDays } from './event-conflicts.js';

/**
 * The frame of what changes an event and may want a day for it: the event's row is locked, everything is one
 * transaction, and its news is carried afterwards.
 */
@Injectable()
export class ChangeEvent {
  constructor(
    private readonly transaction: Transaction,
    private readonly events: EventStore,
    private readonly conflicts: EventConflicts,
    private readonly messages: Messages,
  ) {}

  /**
   * @param find locks the event, if it is the caller's to change
   * @throws UnknownId; what EventConflicts tells of a day, a start or a room that is taken; what `change` throws
   */
  async execute(
    find: (events: EventStore) => Promise<Event | undefined>,
    change: (event: Event, dates: EventDate[]) => Promise<void>,
  ): Promise<void> {
    let wanted: WantedDays | undefined;
    try {
      await this.transaction.run(async () => {
        const event = await find(this.events);
        if (!event) throw new UnknownId('event');
        const dates = await this.events.datesOf(event.id);
        wanted = wantedBy(event, dates);
        await change(event, dates);
      });
    } catch (error) {
      throw await this.conflicts.explain(error, wanted);
    }
    this.messages.wake();
  }
}
