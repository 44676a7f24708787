import { Injectable } from '@nestjs/common';
import { PaymentRules } from '#libs/payments';
import { reach } from '#libs/platform';
import { PlaceOrder, type PlaceOrderInput } from '../orders/place-order.js';
import { BeginPayment, type Purchased } from './begin-payment.js';

/**
 * Places an order and opens its payment. A total of 0 is confirmed at once. The payment is opened outside
 * any transaction: if Stripe does not answer, the hold stays and a repeat with the same key goes on.
 * @throws what PlaceOrder throws; AmountTooSmall, AmountTooLarge; PaymentProviderUnavailable with `orderId`
 */
@Injectable()
export class PurchaseTickets {
  constructor(
    private readonly placeOrder: PlaceOrder,
    private readonly beginPayment: BeginPayment,
    private readonly paymentRules: PaymentRules,
  ) {}

  async execute(input: PlaceOrderInput): Promise<Purchased> {
    const { orderId, order } = await this.placeOrder.execute(input, (total) => {
      if (total.amount > 0) this.paymentRules.assertPayable(total);
    });
    reach('purchase.placed');
    return this.beginPayment.execute(orderId, order);
  }
}
