import { Injectable } from '@nestjs/common';
import { UnknownId } from '#libs/platform';
import { NotCancellable } from '../cancel-order/cancel-order.errors.js';
import { CancelOrder } from '../cancel-order/cancel-order.js';
import { CancellationStore } from '../cancel-order/cancellation.store.js';
import type { Order } from '../orders/order.entity.js';
import { OrderExpired } from '../orders/order.errors.js';
import type { OrderView } from '../orders/order-view.js';
import { OrderStore } from '../orders/order.store.js';
import { ShowOrder } from '../orders/show-order.js';
import { AskOrganiser, CancellationClosed, OrderPending, TicketsInUse } from './give-up-order.errors.js';

/**
 * A customer cancels a confirmed order that cost no money, until its event's `cancel_until` (default: the start).
 * Repeats give the same answer.
 */
@Injectable()
export class CancelMyOrder {
  constructor(
    private readonly orders: OrderStore,
    private readonly cancellations: CancellationStore,
    private readonly cancelOrder: CancelOrder,
    private readonly showOrder: ShowOrder,
  ) {}

  /** @throws UnknownId; AskOrganiser, CancellationClosed, TicketsInUse, OrderPending, OrderExpired */
  async execute(customerId: string, orderId: string): Promise<OrderView> {
    const order = await this.orders.ofCustomer(customerId, orderId);
    if (!order) throw new UnknownId('order');
    if (order.status !== 'cancelled') await this.cancel(order);
    return this.showOrder.execute(customerId, orderId);
  }

  private async cancel({ id: orderId, eventId, customerId, status, amount }: Order): Promise<void> {
    if (status === 'pending') throw new OrderPending();
    if (status === 'expired') throw new OrderExpired(false);
    if (amount > 0 || eventId === null) throw new AskOrganiser();
    const { until, over } = await this.cancellations.deadline(orderId);
    if (over) throw new CancellationClosed(until);
    const wish = { eventId, orderId, refund: 'none', cause: 'customer', by: customerId } as const;
    try {
      await this.cancelOrder.execute({ ...wish, from: 'confirmed', reason: 'cancelled_by_customer' });
    } catch (error) {
      if (!(error instanceof NotCancellable)) throw error;
      // Cancelled by somebody else meanwhile, it is as the customer wants it.
      if ((await this.orders.byId(orderId))?.status !== 'cancelled') throw new TicketsInUse();
    }
  }
}
