import { Injectable } from '@nestjs/common';
import type { Member } from '#libs/platform';
import { ChangeEvent } from '../events/change-event.js';
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
    private readonly changeEvent: ChangeEvent,
    private readonly move: MoveEvent,
  ) {}

  async execute(member: Member, eventId: string, status: SettableStatus): Promise<void> {
    await this.changeEvent.execute(member, eventId, async (event, dates) => {
      if (event.status !== status) await this.move.noted(member, event, dates, verbs[status]);
    });
  }
}
