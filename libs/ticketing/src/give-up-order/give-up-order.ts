import { Injectable } from '@nestjs/common';
import { UnknownId } from '#libs/platform';
import { NotCancellable } from '../cancel-order/cancel-order.errors.js';
import { CancelOrder } from '../cancel-order/cancel-order.js';
import type { Order } from '../orders/order.entity.js';
import { OrderExpired } from '../orders/order.errors.js';
import type { OrderView } from '../orders/order-view.js';
import { OrderStore } from '../orders/order.store.js';
import { ShowOrder } from '../orders/show-order.js';
import { OrderConfirmed } from '../pay-order/pay-order.errors.js';

/**
 * A customer gives a pending order up: its payment is ended at Stripe first, then what it kept goes back. Paid
 * meanwhile, it is confirmed and stays so. Repeats give the same answer.
 */
@Injectable()
export class GiveUpOrder {
  constructor(
    private readonly orders: OrderStore,
    private readonly cancelOrder: CancelOrder,
    private readonly showOrder: ShowOrder,
  ) {}

  /** @throws UnknownId; OrderConfirmed, OrderExpired; PaymentProcessing; PaymentProviderUnavailable */
  async execute(customerId: string, orderId: string): Promise<OrderView> {
    await this.end(await this.mine(customerId, orderId));
    return this.showOrder.execute(customerId, orderId);
  }

  private async end({ id: orderId, eventId, customerId, status }: Order): Promise<void> {
    if (status === 'confirmed') throw new OrderConfirmed();
    if (status === 'expired') throw new OrderExpired(false);
    if (status === 'cancelled') return;
    const wish = { eventId, orderId, refund: 'none', cause: 'customer', by: customerId } as const;
    try {
      await this.cancelOrder.execute({ ...wish, from: 'pending', reason: 'given_up' });
    } catch (error) {
      if (!(error instanceof NotCancellable)) throw error;
      await this.end(await this.mine(customerId, orderId));
    }
  }

  private async mine(customerId: string, orderId: string): Promise<Order> {
    const order = await this.orders.ofCustomer(customerId, orderId);
    if (!order) throw new UnknownId('order');
    return order;
  }
}
