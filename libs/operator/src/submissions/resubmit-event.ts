import { Injectable } from '@nestjs/common';
import { type Event, type EventDate } from '#libs/catalogue';
import { Audit, Messages, publicId, type Member } from '#libs/platform';
import { ChangeEvent } from '../events/change-event.js';
import { EditEvent } from '../events/edit-event.js';
import type { EventInput } from '../events/event-input.js';
import { MoveEvent } from '../events/move-event.js';
import { updatedNews } from '../events/operator-events.js';

/**
 * Changes an organiser's own submission while it is pending or rejected; a rejected one is pending again.
 * @throws UnknownId, also of what somebody else submitted; SubmissionDecided; InvalidInput; EventConflict; UseDates
 */
@Injectable()
export class ResubmitEvent {
  constructor(
    private readonly changeEvent: ChangeEvent,
    private readonly edit: EditEvent,
    private readonly move: MoveEvent,
    private readonly messages: Messages,
    private readonly audit: Audit,
  ) {}

  async execute(organiser: Member, eventId: string, input: EventInput): Promise<void> {
    await this.changeEvent.ofSubmission(organiser, eventId, (event, dates) =>
      this.change(organiser, event, dates, input),
    );
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
