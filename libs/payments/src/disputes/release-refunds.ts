import { Injectable, Logger } from '@nestjs/common';
import { Jobs, Runs, Transaction, type JobRunner } from '#libs/platform';
import { RetryRefund } from '../retry-refund/retry-refund.js';
import { DisputeStore } from './dispute.store.js';

/**
 * What follows for refunds when a dispute has ended: those that waited are sent, or fail if the bank has taken their
 * money, and those that Stripe refused only because of it are tried again once all of it is won.
 */
@Injectable()
@Runs('release-refunds')
export class ReleaseRefunds implements JobRunner {
  private readonly logger = new Logger(ReleaseRefunds.name);

  constructor(
    private readonly transaction: Transaction,
    private readonly disputes: DisputeStore,
    private readonly retry: RetryRefund,
    private readonly jobs: Jobs,
  ) {}

  async run({ paymentId }: { paymentId: string }): Promise<void> {
    for (const refundId of await this.disputes.waitingRefunds(paymentId))
      await this.jobs.add('send-refund', { refundId }, refundId);
    for (const refundId of await this.disputes.deniedRefunds(paymentId)) {
      // The money may have gone back in another way since.
      await this.transaction
        .run(() => this.retry.execute({ refundId }))
        .catch((error: unknown) => this.logger.warn({ msg: 'refund not tried again', refundId, err: error }));
    }
  }
}
