import { Injectable } from '@nestjs/common';
import { PaymentRequired } from '../orders/order.errors.js';
import { reach } from '#libs/platform';
import type { OrderView } from '../orders/order-view.js';
import { PlaceOrder, type PlaceOrderInput } from '../orders/place-order.js';
import { ShowOrder } from '../orders/show-order.js';

/**
 * Places for free: a confirmed order with its tickets in one step, from the same stock as sold ones.
 * @throws PaymentRequired if the places have a price; what PlaceOrder throws
 */
@Injectable()
export class RegisterFree {
  constructor(
    private readonly placeOrder: PlaceOrder,
    private readonly showOrder: ShowOrder,
  ) {}

  async execute(input: PlaceOrderInput): Promise<OrderView> {
    const { orderId, order } = await this.placeOrder.execute(input, ({ amount }) => {
      if (amount > 0) throw new PaymentRequired();
    });
    reach('register.placed');
    return (await this.showOrder.whole(orderId, order)).view;
  }
}
