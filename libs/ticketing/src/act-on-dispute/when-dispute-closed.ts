import { Injectable } from '@nestjs/common';
import { type Handler, Jobs, type Message, privateId, When } from '#libs/platform';
import { DisputedOrderStore } from './disputed-order.store.js';

/**
 * The tickets are worth again what they were, or nothing. Where the event was cancelled meanwhile, its cancelling
 * goes on with the order, which it had to leave.
 */
@Injectable()
@When('dispute.closed')
export class WhenDisputeClosed implements Handler {
  constructor(
    private readonly orders: DisputedOrderStore,
    private readonly jobs: Jobs,
  ) {}

  async handle({ payload }: Message<{ orderId: string }>): Promise<void> {
    const orderId = privateId('ord', payload.orderId);
    await this.orders.act(orderId);
    const eventId = await this.orders.cancelledEventOf(orderId);
    if (eventId !== undefined) await this.jobs.add('cancel-event-orders', { eventId }, eventId);
  }
}
