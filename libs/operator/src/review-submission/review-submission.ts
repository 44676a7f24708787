import { Injectable } from '@nestjs/common';
import { Audit, publicId, type Member } from '#libs/platform';
import { ChangeEvent } from '../events/change-event.js';
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
    private readonly changeEvent: ChangeEvent,
    private readonly move: MoveEvent,
    private readonly audit: Audit,
  ) {}

  async execute(member: Member, eventId: string, verdict: 'approve' | 'reject'): Promise<void> {
    await this.changeEvent.execute(
      (events) => events.lock(member, eventId),
      async (event, dates) => {
        const before = eventFacts(event);
        await this.move.execute(member, event, dates, moves[verdict]);
        await this.audit.add(member, {
          action: `event.${verdict}`,
          entity: publicId('evt', event.id),
          venueId: event.venueId,
          before,
          after: eventFacts(event),
        });
      },
    );
  }
}
