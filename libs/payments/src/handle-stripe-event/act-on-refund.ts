import { Injectable } from '@nestjs/common';
import { RecordRefund } from '../refunds/record-refund.js';
import type { Refund } from '../refunds/refund.entity.js';
import { RefundStore } from '../refunds/refund.store.js';
import type { Effect, StripeEvent } from '../stripe-events/stripe-event.entity.js';
import { refundOf, type StripeRefund } from '../stripe/stripe-facts.js';
import { ourId } from './our-id.js';
import { effectOf } from './whose-money.js';

/** Takes down what a webhook tells of a refund, which may be days after we asked for it. */
@Injectable()
export class ActOnRefund {
  readonly types: ReadonlySet<string> = new Set([
    'refund.updated',
    'refund.failed',
    // its name before the API had refund.* events
    'charge.refund.updated',
  ]);

  constructor(
    private readonly refunds: RefundStore,
    private readonly record: RecordRefund,
  ) {}

  async execute(event: StripeEvent): Promise<Effect> {
    const answer = refundOf(event.payload.object);
    const refund = await this.refundOf(answer);
    if (!refund) return { outcome: 'ignored', note: 'not ours' };
    return effectOf(await this.record.execute(refund.id, answer, { webhook: event.id }));
  }

  /** By Stripe's id, or by name: the news may be quicker than the answer to the job that asked. */
  private async refundOf(answer: StripeRefund): Promise<Refund | null> {
    const known = await this.refunds.byStripeId(answer.id);
    const named = ourId('rfd', answer.metadata['refund_id']);
    return known ?? (named === undefined ? null : this.refunds.byId(named));
  }
}
