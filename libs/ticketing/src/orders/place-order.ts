import { Inject, Injectable } from '@nestjs/common';
import {
  CONFIG,
  IdempotencyMismatch,
  Messages,
  newId,
  Unauthenticated,
  type Config,
  type IdempotencyKey,
} from '#libs/platform';
import { VoucherExhausted, VoucherNotFound } from '../vouchers/voucher-use.errors.js';
import { InsufficientCredits, PassExpired, PassNotValid } from '../passes/pass.errors.js';
import { SaleClosed, SoldOut, TooManyPending } from './order.errors.js';
import { OrderLane } from './order-lane.js';
import { OrderStore } from './order.store.js';
import type { Placed, SimplyPlaced } from './placed.js';
import { PriceOrder, type PriceOrderInput } from './price-order.js';

export interface PlaceOrderInput extends PriceOrderInput {
  idempotencyKey: IdempotencyKey | null;
}

export type AcceptedOrder = Pick<SimplyPlaced, 'orderId' | 'order'>;

/** From what a customer wants to a placed order: prices, rules, and the one call that takes what it needs. */
@Injectable()
export class PlaceOrder {
  constructor(
    private readonly priceOrder: PriceOrder,
    private readonly orders: OrderStore,
    private readonly lane: OrderLane,
    private readonly messages: Messages,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * @param check refuses a priced order before its places are taken
   * @returns the order's id, and the order where it is known by now; a repeated Idempotency-Key returns the first one's
   * @throws SoldOut, SaleClosed, TooManyPending, VoucherExhausted, InsufficientCredits, IdempotencyMismatch, Unauthenticated once
   *   the account is given up, and what PriceOrder throws
   */
  async execute(
    input: PlaceOrderInput,
    check: (total: { amount: number; currency: string }) => void,
  ): Promise<AcceptedOrder> {
    const { customerId, idempotencyKey } = input;
    const repeated = await this.earlier(idempotencyKey);
    if (repeated) return repeated;
    const priced = await this.priceOrder.execute(input);
    check(priced);
    const pendingLimit = this.config.PENDING_PLACES_PER_CUSTOMER;
    const placed = await this.lane.place({
      ...priced,
      id: newId(),
      customerId,
      pendingLimit,
      idempotencyKey,
    });
    this.messages.wake();
    return this.accepted(placed);
  }

  private async earlier(key: IdempotencyKey | null): Promise<AcceptedOrder | undefined> {
    if (!key) return undefined;
    const earlier = await this.orders.placedUnder(key);
    return earlier && this.accepted(earlier);
  }

  private accepted(placed: Placed): AcceptedOrder {
    switch (placed.outcome) {
      case 'pending':
      case 'confirmed':
      case 'repeated':
        return placed;
      case 'mismatch':
        throw new IdempotencyMismatch();
      case 'account_gone':
        throw new Unauthenticated();
      case 'sold_out':
        throw new SoldOut(placed.available);
      case 'closed':
        throw new SaleClosed();
      case 'too_many_pending':
        throw new TooManyPending(placed.pending, this.config.PENDING_PLACES_PER_CUSTOMER);
      case 'voucher_exhausted':
        throw new VoucherExhausted();
      case 'voucher_unknown':
        throw new VoucherNotFound();
      case 'insufficient_credits':
        throw new InsufficientCredits(placed.credits);
      case 'pass_expired':
        throw new PassExpired();
      case 'pass_not_valid':
        throw new PassNotValid();
    }
  }
}
