import { Injectable, Logger } from '@nestjs/common';
import { RetryRefund } from '#libs/payments';
import { Jobs, Runs, Transaction, type JobRunner } from '#libs/platform';
import { CancelEventOrders } from './cancel-event-orders.js';
import { EventCancellationStore, keyOf, type CancelledScope } from './event-cancellation.store.js';

const BATCH = 100;

export interface RetryEventRefundsPayload extends CancelledScope {
  operatorId: string;
  /** What fails later waits to be asked for again. */
  until: string;
  after?: string;
}

/** Tries again what failed of the refunds of a cancelled event or date, a batch at a time. */
@Injectable()
@Runs('retry-event-refunds')
export class RetryEventRefunds implements JobRunner {
  private readonly logger = new Logger(RetryEventRefunds.name);

  constructor(
    private readonly transaction: Transaction,
    private readonly cancellations: EventCancellationStore,
    private readonly retryRefund: RetryRefund,
    private readonly cancelEventOrders: CancelEventOrders,
    private readonly jobs: Jobs,
  ) {}

  /**
   * Asks for it. The orders that could not be cancelled yet are tried at once, too.
   * @returns of how many bookings the money is sent again; undefined for what is not cancelled
   */
  async ask(scope: CancelledScope, operatorId: string): Promise<number | undefined> {
    return this.transaction.run(async () => {
      const failed = await this.cancellations.failed(scope);
      if (!failed) return undefined;
      await this.jobs.add('retry-event-refunds', { ...scope, operatorId, until: failed.now }, keyOf(scope));
      await this.cancelEventOrders.begin(scope);
      return failed.bookings;
    });
  }

  async run({ operatorId, until, after, ...scope }: RetryEventRefundsPayload): Promise<void> {
    const refundIds = await this.cancellations.failedRefunds(scope, until, after ?? null, BATCH);
    for (const refundId of refundIds) await this.retry(refundId, operatorId);
    const last = refundIds.at(-1);
    if (last !== undefined && refundIds.length === BATCH)
      await this.jobs.add(
        'retry-event-refunds',
        { ...scope, operatorId, until, after: last },
        `${keyOf(scope)}:${last}`,
      );
  }

  private async retry(refundId: string, operatorId: string): Promise<void> {
    await this.transaction
      .run(() => this.retryRefund.execute({ refundId, operatorId }))
      .catch((error: unknown) => this.logger.warn({ msg: 'refund not tried again', refundId, err: error }));
  }
}
