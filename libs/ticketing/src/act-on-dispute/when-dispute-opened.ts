import { Injectable } from '@nestjs/common';
import { type Handler, type Message, privateId, When } from '#libs/platform';
import { DisputedOrderStore } from './disputed-order.store.js';

/** Nobody enters with a ticket whose money a bank is asking for. */
@Injectable()
@When('dispute.opened')
export class WhenDisputeOpened implements Handler {
  constructor(private readonly orders: DisputedOrderStore) {}

  async handle({ payload }: Message<{ orderId: string }>): Promise<void> {
    await this.orders.act(privateId('ord', payload.orderId));
  }
}
