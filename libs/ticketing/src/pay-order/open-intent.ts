import { Injectable } from '@nestjs/common';
import { OpenPayment, type PaymentStatus } from '#libs/payments';
import { publicId } from '#libs/platform';
import { PayOrder } from './pay-order.js';

export interface OpenedIntent {
  orderId: string;
  paymentIntentId: string;
  /** What the customer's app pays with. */
  clientSecret: string;
  /** Minor units. */
  amount: number;
  currency: string;
  status: PaymentStatus;
  /** Until when the order keeps its places, UTC. */
  expiresAt: string | null;
}

/**
 * An order's one payable PaymentIntent, for the customer's own form: created if it is missing, else the same again.
 * A hosted page that was opened for the order is closed first.
 */
@Injectable()
export class OpenIntent {
  constructor(
    private readonly payOrder: PayOrder,
    private readonly openPayment: OpenPayment,
  ) {}

  /**
   * @param orderId private (UUID), as is the customer's id
   * @throws what PayOrder throws
   */
  async execute(customerId: string, orderId: string): Promise<OpenedIntent> {
    const { order, opened } = await this.payOrder.execute(customerId, orderId, {
      open: (payment, stayWanted, members) => this.openPayment.execute(payment, stayWanted, members),
      inTheWay: ({ checkout }) => checkout !== null,
    });
    const { intentId: paymentIntentId, clientSecret, amount, currency, status } = opened;
    return {
      orderId: publicId('ord', orderId),
      paymentIntentId,
      clientSecret,
      amount,
      currency,
      status,
      expiresAt: order.expiresAt?.toISOString() ?? null,
    };
  }
}
