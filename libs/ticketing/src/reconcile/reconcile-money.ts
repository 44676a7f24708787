import { Injectable, Logger } from '@nestjs/common';
import { ReconcilePayments } from '#libs/payments';
import { Messages, reach, SingleFlight } from '#libs/platform';
import { CancelEventOrders } from '../cancel-event/cancel-event-orders.js';
import { SettleOrder } from '../orders/settle-order.js';
import { OrderReconcileStore } from './reconcile.store.js';

/** Younger than this is still on its usual way. */
const LATE_SECONDS = 600;
const INTENTS_SECONDS = 3600;
/** At start: long enough for a weekend without a worker. */
const INTENTS_AT_START_SECONDS = 3 * 86_400;

export interface ReconcileMoneyInput {
  /** The first time in a process looks further back. */
  atStart?: boolean;
  /** What has waited longer than this is late; default ten minutes. */
  lateSeconds?: number;
  /** Whether the process is about to end, so that the rest is left to another. */
  stopping?: () => boolean;
}

/**
 * Makes orders, our books and Stripe's agree again after anything was lost: webhooks, answers, jobs, processes.
 * Of several workers one does it at a time. What is over and could still be paid is ExpireHolds' to end.
 */
@Injectable()
export class ReconcileMoney {
  private readonly logger = new Logger(ReconcileMoney.name);

  constructor(
    private readonly singleFlight: SingleFlight,
    private readonly payments: ReconcilePayments,
    private readonly settleOrder: SettleOrder,
    private readonly orders: OrderReconcileStore,
    private readonly cancelEventOrders: CancelEventOrders,
    private readonly messages: Messages,
  ) {}

  /** @returns whether it ran; false while another is at it */
  execute({
    atStart = false,
    lateSeconds = LATE_SECONDS,
    stopping = () => false,
  }: ReconcileMoneyInput = {}): Promise<boolean> {
    return this.singleFlight.run('reconcile money', async () => {
      const intentsSeconds = atStart ? INTENTS_AT_START_SECONDS : INTENTS_SECONDS;
      await this.payments.execute({ lateSeconds, intentsSeconds, stopping });
      await this.each(await this.orders.paidUnsettled(lateSeconds), stopping, async (id) => {
        await this.settleOrder.execute(id);
        reach('reconcile.settled');
      });
      await this.cancelEventOrders.resume(lateSeconds);
      this.messages.wake();
    });
  }

  private async each(
    orderIds: string[],
    stopping: () => boolean,
    act: (orderId: string) => Promise<unknown>,
  ): Promise<void> {
    for (const orderId of orderIds) {
      if (stopping()) return;
      // One that cannot be settled now is found again; the others must not wait for it.
      await act(orderId).catch((error: unknown) =>
        this.logger.warn({ msg: 'order not reconciled', orderId, err: error }),
      );
    }
  }
}
