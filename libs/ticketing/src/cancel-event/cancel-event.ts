import { Injectable } from '@nestjs/common';
import { Jobs, reach, Transaction } from '#libs/platform';
import { EventCancellationStore } from './event-cancellation.store.js';

export interface CancelEventInput {
  /** Private (UUIDs), as are the others. */
  eventId: string;
  organisationId: string;
  operatorId: string;
}

/**
 * What follows for the bookings of an event that is cancelled: a job cancels and refunds every one. Whoever cancels
 * it has closed its sale in the same transaction; entry ends with the event's status, which the door reads.
 */
@Injectable()
export class CancelEvent {
  constructor(
    private readonly transaction: Transaction,
    private readonly cancellations: EventCancellationStore,
    private readonly jobs: Jobs,
  ) {}

  /** @throws Error outside the transaction that cancels the event */
  async execute({ eventId, organisationId, operatorId }: CancelEventInput): Promise<void> {
    if (!this.transaction.active) throw new Error('bookings are cancelled in the transaction of their event');
    await this.cancellations.begin(eventId, organisationId, operatorId);
    await this.jobs.add('cancel-event-orders', { eventId }, eventId);
    reach('cancel-event.uncommitted');
  }
}
