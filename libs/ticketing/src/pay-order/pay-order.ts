import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import {
  ClosePayment,
  type OpenPaymentInput,
  type Payment,
  type PaymentStatus,
  type StayWanted,
} from '#libs/payments';
import { Busy, publicId, UnknownId } from '#libs/platform';
import { PaymentProcessing } from '../cancel-order/cancel-order.errors.js';
import { OrderCancelled, OrderExpired } from '../orders/order.errors.js';
import type { Order } from '../orders/order.entity.js';
import { OrderStore } from '../orders/order.store.js';
import { SettleOrder } from '../orders/settle-order.js';
import { OrderConfirmed } from './pay-order.errors.js';

/** How often the other path is closed before we say that somebody else keeps opening it: 3 s later, as a rule. */
const ATTEMPTS = 9;

/** Before a second attempt, at most; twice as long before each that follows. */
const FIRST_PAUSE_MS = 25;

/** A way to pay: how it is opened, and which open payment it does not go together with. */
export interface Path<T> {
  /** @returns null where another payment is open, or the order is over */
  open(
    payment: OpenPaymentInput,
    stayWanted: StayWanted,
    members: Record<string, unknown>,
    order: Order,
  ): Promise<T | null>;
  inTheWay(payment: Payment): boolean;
}

/**
 * Opens a pending order's payment on the path that its customer chose. The other one is closed first, at Stripe:
 * at no moment can two be paid.
 */
@Injectable()
export class PayOrder {
  constructor(
    private readonly orders: OrderStore,
    private readonly closePayment: ClosePayment,
    private readonly settleOrder: SettleOrder,
  ) {}

  /**
   * @param orderId private (UUID)
   * @throws UnknownId for another's order; OrderConfirmed, OrderExpired, OrderCancelled; PaymentProcessing where the
   *   other path waits for a bank; PaymentProviderUnavailable with `orderId`; Busy
   */
  async execute<T extends { status: PaymentStatus }>(
    customerId: string,
    orderId: string,
    path: Path<T>,
  ): Promise<{ order: Order; opened: T }> {
    const members = { orderId: publicId('ord', orderId) };
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      // Whoever asks for the other path at the same time does not come back at the same moment.
      if (attempt > 0) await pause(Math.random() * FIRST_PAUSE_MS * 2 ** (attempt - 1));
      const order = await this.payable(customerId, orderId);
      const { organisationId, eventId, amount, currency } = order;
      const opened = await unlessBusy(() =>
        path.open(
          { orderId, eventId, organisationId, customerId, amount, currency },
          this.orders.stayPending,
          members,
          order,
        ),
      );
      if (opened && opened.status !== 'succeeded') return { order, opened };
      if (opened) await this.settleOrder.execute(orderId);
      else await this.clear(orderId, path, members);
    }
    throw new Busy();
  }

  private async clear(
    orderId: string,
    path: Pick<Path<unknown>, 'inTheWay'>,
    members: Record<string, unknown>,
  ): Promise<void> {
    const closed = await this.closePayment.execute(orderId, members, (payment) => path.inTheWay(payment));
    if (closed === 'processing') throw new PaymentProcessing();
    if (closed === 'paid') await this.settleOrder.execute(orderId);
  }

  private async payable(customerId: string, orderId: string): Promise<Order> {
    const order = await this.orders.ofCustomer(customerId, orderId);
    if (!order) throw new UnknownId('order');
    if (order.status === 'confirmed') throw new OrderConfirmed();
    if (order.status === 'cancelled') throw new OrderCancelled();
    if (order.status === 'expired') throw new OrderExpired(order.givenUpAt !== null);
    if (!(await this.orders.isHeld(orderId))) throw new OrderExpired(false);
    return order;
  }
}

/** What was ended again and again as soon as it was opened is as good as not opened: there is another attempt. */
async function unlessBusy<T>(open: () => Promise<T | null>): Promise<T | null> {
  try {
    return await open();
  } catch (error) {
    if (error instanceof Busy) return null;
    throw error;
  }
}
