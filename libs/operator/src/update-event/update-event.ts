import { Injectable } from '@nestjs/common';
import { EventCancelled, type Event, type EventDate } from '#libs/catalogue';
import { Audit, Messages, publicId, type Member } from '#libs/platform';
import { ChangeEvent } from '../events/change-event.js';
import { EditEvent } from '../events/edit-event.js';
import { eventFacts } from '../events/event-facts.js';
import type { EventInput } from '../events/event-input.js';
import { MoveEvent } from '../events/move-event.js';
import { updatedNews } from '../events/operator-events.js';

export interface UpdateEventInput extends EventInput {
  status?: 'draft' | 'approved';
}

/**
 * Changes what is given of an event, but for its venue. What is the same again changes nothing.
 * @throws UnknownId; InvalidInput; EventCancelled, StatusNotReachable; EventConflict;
 * UseDates, ActiveBookings for other times, or for a draft; CapacityBelowCommitted
 */
@Injectable()
export class UpdateEvent {
  constructor(
    private readonly changeEvent: ChangeEvent,
    private readonly edit: EditEvent,
    private readonly move: MoveEvent,
    private readonly messages: Messages,
    private readonly audit: Audit,
  ) {}

  async execute(member: Member, eventId: string, input: UpdateEventInput): Promise<void> {
    await this.changeEvent.execute(member, eventId, (event, dates) =>
      this.change(member, event, dates, input),
    );
  }

  private async change(
    member: Member,
    event: Event,
    dates: EventDate[],
    input: UpdateEventInput,
  ): Promise<void> {
    if (event.status === 'cancelled') throw new EventCancelled();
    const before = await this.edit.facts(event, dates);
    const moves = input.status !== undefined && input.status !== event.status;
    // A day is given up before another is asked for, and asked for only where the event will be.
    if (moves && input.status === 'draft') await this.move.execute(member, event, dates, 'unpublish');
    await this.edit.execute(member, event, dates, input);
    const after = await this.edit.facts(event, dates);
    const edited = !same(before, { ...after, status: before['status'] });
    if (moves && input.status === 'approved') await this.move.execute(member, event, dates, 'approve');
    if (edited) await this.messages.add(updatedNews(event));
    if (!edited && !moves) return;
    await this.audit.add(member, {
      action: 'event.update',
      entity: publicId('evt', event.id),
      venueId: event.venueId,
      before,
      after: { ...after, ...eventFacts(event) },
    });
  }
}

const same = (one: object, other: object): boolean => JSON.stringify(one) === JSON.stringify(other);
