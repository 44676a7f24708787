import { Injectable } from '@nestjs/common';
import { EventStore, type Event, type EventDate } from '#libs/catalogue';
import { Audit, Messages, publicId, Transaction, UnknownId, type Member } from '#libs/platform';
import { EditEvent } from '../events/edit-event.js';
import { EventConflicts, wantedBy, type WantedDays } from '../events/event-conflicts.js';
import type { EventInput } from '../events/event-input.js';
import { MoveEvent } from '../events/move-event.js';
import { updatedNews } from '../events/operator-events.js';
import { anywhere } from './anywhere.js';

/**
 * Changes an organiser's own submission while it is pending or rejected; a rejected one is pending again.
 * @throws UnknownId, also of what somebody else submitted; SubmissionDecided; InvalidInput; EventConflict; UseDates
 */
@Injectable()
export class ResubmitEvent {
  constructor(
    private readonly transaction: Transaction,
    private readonly events: EventStore,
    private readonly edit: EditEvent,
    private readonly move: MoveEvent,
    private readonly conflicts: EventConflicts,
    private readonly messages: Messages,
    private readonly audit: Audit,
  ) {}

  async execute(organiser: Member, eventId: string, input: EventInput): Promise<void> {
    let wanted: WantedDays | undefined;
    try {
      await this.transaction.run(async () => {
        const event = await this.events.lockSubmission(organiser, eventId);
        if (!event) throw new UnknownId('event');
        const dates = await this.events.datesOf(eventId);
        wanted = wantedBy(event, dates);
        await this.change(anywhere(organiser), event, dates, input);
      });
    } catch (error) {
      throw await this.conflicts.explain(error, wanted);
    }
    this.messages.wake();
  }

  private async change(member: Member, event: Event, dates: EventDate[], input: EventInput): Promise<void> {
    const before = await this.edit.facts(event, dates);
    const rejected = event.status === 'rejected';
    if (!rejected) event.resubmit();
    await this.edit.execute(member, event, dates, input);
    if (rejected) await this.move.execute(member, event, dates, 'resubmit');
    else await this.messages.add(updatedNews(event));
    await this.audit.add(member, {
      action: 'event.resubmit',
      entity: publicId('evt', event.id),
      venueId: event.venueId,
      before,
      after: await this.edit.facts(event, dates),
    });
  }
}
