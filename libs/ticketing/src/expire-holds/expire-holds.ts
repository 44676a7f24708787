import { Injectable, Logger } from '@nestjs/common';
import { ClosePayment } from '#libs/payments';
import { Messages, reach, Transaction } from '#libs/platform';
import { OrderStore } from '../orders/order.store.js';
import { SettleOrder } from '../orders/settle-order.js';

const BATCH = 100;
const WHILE_PROCESSING_MINUTES = 10;
const AFTER_FAILURE_MINUTES = 2;

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

  /** @returns how many orders were dealt with; 0 when nothing more can be done now */
  async execute(batch = BATCH): Promise<number> {
    let ended = 0;
    for (const orderId of await this.orders.due(batch)) {
      try {
        if (await this.end(orderId)) ended += 1;
      } catch (error) {
        // Tried again later, so that however many of these there are, the others do not wait for them.
        this.logger.warn({ msg: 'hold not ended', orderId, err: error });
        await this.orders.sweepLater(orderId, AFTER_FAILURE_MINUTES);
      }
    }
    if (ended > 0) this.messages.wake();
    return ended;
  }

  private async end(orderId: string): Promise<boolean> {
    const closed = await this.closePayment.execute(orderId);
    reach('expire-holds.closed');
    if (closed === 'processing') {
      await this.orders.sweepLater(orderId, WHILE_PROCESSING_MINUTES);
      return false;
    }
    if (closed === 'paid') {
      await this.settleOrder.execute(orderId);
      return true;
    }
    await this.transaction.run(() => this.orders.expire(orderId));
    reach('expire-holds.expired');
    return true;
  }
}
