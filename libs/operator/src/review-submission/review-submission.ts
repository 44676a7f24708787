import { Injectable } from '@nestjs/common';
import type { Member } from '#libs/platform';
import { ChangeEvent } from '../events/change-event.js';
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
  ) {}

  async execute(member: Member, eventId: string, verdict: 'approve' | 'reject'): Promise<void> {
    await this.changeEvent.execute(member, eventId, (event, dates) =>
      this.move.noted(member, event, dates, moves[verdict]),
    );
  }
}
