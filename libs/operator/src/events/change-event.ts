import { Injectable } from '@nestjs/common';
import { EventStore, type Event, type EventDate } from '#libs/catalogue';
import { Messages, Transaction, UnknownId, type Member } from '#libs/platform';
import { EventConflicts, wantedBy, type WantedDays } from './event-conflicts.js';

/**
 * What is done to an event whose row is locked.
 * @param dates all of the event's, by start
 * @param wanted the days of those that are on; a change that wants others says so in it
 */
export type Change = (event: Event, dates: EventDate[], wanted: WantedDays) => Promise<void>;

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
   * An operator changes an event that he reaches.
   * @throws UnknownId; what EventConflicts tells of a day, a start or a room that is taken; what `change` throws
   */
  execute(member: Member, eventId: string, change: Change): Promise<void> {
    return this.change(() => this.events.lock(member, eventId), change);
  }

  /** An organiser changes what he submitted; throws as `execute` does. */
  ofSubmission(organiser: Member, eventId: string, change: Change): Promise<void> {
    return this.change(() => this.events.lockSubmission(organiser, eventId), change);
  }

  private async change(lock: () => Promise<Event | undefined>, change: Change): Promise<void> {
    let wanted: WantedDays | undefined;
    try {
      await this.transaction.run(async () => {
        const event = await lock();
        if (!event) throw new UnknownId('event');
        const dates = await this.events.datesOf(event.id);
        wanted = wantedBy(event, dates);
        await change(event, dates, wanted);
      });
    } catch (error) {
      throw await this.conflicts.explain(error, wanted);
    }
    this.messages.wake();
  }
}
