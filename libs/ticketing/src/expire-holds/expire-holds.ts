import { Injectable, Logger } from '@nestjs/common';
import { ClosePayment } from '#libs/payments';
import { Messages, Transaction } from '#libs/platform';
import { OrderStore } from '../orders/order.store.js';
import { SettleOrder } from '../orders/settle-order.js';

const BATCH = 100;
const WHILE_PROCESSING_MINUTES = 10;

/**
 * Ends holds that ran out: at Stripe first, so that nothing can be paid for places that are gone, then here.
 * Paid meanwhile is confirmed; what Stripe is still processing is left alone.
 */
@Injectable()
export class ExpireHolds {
  private readonly logger = new Logger(ExpireHolds.name);

  constructor(
    private readonly transaction: Transaction,
    private readonly orders: OrderStore,
    private readonly closePayment: ClosePayment,
    private readonly settleOrder: SettleOrder,
    private readonly messages: Messages,
  ) {}

  /** @returns how many holds were ended, one way or the other */
  async execute(): Promise<number> {
    let ended = 0;
    for (const orderId of await this.orders.due(BATCH)) {
      try {
        if (await this.end(orderId)) ended += 1;
      } catch (error) {
        // The order stays due, so that the next sweep tries again; the others must not wait for it.
        this.logger.warn({ msg: 'hold not ended', orderId, err: error });
      }
    }
    if (ended > 0) this.messages.wake();
    return ended;
  }

  private async end(orderId: string): Promise<boolean> {
    const closed = await this.closePayment.execute(orderId);
    if (closed === 'processing') {
      await this.orders.extend(orderId, WHILE_PROCESSING_MINUTES);
      return false;
    }
    if (closed === 'paid') {
      await this.settleOrder.execute(orderId);
      return true;
    }
    const expired = await this.transaction.run(() => this.orders.expire(orderId));
    // A repeated purchase call may have opened a payment anew between the two steps.
    if (expired) await this.closePayment.execute(orderId);
    return expired;
  }
}
