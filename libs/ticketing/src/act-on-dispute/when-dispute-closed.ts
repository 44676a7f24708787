import { Injectable } from '@nestjs/common';
import { type Handler, type Message, privateId, When } from '#libs/platform';
import { CancelEventOrders } from '../cancel-event/cancel-event-orders.js';
import { DisputedOrderStore } from './disputed-order.store.js';

/**
 * The tickets are worth again what they were, or nothing. Where the event or its date was cancelled meanwhile, its cancelling
 * goes on with the order, which it had to leave.
 */
@Injectable()
@When('dispute.closed')
export class WhenDisputeClosed implements Handler {
  constructor(
    private readonly orders: DisputedOrderStore,
    private readonly cancelEventOrders: CancelEventOrders,
  ) {}

  async handle({ payload }: Message<{ orderId: string }>): Promise<void> {
    const orderId = privateId('ord', payload.orderId);
    await this.orders.act(orderId);
    await this.cancelEventOrders.resumeFor(orderId);
  }
}
