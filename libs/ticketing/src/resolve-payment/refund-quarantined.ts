import { Injectable } from '@nestjs/common';
import {
  EndQuarantined,
  MoneyElsewhere,
  PaymentNotQuarantined,
  SettleQuarantined,
  type AdminsWord,
} from '#libs/payments';
import { Messages, Transaction, UnknownId } from '#libs/platform';
import { PaymentProcessing } from '../cancel-order/cancel-order.errors.js';
import { CancellationStore } from '../cancel-order/cancellation.store.js';
import type { CancelledOrder } from '../cancel-order/cancel-order.js';
import { OrderStore } from '../orders/order.store.js';

/**
 * An admin's word that the money of a payment that Stripe contradicts goes back, all that came: its order is off.
 * At Stripe it is ended first; then order, payment and refund change in one transaction, and once.
 */
@Injectable()
export class RefundQuarantined {
  constructor(
    private readonly transaction: Transaction,
    private readonly orders: OrderStore,
    private readonly cancellations: CancellationStore,
    private readonly end: EndQuarantined,
    private readonly settle: SettleQuarantined,
    private readonly messages: Messages,
  ) {}

  /**
   * @returns what goes back; null if no money had come
   * @throws UnknownId, PaymentNotQuarantined, MoneyElsewhere (also of an order that was confirmed), PaymentProcessing,
   *   PaymentProviderUnavailable
   */
  async execute(word: AdminsWord): Promise<CancelledOrder['refund']> {
    const { orderId, told } = await this.end.execute(word.paymentId);
    if (told !== undefined && told.status !== 'succeeded' && told.status !== 'canceled')
      throw new PaymentProcessing();
    const refund = await this.transaction.run(async () => {
      const order = await this.orders.locked(orderId);
      if (!order) throw new UnknownId('order');
      if (order.confirmedAt !== null) throw told ? new MoneyElsewhere() : new PaymentNotQuarantined();
      const cancellationId = told && (await this.giveUp(order, word));
      const { settled, refund: requested } = await this.settle.execute(word, told);
      if (settled && requested && cancellationId !== undefined)
        await this.cancellations.noteRefund(cancellationId, requested.refundId, requested.amount);
      return requested;
    });
    this.messages.wake();
    return refund && ((await this.cancellations.refund(refund.refundId)) ?? null);
  }

  /** @returns the id of its cancellation; none for a hold that ran out: it only can never be confirmed any more */
  private async giveUp(
    { id: orderId, eventId }: { id: string; eventId: string | null },
    { adminId: by, reason }: AdminsWord,
  ): Promise<string | undefined> {
    const wish = { eventId, orderId, refund: 'full', reason, cause: 'operator', by } as const;
    const cancelled = await this.cancellations.cancel(wish, true);
    if (cancelled.outcome === 'cancelled') return cancelled.cancellationId;
    await this.orders.giveUp(orderId);
    return undefined;
  }
}
