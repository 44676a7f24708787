import { Injectable } from '@nestjs/common';
import { UnknownId } from '#libs/platform';
import { GiveUpOrder } from '../give-up-order/give-up-order.js';
import { OrderExpired } from '../orders/order.errors.js';
import { WaitingListStore, type WaitingScope } from './waiting-list.store.js';

/** Takes a customer out of an event's lines, or one of them. An open offer is given up, and rolls on to the next. */
@Injectable()
export class LeaveWaitingList {
  constructor(
    private readonly entries: WaitingListStore,
    private readonly giveUpOrder: GiveUpOrder,
  ) {}

  /** @throws UnknownId where they are in no such line; what GiveUpOrder throws, but for an offer that ran out */
  async execute(scope: WaitingScope): Promise<{ left: number }> {
    let left = await this.entries.leave(scope);
    for (const orderId of await this.entries.offersOf(scope)) {
      await this.giveUp(scope.customerId, orderId);
      left += 1;
    }
    if (left === 0) throw new UnknownId('waiting list entry');
    return { left };
  }

  private async giveUp(customerId: string, orderId: string): Promise<void> {
    try {
      await this.giveUpOrder.execute(customerId, orderId);
    } catch (error) {
      if (!(error instanceof OrderExpired)) throw error;
    }
  }
}
