import { Injectable } from '@nestjs/common';
import { CheckPayment } from '#libs/payments';
import { publicId, reach, UnknownId } from '#libs/platform';
import { OrderCancelled, OrderExpired, PaymentRequired } from '../orders/order.errors.js';
import type { OrderView } from '../orders/order-view.js';
import { OrderStore } from '../orders/order.store.js';
import { SettleOrder } from '../orders/settle-order.js';
import { ShowOrder } from '../orders/show-order.js';

export type ConfirmedOrder = { status: 'processing' } | OrderView;

/**
 * Finalises an order after its payment. Stripe says whether it is paid, never the caller; the webhook may
 * have been first, and repeats give the same answer.
 * @throws UnknownId, PaymentRequired (nothing paid yet), OrderExpired (with `refunded` where money had come), OrderCancelled
 */
@Injectable()
export class ConfirmOrder {
  constructor(
    private readonly orders: OrderStore,
    private readonly checkPayment: CheckPayment,
    private readonly settleOrder: SettleOrder,
    private readonly showOrder: ShowOrder,
  ) {}

  async execute(customerId: string, orderId: string): Promise<ConfirmedOrder> {
    const order = await this.orders.ofCustomer(customerId, orderId);
    if (!order) throw new UnknownId('order');
    if (order.status !== 'confirmed') {
      const payment = await this.checkPayment.execute(orderId, { orderId: publicId('ord', orderId) });
      reach('confirm-order.checked');
      const paid = payment.status === 'succeeded';
      if (paid) await this.settleOrder.execute(orderId);
      reach('confirm-order.settled');
      const after = await this.orders.byId(orderId);
      if (after?.status === 'expired') throw new OrderExpired(paid);
      if (after?.status === 'cancelled') throw new OrderCancelled();
      if (payment.status === 'processing') return { status: 'processing' };
      if (after?.status !== 'confirmed') throw new PaymentRequired(payment.status);
    }
    return this.showOrder.execute(customerId, orderId);
  }
}
