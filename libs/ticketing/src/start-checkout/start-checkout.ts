import { Injectable } from '@nestjs/common';
import { OpenCheckout } from '#libs/payments';
import { IdempotencyKeys, privateId, publicId, Transaction, type IdempotencyKey } from '#libs/platform';
import { PaymentProcessing } from '../cancel-order/cancel-order.errors.js';
import { OrderStore } from '../orders/order.store.js';
import type { PlaceOrderInput } from '../orders/place-order.js';
import { PayOrder } from '../pay-order/pay-order.js';
import { PurchaseTickets } from '../purchase-tickets/purchase-tickets.js';
import { CheckReturnUrls } from './check-return-urls.js';
import type { ReturnUrls } from './return-urls.js';

/** Ids are private (UUIDs): an order that waits to be paid, or what to buy first. */
export type StartCheckoutInput = ReturnUrls & {
  customerId: string;
  idempotencyKey: IdempotencyKey | null;
} & (
    | { orderId: string; purchase?: undefined }
    | { orderId?: undefined; purchase: Omit<PlaceOrderInput, 'customerId' | 'idempotencyKey'> }
  );

export interface StartedCheckout {
  orderId: string;
  /** Stripe's; null where there is nothing to pay. */
  sessionId: string | null;
  /** Where to send the customer: the page that Stripe hosts, or at once where success leads. */
  url: string;
  /** Until when the order keeps its places, UTC. */
  expiresAt: string | null;
}

/**
 * Opens the hosted page for an order, which may be placed first; asked again with the same addresses it is the same
 * page. The order's embedded payment is closed before it.
 */
@Injectable()
export class StartCheckout {
  constructor(
    private readonly urls: CheckReturnUrls,
    private readonly purchaseTickets: PurchaseTickets,
    private readonly payOrder: PayOrder,
    private readonly openCheckout: OpenCheckout,
    private readonly orders: OrderStore,
    private readonly keys: IdempotencyKeys,
    private readonly transaction: Transaction,
  ) {}

  /** @throws InvalidInput naming a return address; IdempotencyMismatch; what PurchaseTickets and PayOrder throw */
  async execute(input: StartCheckoutInput): Promise<StartedCheckout> {
    const { customerId, successUrl, cancelUrl } = input;
    const wanted = await this.orderOf(input);
    const orderId = wanted.id;
    if (wanted.paid)
      return { orderId: publicId('ord', orderId), sessionId: null, url: successUrl, expiresAt: null };

    const lines = await this.orders.billOf(orderId);
    const { order, opened } = await this.payOrder.execute(customerId, orderId, {
      open: (payment, stayWanted, members, { expiresAt }) => {
        if (expiresAt === null) throw new Error('a pending order is held without end');
        const checkout = { successUrl, cancelUrl, lines, until: expiresAt };
        return this.openCheckout.execute({ ...payment, checkout }, stayWanted, members);
      },
      inTheWay: (payment) => !payment.leadsTo({ successUrl, cancelUrl }),
    });
    if (opened.url === null) throw new PaymentProcessing();
    const { sessionId, url } = opened;
    const expiresAt = order.expiresAt?.toISOString() ?? null;
    return { orderId: publicId('ord', orderId), sessionId, url, expiresAt };
  }

  private async orderOf(input: StartCheckoutInput): Promise<{ id: string; paid: boolean }> {
    const { customerId, idempotencyKey, orderId } = input;
    if (orderId !== undefined) {
      await this.urls.ofOrder(customerId, orderId, input);
      if (idempotencyKey) await this.transaction.run(() => this.keys.take(idempotencyKey, orderId));
      return { id: orderId, paid: false };
    }
    const { eventId, organisationId } = input.purchase;
    await this.urls.ofEvent(eventId, organisationId, input);
    const placed = await this.purchaseTickets.execute({ ...input.purchase, customerId, idempotencyKey });
    return { id: privateId('ord', placed.orderId), paid: placed.status === 'confirmed' };
  }
}
