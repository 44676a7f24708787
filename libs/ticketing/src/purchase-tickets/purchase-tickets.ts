import { Injectable } from '@nestjs/common';
import { OpenPayment, PaymentRules } from '#libs/payments';
import { publicId, reach, UnknownId } from '#libs/platform';
import type { OrderView } from '../orders/order-view.js';
import { OrderStore } from '../orders/order.store.js';
import { PlaceOrder, type PlaceOrderInput } from '../orders/place-order.js';
import { ShowOrder } from '../orders/show-order.js';

export interface Purchased extends OrderView {
  paymentIntentId: string | null;
  /** The client secret that the customer's app pays with; null when there is nothing to pay. */
  paymentIntentSecret: string | null;
}

/**
 * Places an order and opens its payment. A total of 0 is confirmed at once. The payment is opened outside
 * any transaction: if Stripe does not answer, the hold stays and a repeat with the same key goes on.
 * @throws what PlaceOrder throws; AmountTooSmall, AmountTooLarge; PaymentProviderUnavailable with `orderId`
 */
@Injectable()
export class PurchaseTickets {
  constructor(
    private readonly placeOrder: PlaceOrder,
    private readonly orders: OrderStore,
    private readonly showOrder: ShowOrder,
    private readonly openPayment: OpenPayment,
    private readonly paymentRules: PaymentRules,
  ) {}

  async execute(input: PlaceOrderInput): Promise<Purchased> {
    const orderId = await this.placeOrder.execute(input, (total) => {
      if (total.amount > 0) this.paymentRules.assertPayable(total);
    });
    reach('purchase.placed');
    const order = await this.orders.byId(orderId);
    if (!order) throw new UnknownId('order');
    const view = await this.showOrder.view(order);
    if (order.status !== 'pending') return { ...view, paymentIntentId: null, paymentIntentSecret: null };
    const payment = await this.openPayment.execute(
      {
        orderId,
        organisationId: order.organisationId,
        customerId: order.customerId,
        amount: order.amount,
        currency: order.currency,
      },
      () => this.orders.staysPending(orderId),
      { orderId: publicId('ord', orderId) },
    );
    return {
      ...view,
      paymentIntentId: payment?.intentId ?? null,
      paymentIntentSecret: payment?.clientSecret ?? null,
    };
  }
}
