import { Injectable, Logger } from '@nestjs/common';
import { Jobs, reach, Runs, type JobRunner } from '#libs/platform';
import { CancelOrder } from '../cancel-order/cancel-order.js';
import { EventCancellationStore } from './event-cancellation.store.js';

const BATCH = 100;
const LATE_SECONDS = 60;

export interface CancelEventOrdersPayload {
  eventId: string;
  /** The last order that was looked at, where this goes on. */
  after?: string;
}

/**
 * Cancels the orders of a cancelled event with all of their money back: a batch, and a job for the next one, so
 * that a process may end at any moment. What cannot be cancelled yet (a payment in progress or in dispute, Stripe
 * out of reach) waits until the reconciler begins again.
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

  async run({ eventId, after }: CancelEventOrdersPayload): Promise<void> {
    const orderIds = await this.cancellations.openOrders(eventId, after ?? null, BATCH);
    for (const orderId of orderIds) {
      await this.cancel(eventId, orderId);
      reach('cancel-event.order-cancelled');
    }
    const last = orderIds.at(-1);
    if (last !== undefined && orderIds.length === BATCH) {
      // A key of its own: taking this job's away would leave a dead job behind, were we killed now.
      await this.jobs.add('cancel-event-orders', { eventId, after: last }, `${eventId}:${last}`);
    } else {
      await this.cancellations.finish(eventId);
    }
    reach('cancel-event.handed-over');
  }

  /** Begins again with every cancellation that is not finished and that nobody is at. */
  async resume(lateSeconds: number): Promise<void> {
    for (const eventId of await this.cancellations.unfinished(Math.min(lateSeconds, LATE_SECONDS)))
      await this.jobs.add('cancel-event-orders', { eventId }, eventId);
  }

  private async cancel(eventId: string, orderId: string): Promise<void> {
    const wish = { eventId, orderId, refund: 'full', reason: 'event_cancelled', cause: 'event' } as const;
    await this.cancelOrder
      .execute(wish)
      .catch((error: unknown) => this.logger.log({ msg: 'order not cancelled yet', orderId, err: error }));
  }
}
