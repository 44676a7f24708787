import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';
import { PaymentStore } from '../payments/payment.store.js';

/** Whose the payments of orders are that go to another customer, in the transaction in which they go. */
@Injectable()
export class MovePayments {
  constructor(
    private readonly transaction: Transaction,
    private readonly payments: PaymentStore,
  ) {}

  /**
   * Ids are private (UUIDs).
   * @throws Error outside a transaction
   */
  async execute(orderIds: readonly string[], customerId: string): Promise<void> {
    if (!this.transaction.active) throw new Error('payments go in the transaction of their orders');
    await this.payments.giveTo(orderIds, customerId);
  }
}
