import { Injectable } from '@nestjs/common';
import { Busy, reach, Transaction } from '#libs/platform';
import { PaymentRules } from '../payments/payment-rules.js';
import type { Payment } from '../payments/payment.entity.js';
import { PaymentMismatch, telling } from '../payments/payment.errors.js';
import { PaymentStore, type NewCheckout, type NewPayment } from '../payments/payment.store.js';

/** How often a payment that was ended meanwhile is opened anew before we give up. */
const ATTEMPTS = 3;

export interface Opening<T> {
  payment: NewPayment;
  /** For a page that Stripe hosts. */
  checkout?: NewCheckout;
  /** Whether the order wants to be paid; asked in the transaction that writes the payment down, it holds it to that. */
  staysWanted: () => Promise<boolean>;
  /** Told with PaymentProviderUnavailable. */
  members: Record<string, unknown>;
  /** Whether the order's open payment is the kind that is asked for. */
  fits: (payment: Payment) => boolean;
  /** Opens it at Stripe, and takes that down; undefined where it was ended meanwhile. */
  open: (payment: Payment) => Promise<T | undefined>;
}

/** The order's one payment that is not ended: written down if it is missing, then opened at Stripe. */
@Injectable()
export class LivePayment {
  constructor(
    private readonly transaction: Transaction,
    private readonly rules: PaymentRules,
    private readonly payments: PaymentStore,
  ) {}

  /**
   * @returns null for an order that does not want to be paid any more, or whose open payment does not fit
   * @throws AmountTooSmall, AmountTooLarge, PaymentMismatch, PaymentProviderUnavailable, Busy; Error inside a transaction
   */
  async opened<T>(opening: Opening<T>): Promise<T | null> {
    const { payment: wanted, members, fits, open } = opening;
    this.transaction.assertNone('opening a payment');
    this.rules.assertPayable(wanted);
    return telling(members, async () => {
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const payment = await this.liveOf(opening);
        if (payment === null || (payment && !fits(payment))) return null;
        reach('open-payment.written');
        if (payment && !payment.asksFor(wanted)) throw new PaymentMismatch();
        const opened = payment && (await open(payment));
        if (opened) return opened;
      }
      throw new Busy();
    });
  }

  /** Committed before Stripe hears of it, so that its id can make the call to Stripe repeatable. */
  private liveOf<T>({ payment, checkout, staysWanted }: Opening<T>): Promise<Payment | undefined | null> {
    return this.transaction.run(async () => {
      if (!(await staysWanted())) return null;
      await this.payments.addUnlessThere(payment, checkout);
      const live = await this.payments.ofOrder(payment.orderId);
      return live?.status === 'canceled' ? undefined : live;
    });
  }
}
