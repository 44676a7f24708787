import { Injectable } from '@nestjs/common';
import { RequestRefund } from '#libs/payments';
import { Messages, reach, Transaction } from '#libs/platform';
import { OrderStore, type Settled } from './order.store.js';

/**
 * What follows when money has arrived for an order: it is confirmed, or, if its places went in the meantime,
 * the money goes back. Both in one transaction, once, however often and from wherever it is asked.
 */
@Injectable()
export class SettleOrder {
  constructor(
    private readonly transaction: Transaction,
    private readonly orders: OrderStore,
    private readonly requestRefund: RequestRefund,
    private readonly messages: Messages,
  ) {}

  async execute(orderId: string): Promise<Settled> {
    const settled = await this.transaction.run(async () => {
      const outcome = await this.orders.confirm(orderId);
      if (outcome === 'gone') await this.requestRefund.execute({ orderId, reason: 'places_gone' });
      reach('settle-order.uncommitted');
      return outcome;
    });
    this.messages.wake();
    return settled;
  }
}
