import { Injectable } from '@nestjs/common';
import { Messages, publicId, Transaction } from '#libs/platform';
import { paymentSucceeded } from '../events/payment-events.js';
import { HistoryStore } from '../history/history.store.js';
import { PaymentStore, type NewPayment } from '../payments/payment.store.js';

export interface RecordCashInput extends NewPayment {
  /** Private (UUID) id of whoever took the money. */
  takenBy: string;
}

/** Takes down that an order was paid in cash, in the transaction that places it. Nothing is asked of Stripe, ever. */
@Injectable()
export class RecordCash {
  constructor(
    private readonly transaction: Transaction,
    private readonly payments: PaymentStore,
    private readonly history: HistoryStore,
    private readonly messages: Messages,
  ) {}

  /** @throws Error outside a transaction, and for an order that has a payment already */
  async execute({ takenBy, ...cash }: RecordCashInput): Promise<void> {
    if (!this.transaction.active) throw new Error('cash is taken down in the transaction of its order');
    const payment = await this.payments.addCash(cash);
    const cause = { cash: true, operator: publicId('usr', takenBy) } as const;
    const { id: paymentId, amount } = payment;
    await this.history.add({ paymentId, from: null, to: 'succeeded', amount, cause });
    await this.messages.add(paymentSucceeded(payment, cause));
  }
}
