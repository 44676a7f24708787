import { Injectable } from '@nestjs/common';
import { CheckPayment, ClosePayment, RefundTooLarge, RequestRefund } from '#libs/payments';
import { Messages, reach, Transaction, UnknownId } from '#libs/platform';
import { SettleOrder } from '../orders/settle-order.js';
import {
  AlreadyCancelled,
  NotCancellable,
  PaymentDisputed,
  PaymentProcessing,
} from './cancel-order.errors.js';
import {
  CancellationStore,
  type Cancelled,
  type CancelOutcome,
  type Pending,
  type CancelWish,
} from './cancellation.store.js';

export interface CancelledOrder {
  /** How many tickets were cancelled. */
  tickets: number;
  /** What goes back, minor units; null if nothing does. */
  refund: { refundId: string; amount: number; currency: string; status: string } | null;
}

/** What else happens in the transaction of the cancelling. */
export interface Alongside {
  /** Before anything else, e.g. taking an idempotency key. */
  before?: () => Promise<void>;
  /** When something was cancelled, the first time it was asked for. */
  after?: (cancelled: Cancelled) => Promise<void>;
}

/** A payment may be paid between the look at it and the cancelling; one that is opened anew, ExpireHolds ends. */
const ATTEMPTS = 3;

/**
 * Cancels an order, or what it has of one date, or one ticket of it: places go back on sale and money to the customer, in one transaction
 * and once. A pending order's payment is ended at Stripe first.
 */
@Injectable()
export class CancelOrder {
  constructor(
    private readonly transaction: Transaction,
    private readonly cancellations: CancellationStore,
    private readonly requestRefund: RequestRefund,
    private readonly checkPayment: CheckPayment,
    private readonly closePayment: ClosePayment,
    private readonly settleOrder: SettleOrder,
    private readonly messages: Messages,
  ) {}

  /**
   * @throws UnknownId; AlreadyCancelled with another refund; NotCancellable, PaymentDisputed, PaymentProcessing;
   *   RefundTooLarge; PaymentProviderUnavailable
   */
  async execute(wish: CancelWish, { before, after }: Alongside = {}): Promise<CancelledOrder> {
    this.transaction.assertNone('cancelling an order');
    let closed = false;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const outcome = await this.transaction.run(async () => {
        await before?.();
        const cancelled = await this.cancel(wish, closed);
        if (cancelled.outcome === 'cancelled') await after?.(cancelled);
        return cancelled;
      });
      if (outcome.outcome !== 'pending') {
        reach('cancel-order.cancelled');
        this.messages.wake();
        return this.answer(outcome, wish);
      }
      closed = await this.close(outcome, wish);
    }
    throw new PaymentProcessing();
  }

  private async cancel(wish: CancelWish, closed: boolean): Promise<CancelOutcome> {
    const cancelled = await this.cancellations.cancel(wish, closed);
    if (cancelled.outcome !== 'cancelled' || wish.refund === 'none') return cancelled;
    // All that is left of an order's money, or what the tickets had cost.
    const amount = wish.refund !== 'full' ? wish.refund : cancelled.whole ? undefined : cancelled.price;
    if (amount === 0) return cancelled;
    const refund = await this.requestRefund.execute({
      orderId: cancelled.orderId,
      reason: wish.reason,
      ...(amount !== undefined && { amount }),
      ...(wish.ticketId !== undefined && cancelled.price !== undefined && { atMost: cancelled.price }),
      // Nobody is there to name another amount.
      ...(wish.cause === 'date' && { orLess: true }),
      ...(wish.by !== undefined && { operatorId: wish.by }),
    });
    if (!refund && wish.refund !== 'full') throw new RefundTooLarge(0, cancelled.currency);
    if (!refund) return cancelled;
    await this.cancellations.noteRefund(cancelled.cancellationId, refund.refundId, refund.amount);
    reach('cancel-order.uncommitted');
    return { ...cancelled, refundId: refund.refundId };
  }

  /**
   * @returns whether the order may be cancelled as unpaid; with a named amount it may not, and stays as it is
   */
  private async close({ orderId, currency }: Pending, { refund }: CancelWish): Promise<boolean> {
    if (typeof refund === 'number' && (await this.checkPayment.execute(orderId)).status !== 'succeeded')
      throw new RefundTooLarge(0, currency);
    const closed = await this.closePayment.execute(orderId);
    reach('cancel-order.closed');
    if (closed === 'processing') throw new PaymentProcessing();
    if (closed === 'paid') await this.settleOrder.execute(orderId);
    return closed === 'closed';
  }

  private async answer(
    outcome: Exclude<CancelOutcome, { outcome: 'pending' }>,
    wish: CancelWish,
  ): Promise<CancelledOrder> {
    if (outcome.outcome === 'unknown') throw new UnknownId(wish.ticketId ? 'ticket' : 'booking');
    if (outcome.outcome === 'disputed') throw new PaymentDisputed();
    if (outcome.outcome === 'ended') throw new NotCancellable(outcome.status);
    if (outcome.refund !== String(wish.refund)) throw new AlreadyCancelled();
    return { tickets: outcome.tickets, refund: await this.refundOf(outcome) };
  }

  private async refundOf({ refundId }: Cancelled): Promise<CancelledOrder['refund']> {
    return refundId === null ? null : ((await this.cancellations.refund(refundId)) ?? null);
  }
}
