import { Injectable } from '@nestjs/common';
import { publicId, reach, Runs, type JobRunner } from '#libs/platform';
import { RecordRefund, type RefundAnswer } from '../refunds/record-refund.js';
import { RefundStore, type DueRefund } from '../refunds/refund.store.js';
import { CHARGE_DISPUTED } from '../refunds/write-refund.js';
import { StripeRefused } from '../payments/payment.errors.js';
import type { StripeRefund } from '../stripe/stripe-facts.js';
import { StripeGateway } from '../stripe/stripe.gateway.js';

/** Asks Stripe for a refund that was written down; as often as it runs, the money goes back once. */
@Injectable()
@Runs('send-refund')
export class SendRefund implements JobRunner {
  constructor(
    private readonly refunds: RefundStore,
    private readonly stripe: StripeGateway,
    private readonly record: RecordRefund,
  ) {}

  async run({ refundId }: { refundId: string }): Promise<void> {
    const due = await this.refunds.startAttempt(refundId);
    if (!due) return;
    reach('send-refund.begun');
    const answer = await this.ask(due);
    reach('send-refund.made');
    const mismatch = await this.record.execute(refundId, answer, { job: 'send-refund' });
    reach('send-refund.recorded');
    if (mismatch) throw new Error(`refund ${refundId}: Stripe answered with ${mismatch}`);
  }

  private async find({ intentId, refundId }: DueRefund): Promise<StripeRefund | undefined> {
    const named = publicId('rfd', refundId);
    return (await this.stripe.refundsOf(intentId)).find(({ metadata }) => metadata['refund_id'] === named);
  }

  private async ask(due: DueRefund): Promise<RefundAnswer> {
    try {
      const asked = due.keyMayBeForgotten || due.lost;
      const earlier = asked ? await this.find(due) : undefined;
      if (earlier) return earlier;
      return due.lost ? { refused: CHARGE_DISPUTED } : await this.stripe.createRefund(due);
    } catch (error) {
      if (error instanceof StripeRefused && error.final) return { refused: error.code };
      throw error;
    }
  }
}
