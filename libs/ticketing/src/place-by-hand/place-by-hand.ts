import { Injectable } from '@nestjs/common';
import { FindOffer, type Offer } from '#libs/catalogue';
import { FindOrAddCustomer, type CustomerWish } from '#libs/identity';
import { RecordCash } from '#libs/payments';
import {
  IdempotencyMismatch,
  Messages,
  newId,
  Transaction,
  UnknownId,
  type IdempotencyKey,
} from '#libs/platform';
import { totalOf } from '../orders/discount.js';
import {
  placesOf,
  priceByHand,
  type DraftLine,
  type HandDraft,
  type WantedOrder,
} from '../orders/order-draft.js';
import { SaleClosed, SoldOut } from '../orders/order.errors.js';
import { OrderStore } from '../orders/order.store.js';
import type { Placed } from '../orders/placed.js';

export interface HandWish extends WantedOrder {
  customer: CustomerWish & { phone?: string };
  /** Taken in cash at the list price, or given away. */
  paymentMethod: 'cash' | 'comp';
  notes?: string;
  /** Private (UUID) id of whoever enters it. */
  placedBy: string;
  idempotencyKey: IdempotencyKey | null;
}

/** Ids are private (UUIDs), the amount is in minor units. */
export interface PlacedByHand {
  orderId: string;
  customerId: string;
  amount: number;
  currency: string;
  places: number;
}

/** Rolls back what was written beside an order that turned out to be there already. */
class Repeated extends Error {
  constructor(readonly orderId: string) {
    super('placed before');
  }
}

/**
 * Places of an event that somebody of the organisation sells for cash or gives away: a confirmed order with its tickets,
 * its customer and the money taken, in one transaction, by the call that places every order. The sale's times and the
 * most of an order do not bind whoever enters it; capacity does, and what is closed stays closed.
 */
@Injectable()
export class PlaceByHand {
  constructor(
    private readonly transaction: Transaction,
    private readonly offers: FindOffer,
    private readonly customers: FindOrAddCustomer,
    private readonly orders: OrderStore,
    private readonly recordCash: RecordCash,
    private readonly messages: Messages,
  ) {}

  /**
   * @param alongside what else happens in the transaction, once
   * @returns the order's id and its tickets'; a repeated Idempotency-Key returns the first ones
   * @throws SoldOut, SaleClosed, IdempotencyMismatch and what `priceByHand` throws
   */
  async execute(
    wish: HandWish,
    alongside: (placed: PlacedByHand) => Promise<void>,
  ): Promise<{ orderId: string; ticketIds: string[] }> {
    this.transaction.assertNone('placing an order');
    const orderId = (await this.earlier(wish.idempotencyKey)) ?? (await this.place(wish, alongside));
    const order = await this.orders.byId(orderId);
    // A key covers the body, which does not say of which event.
    if (order?.eventId !== wish.eventId) throw new IdempotencyMismatch();
    return { orderId, ticketIds: await this.orders.ticketIdsOf(orderId) };
  }

  private async earlier(key: IdempotencyKey | null): Promise<string | undefined> {
    const earlier = key ? await this.orders.placedUnder(key) : undefined;
    return earlier && accepted(earlier);
  }

  private async place(wish: HandWish, alongside: (placed: PlacedByHand) => Promise<void>): Promise<string> {
    const offer = await this.offers.execute(wish.eventId);
    if (!offer) throw new UnknownId('event');
    const draft = this.draft(wish, offer, priceByHand(offer, wish, wish.paymentMethod === 'comp'));
    try {
      await this.transaction.run(() => this.write(wish, draft, alongside));
    } catch (error) {
      if (error instanceof Repeated) return error.orderId;
      throw error;
    }
    this.messages.wake();
    return draft.id;
  }

  private async write(
    { customer, placedBy }: HandWish,
    draft: Omit<HandDraft, 'customerId'>,
    alongside: (placed: PlacedByHand) => Promise<void>,
  ): Promise<void> {
    const customerId = await this.customers.execute(customer);
    const placed = await this.orders.placeByHand({ ...draft, customerId });
    if (accepted(placed) !== draft.id) throw new Repeated(accepted(placed));
    const { id: orderId, eventId, organisationId, amount, currency, places } = draft;
    if (amount > 0) {
      const takenBy = placedBy;
      await this.recordCash.execute({
        orderId,
        eventId,
        organisationId,
        customerId,
        amount,
        currency,
        takenBy,
      });
    }
    await alongside({ orderId, customerId, amount, currency, places });
  }

  private draft(
    { customer, paymentMethod, notes, placedBy, idempotencyKey }: HandWish,
    { organisationId, eventId, currency }: Offer,
    lines: DraftLine[],
  ): Omit<HandDraft, 'customerId'> {
    return {
      id: newId(),
      organisationId,
      eventId,
      currency,
      amount: totalOf(lines),
      places: placesOf(lines),
      paymentMethod,
      customer: { firstName: customer.firstName, lastName: customer.lastName, phone: customer.phone ?? null },
      placedBy,
      notes: notes ?? null,
      idempotencyKey,
      lines,
    };
  }
}

function accepted(placed: Placed): string {
  switch (placed.outcome) {
    case 'confirmed':
    case 'repeated':
      return placed.orderId;
    case 'mismatch':
      throw new IdempotencyMismatch();
    case 'sold_out':
      throw new SoldOut(placed.available);
    case 'closed':
      throw new SaleClosed();
    default:
      throw new Error(`an order entered by hand was ${placed.outcome}`);
  }
}
