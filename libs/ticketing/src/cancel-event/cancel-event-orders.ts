import { Injectable, Logger } from '@nestjs/common';
import { Jobs, reach, Runs, type JobRunner } from '#libs/platform';
import { CancelOrder } from '../cancel-order/cancel-order.js';
import { EventCancellationStore, keyOf, type CancelledScope } from './event-cancellation.store.js';

const BATCH = 100;
const LATE_SECONDS = 60;

export interface CancelEventOrdersPayload extends CancelledScope {
  /** The last order that was looked at, where this goes on. */
  after?: string;
}

/**
 * Cancels the orders of a cancelled event with all of their money back, or of a cancelled date with that date's
 * share: a batch, and a job for the next one, so that a process may end at any moment. What cannot be cancelled yet
 * (a payment in progress or in dispute, Stripe out of reach) waits until the reconciler begins again.
 */
@Injectable()
@Runs('cancel-event-orders')
export class CancelEventOrders implements JobRunner {
  private readonly logger = new Logger(CancelEventOrders.name);

  constructor(
    private readonly cancellations: EventCancellationStore,
    private readonly cancelOrder: CancelOrder,
    private readonly jobs: Jobs,
  ) {}

  /** Enqueues it, to begin with the first order. */
  async begin(scope: CancelledScope): Promise<void> {
    await this.jobs.add('cancel-event-orders', { ...scope }, keyOf(scope));
  }

  async run({ after, ...scope }: CancelEventOrdersPayload): Promise<void> {
    const orderIds = await this.cancellations.openOrders(scope, after ?? null, BATCH);
    for (const orderId of orderIds) {
      await this.cancel(scope, orderId);
      reach('cancel-event.order-cancelled');
    }
    const last = orderIds.at(-1);
    if (last !== undefined && orderIds.length === BATCH) {
      // A key of its own: taking this job's away would leave a dead job behind, were we killed now.
      await this.jobs.add('cancel-event-orders', { ...scope, after: last }, `${keyOf(scope)}:${last}`);
    } else {
      await this.cancellations.finish(scope);
    }
    reach('cancel-event.handed-over');
  }

  /** Begins again with every cancellation that is not finished and that nobody is at. */
  async resume(lateSeconds: number): Promise<void> {
    for (const scope of await this.cancellations.unfinished(Math.min(lateSeconds, LATE_SECONDS)))
      await this.begin(scope);
  }

  /** Begins again where an order, which had to be left, holds a cancellation up. */
  async resumeFor(orderId: string): Promise<void> {
    for (const scope of await this.cancellations.unfinishedOf(orderId)) await this.begin(scope);
  }

  private async cancel(scope: CancelledScope, orderId: string): Promise<void> {
    const cause = scope.dateId === undefined ? 'event' : 'date';
    await this.cancelOrder
      .execute({ ...scope, orderId, refund: 'full', reason: `${cause}_cancelled`, cause })
      .catch((error: unknown) => this.logger.log({ msg: 'order not cancelled yet', orderId, err: error }));
  }
}
