import { Injectable } from '@nestjs/common';
import { RecordDispute } from '../disputes/record-dispute.js';
import { PaymentStore } from '../payments/payment.store.js';
import type { Effect, StripeEvent } from '../stripe-events/stripe-event.entity.js';
import { disputeOf } from '../stripe/stripe-facts.js';
import { effectOf, WhoseMoney } from './whose-money.js';

/** Takes down what a webhook tells of a dispute. */
@Injectable()
export class ActOnDispute {
  readonly types: ReadonlySet<string> = new Set([
    'charge.dispute.created',
    'charge.dispute.updated',
    'charge.dispute.closed',
    // an inquiry that became a dispute, and one that was won
    'charge.dispute.funds_withdrawn',
    'charge.dispute.funds_reinstated',
  ]);

  constructor(
    private readonly payments: PaymentStore,
    private readonly record: RecordDispute,
    private readonly whose: WhoseMoney,
  ) {}

  async execute(event: StripeEvent): Promise<Effect> {
    const dispute = disputeOf(event.payload.object);
    const payment = dispute.intentId === null ? null : await this.payments.byIntent(dispute.intentId);
    if (!payment) return this.whose.unknown(dispute.metadata, 'a dispute without a payment of ours');
    return effectOf(await this.record.execute(payment.id, dispute, { webhook: event.id }));
  }
}
