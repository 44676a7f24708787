import { Inject, Injectable } from '@nestjs/common';
import { FindOffer, type Offer } from '#libs/catalogue';
import { OrganisationStore } from '#libs/identity';
import {
  CONFIG,
  IdempotencyMismatch,
  Messages,
  newId,
  UnknownId,
  type Config,
  type IdempotencyKey,
} from '#libs/platform';
import {
  placesOf,
  priceLines,
  totalOf,
  type DraftLine,
  type OrderDraft,
  type WantedOrder,
} from './order-draft.js';
import { SaleClosed, SoldOut, TooManyPending } from './order.errors.js';
import { OrderStore, type Placed } from './order.store.js';

export interface PlaceOrderInput extends WantedOrder {
  customerId: string;
  /** The storefront the customer stands in; an event of another organisation does not exist there. */
  organisationId: string | null;
  idempotencyKey: IdempotencyKey | null;
}

/** From what a customer wants to a placed order: prices, rules, and the one call that takes the places. */
@Injectable()
export class PlaceOrder {
  constructor(
    private readonly offers: FindOffer,
    private readonly organisations: OrganisationStore,
    private readonly orders: OrderStore,
    private readonly messages: Messages,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * @param check refuses a priced order before its places are taken
   * @returns the order's id; a repeated Idempotency-Key returns the first one's
   * @throws SoldOut, SaleClosed, TooManyPending, IdempotencyMismatch and what `priceLines` throws
   */
  async execute(
    input: PlaceOrderInput,
    check: (total: { amount: number; currency: string }) => void,
  ): Promise<string> {
    const repeated = await this.earlier(input.idempotencyKey);
    if (repeated) return repeated;
    const offer = await this.offers.execute(input.eventId);
    if (!offer || (input.organisationId && offer.organisationId !== input.organisationId))
      throw new UnknownId('event');
    const lines = priceLines(offer, input);
    const draft = await this.draft(input, offer, lines);
    check({ amount: draft.amount, currency: draft.currency });
    const placed = await this.orders.place(draft);
    this.messages.wake();
    return this.accepted(placed);
  }

  private async earlier(key: IdempotencyKey | null): Promise<string | undefined> {
    if (!key) return undefined;
    const earlier = await this.orders.placedUnder(key);
    return earlier && this.accepted(earlier);
  }

  private async draft(input: PlaceOrderInput, offer: Offer, lines: DraftLine[]): Promise<OrderDraft> {
    const organisation = await this.organisations.byId(offer.organisationId);
    if (!organisation) throw new UnknownId('event');
    return {
      id: newId(),
      organisationId: offer.organisationId,
      eventId: offer.eventId,
      customerId: input.customerId,
      currency: organisation.currency,
      amount: totalOf(lines),
      places: placesOf(lines),
      holdMinutes: organisation.holdMinutes,
      pendingLimit: this.config.PENDING_PLACES_PER_CUSTOMER,
      idempotencyKey: input.idempotencyKey,
      lines,
    };
  }

  private accepted(placed: Placed): string {
    switch (placed.outcome) {
      case 'pending':
      case 'confirmed':
      case 'repeated':
        return placed.orderId;
      case 'mismatch':
        throw new IdempotencyMismatch();
      case 'sold_out':
        throw new SoldOut(placed.available);
      case 'closed':
        throw new SaleClosed();
      case 'too_many_pending':
        throw new TooManyPending(placed.pending, this.config.PENDING_PLACES_PER_CUSTOMER);
    }
  }
}
