import { Injectable } from '@nestjs/common';
import { EventStore } from '#libs/catalogue';
import { Audit, Messages, publicId, Transaction, UnknownId, type Member } from '#libs/platform';
import { EventConflicts, wantedBy, type WantedDays } from '../events/event-conflicts.js';
import { eventFacts } from '../events/event-facts.js';
import { MoveEvent } from '../events/move-event.js';

const moves = { approve: 'approveSubmission', reject: 'rejectSubmission' } as const;

/**
 * An operator's word on what an organiser submitted: approve a pending or rejected event, reject a pending one.
 * @throws UnknownId; EventConflict; EventCancelled, StatusNotReachable, also for what was decided so before
 */
@Injectable()
export class ReviewSubmission {
  constructor(
    private readonly transaction: Transaction,
    private readonly events: EventStore,
    private readonly move: MoveEvent,
    private readonly conflicts: EventConflicts,
    private readonly messages: Messages,
    private readonly audit: Audit,
  ) {}

  async execute(member: Member, eventId: string, verdict: 'approve' | 'reject'): Promise<void> {
    let wanted: WantedDays | undefined;
    try {
      await this.transaction.run(async () => {
        const event = await this.events.lock(member, eventId);
        if (!event) throw new UnknownId('event');
        const before = eventFacts(event);
        const dates = await this.events.datesOf(eventId);
        wanted = wantedBy(event, dates);
        await this.move.execute(member, event, dates, moves[verdict]);
        await this.audit.add(member, {
          action: `event.${verdict}`,
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
