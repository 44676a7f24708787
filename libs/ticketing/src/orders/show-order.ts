import { Injectable } from '@nestjs/common';
import { UnknownId } from '#libs/platform';
import { PassStore } from '../passes/pass.store.js';
import { orderView, type OrderView } from './order-view.js';
import { OrderViewStore, type OrderInFull } from './order-view.store.js';
import { OrderStore } from './order.store.js';

/** An order with its lines and, once confirmed, its tickets; or with its pass. */
@Injectable()
export class ShowOrder {
  constructor(
    private readonly orders: OrderStore,
    private readonly views: OrderViewStore,
    private readonly passes: PassStore,
  ) {}

  /** @throws UnknownId for an order that is not there, or another's */
  async execute(customerId: string, orderId: string): Promise<OrderView> {
    const order = await this.orders.ofCustomer(customerId, orderId);
    if (!order) throw new UnknownId('order');
    return (await this.whole(orderId)).view;
  }

  /**
   * An order of whoever calls, and what they see of it.
   * @param known where it was placed a moment ago, and came with the answer
   * @throws UnknownId for an order that is not there
   */
  async whole(orderId: string, known?: OrderInFull): Promise<{ order: OrderInFull; view: OrderView }> {
    const order = known ?? (await this.views.inFull(orderId));
    if (!order) throw new UnknownId('order');
    const pass = order.kind === 'pass' ? await this.passes.ofOrder(orderId) : null;
    return { order, view: orderView(order, pass) };
  }
}
