import { Injectable } from '@nestjs/common';
import { Busy, failedAlone, reach, Together, Transaction } from '#libs/platform';
import { PaymentRules } from '../payments/payment-rules.js';
import type { Payment } from '../payments/payment.entity.js';
import { PaymentMismatch, telling } from '../payments/payment.errors.js';
import { PaymentStore, type NewCheckout, type NewPayment } from '../payments/payment.store.js';

/** How often a payment that was ended meanwhile is opened anew before we give up. */
const ATTEMPTS = 3;

/** Which of the orders (private ids) want to be paid; it holds them to that until the transaction ends. */
export type StayWanted = (orderIds: readonly string[]) => Promise<ReadonlySet<string>>;

/** What is to be written down. */
interface ToPay {
  payment: NewPayment;
  /** For a page that Stripe hosts. */
  checkout?: NewCheckout;
  /** Asked in the transaction that writes the payment down. */
  stayWanted: StayWanted;
}

/** Null for an order that does not want to be paid, undefined for a payment that was ended meanwhile. */
type Live = Payment | null | undefined;

export interface Opening<T> extends ToPay {
  /** Told with PaymentProviderUnavailable. */
  members: Record<string, unknown>;
  /** Whether the order's open payment is the kind that is asked for. */
  fits: (payment: Payment) => boolean;
  /** Opens it at Stripe, and takes that down; undefined where it was ended meanwhile. */
  open: (payment: Payment) => Promise<T | undefined>;
}

/** A transaction takes milliseconds, unless somebody keeps one of its orders locked. */
const PATIENCE_MS = 200;

/**
 * The order's one payment that is not ended: written down if it is missing, then opened at Stripe. Those that are asked for
 * while others are being written down are written down together.
 */
@Injectable()
export class LivePayment {
  private readonly writing = new Together<ToPay, Live>((all) => this.writeAll(all), {
    apart: ({ payment }) => payment.orderId,
    patienceMs: PATIENCE_MS,
  });

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
        const payment = await this.writing.ask(opening);
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
  private async writeAll(all: ToPay[]): Promise<(Live | Promise<Live>)[]> {
    try {
      return await this.transaction.run(() => this.write(all));
    } catch (error) {
      // One of them may be to blame: the others are not to suffer for it.
      if (all.length === 1 || !failedAlone(error)) throw error;
      return all.map(async (one) => (await this.transaction.run(() => this.write([one])))[0]);
    }
  }

  private async write(all: ToPay[]): Promise<Live[]> {
    const wanted = new Set<string>();
    for (const stayWanted of new Set(all.map((one) => one.stayWanted))) {
      const asked = all.filter((one) => one.stayWanted === stayWanted).map(({ payment }) => payment.orderId);
      for (const orderId of await stayWanted(asked)) wanted.add(orderId);
    }
    const stays = all.filter(({ payment }) => wanted.has(payment.orderId));
    if (stays.length === 0) return all.map(() => null);
    await this.payments.addUnlessThere(stays);
    const live = await this.payments.ofOrders([...wanted]);
    return all.map(({ payment: { orderId } }) => {
      if (!wanted.has(orderId)) return null;
      const payment = live.get(orderId);
      return payment?.status === 'canceled' ? undefined : payment;
    });
  }
}
