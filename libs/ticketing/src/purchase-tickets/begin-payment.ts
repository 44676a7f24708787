import { Injectable } from '@nestjs/common';
import { OpenPayment } from '#libs/payments';
import { publicId } from '#libs/platform';
import type { OrderView } from '../orders/order-view.js';
import type { OrderInFull } from '../orders/order-view.store.js';
import { OrderStore } from '../orders/order.store.js';
import { ShowOrder } from '../orders/show-order.js';

export interface Purchased extends OrderView {
  paymentIntentId: string | null;
  /** The client secret that the customer's app pays with; null when there is nothing to pay. */
  paymentIntentSecret: string | null;
}

/** A placed order with its payment opened, outside any transaction: if Stripe does not answer, what it holds stays. */
@Injectable()
export class BeginPayment {
  constructor(
    private readonly orders: OrderStore,
    private readonly showOrder: ShowOrder,
    private readonly openPayment: OpenPayment,
  ) {}

  /**
   * @param known the order, where it was placed a moment ago
   * @throws PaymentProviderUnavailable with `orderId`, PaymentMismatch
   */
  async execute(orderId: string, known?: OrderInFull): Promise<Purchased> {
    const { order, view } = await this.showOrder.whole(orderId, known);
    if (order.status !== 'pending') return { ...view, paymentIntentId: null, paymentIntentSecret: null };
    const payment = await this.openPayment.execute(
      {
        orderId,
        eventId: order.eventId,
        organisationId: order.organisationId,
        customerId: order.customerId,
        amount: order.amount,
        currency: order.currency,
      },
      this.orders.stayPending,
      { orderId: publicId('ord', orderId) },
    );
    return {
      ...view,
      paymentIntentId: payment?.intentId ?? null,
      paymentIntentSecret: payment?.clientSecret ?? null,
    };
  }
}
