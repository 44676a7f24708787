import { Injectable } from '@nestjs/common';
import { reach, Transaction } from '#libs/platform';
import { CancelEventOrders } from './cancel-event-orders.js';
import { EventCancellationStore, type CancelledScope } from './event-cancellation.store.js';

export interface CancelEventInput extends CancelledScope {
  /** Private (UUIDs), as are the others. */
  organisationId: string;
  operatorId: string;
  /** In the operator's words. */
  reason?: string;
}

/**
 * What follows for the bookings of an event that is cancelled, or of one date of it: a job cancels and refunds every
 * one. Whoever cancels it has closed its sale in the same transaction; entry ends with the status of the event or
 * the date, which the door reads.
 */
@Injectable()
export class CancelEvent {
  constructor(
    private readonly transaction: Transaction,
    private readonly cancellations: EventCancellationStore,
    private readonly cancelEventOrders: CancelEventOrders,
  ) {}

  /** @throws Error outside the transaction that cancels the event or the date */
  async execute({ organisationId, operatorId, reason, ...scope }: CancelEventInput): Promise<void> {
    if (!this.transaction.active) throw new Error('bookings are cancelled in the transaction of their event');
    await this.cancellations.begin(scope, organisationId, operatorId, reason ?? null);
    await this.cancelEventOrders.begin(scope);
    reach('cancel-event.uncommitted');
  }
}
