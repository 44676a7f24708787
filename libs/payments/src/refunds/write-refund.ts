import { Injectable } from '@nestjs/common';
import { Jobs, Messages } from '#libs/platform';
import { refundSucceeded, type RefundCause } from '../events/payment-events.js';
import { HistoryStore } from '../history/history.store.js';
import type { Payment } from '../payments/payment.entity.js';
import { RefundStore } from './refund.store.js';

/** Stripe's word for a refund of money that a bank has, or has asked for. */
export const CHARGE_DISPUTED = 'charge_disputed';

export interface NewRefund {
  paymentId: string;
  /** Minor units. */
  amount: number;
  /** The failed refund that it tries again. */
  retryOf?: string;
}

/** Writes a refund down, with its history and the job that sends it; all of it in the caller's transaction. */
@Injectable()
export class WriteRefund {
  constructor(
    private readonly refunds: RefundStore,
    private readonly history: HistoryStore,
    private readonly jobs: Jobs,
    private readonly messages: Messages,
  ) {}

  /** @returns its id; undefined if the payment has not so much left */
  async execute({ paymentId, amount, retryOf }: NewRefund, cause: RefundCause): Promise<string | undefined> {
    const refundId = await this.refunds.add(paymentId, amount, cause.reason, retryOf ?? null);
    if (refundId === undefined) return undefined;
    await this.history.add({ paymentId, refundId, from: null, to: 'pending', amount, cause });
    await this.jobs.add('send-refund', { refundId }, refundId);
    return refundId;
  }

  /**
   * The same for what was paid in cash, and goes back by hand: there is nobody to ask, so it is done.
   * @returns its id; undefined if the payment has not so much left
   */
  async inCash(payment: Payment, amount: number, cause: RefundCause): Promise<string | undefined> {
    const { id: paymentId } = payment;
    const id = await this.refunds.addSettled(paymentId, amount, cause.reason);
    if (id === undefined) return undefined;
    await this.history.add({ paymentId, refundId: id, from: null, to: 'succeeded', amount, cause });
    await this.messages.add(refundSucceeded(payment, { id, amount }, cause));
    return id;
  }
}
