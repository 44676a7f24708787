import { Injectable } from '@nestjs/common';
import { UnknownId } from '#libs/platform';
import { PassStore } from '../passes/pass.store.js';
import { TicketStore } from '../tickets/ticket.store.js';
import { orderView, type OrderView } from './order-view.js';
import type { Order } from './order.entity.js';
import { OrderStore } from './order.store.js';

/** An order with its lines and, once confirmed, its tickets; or with its pass. */
@Injectable()
export class ShowOrder {
  constructor(
    private readonly orders: OrderStore,
    private readonly tickets: TicketStore,
    private readonly passes: PassStore,
  ) {}

  /** @throws UnknownId for an order that is not there, or another's */
  async execute(customerId: string, orderId: string): Promise<OrderView> {
    const order = await this.orders.ofCustomer(customerId, orderId);
    if (!order) throw new UnknownId('order');
    return this.view(order);
  }

  async view(order: Order): Promise<OrderView> {
    const [lines, tickets, pass] = await Promise.all([
      this.orders.linesOf(order.id),
      order.status === 'confirmed' ? this.tickets.ofOrder(order.id) : [],
      order.kind === 'pass' ? this.passes.ofOrder(order.id) : null,
    ]);
    return orderView(order, lines, tickets, pass);
  }
}
