import { Injectable } from '@nestjs/common';
import { type Handler, type Message, privateId, When } from '#libs/platform';
import { SettleOrder } from '../orders/settle-order.js';

/** The webhook's way to a confirmed order: the customer may never come back to confirm. */
@Injectable()
@When('payment.succeeded')
export class WhenPaymentSucceeded implements Handler {
  constructor(private readonly settleOrder: SettleOrder) {}

  async handle({ payload }: Message<{ orderId: string }>): Promise<void> {
    await this.settleOrder.execute(privateId('ord', payload.orderId));
  }
}
