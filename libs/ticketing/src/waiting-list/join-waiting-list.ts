import { Injectable } from '@nestjs/common';
import { admissionOf, FindOffer } from '#libs/catalogue';
import { PaymentRules } from '#libs/payments';
import { Messages, Transaction, Unauthenticated, UnknownId } from '#libs/platform';
import { GuestStore } from '../guests/guest.store.js';
import { SaleClosed } from '../orders/order.errors.js';
import { PriceOrder, type PricedOrder } from '../orders/price-order.js';
import { AlreadyWaiting, NotFull, WaitingListDisabled } from './waiting-list.errors.js';
import { WaitingListStore, type Joined } from './waiting-list.store.js';

/** Ids are private (UUIDs). */
export interface WaitingInput {
  customerId: string;
  /** The storefront the customer stands in. */
  organisationId: string | null;
  eventId: string;
  dateId?: string;
  ticketTypeId: string;
  quantity: number;
  /** Whose credits pay, once there are places. */
  passId?: string;
  accessCode?: string;
}

/**
 * Puts a customer in line for places of a type on a date of which too few are free. It is refused for what a purchase
 * would be. What is paid later is the price of that moment, less what admission rules take off now.
 */
@Injectable()
export class JoinWaitingList {
  constructor(
    private readonly priceOrder: PriceOrder,
    private readonly rules: PaymentRules,
    private readonly offers: FindOffer,
    private readonly guests: GuestStore,
    private readonly entries: WaitingListStore,
    private readonly transaction: Transaction,
    private readonly messages: Messages,
  ) {}

  /**
   * @returns the entry's private id, and how many are in line for the type on the date, up to it
   * @throws NotFull, WaitingListDisabled, AlreadyWaiting; AmountTooSmall, AmountTooLarge; what PriceOrder throws
   */
  async execute(input: WaitingInput): Promise<{ id: string; position: number }> {
    const { ticketTypeId, quantity, customerId, ...wanted } = input;
    const priced = await this.priceOrder.execute({
      ...wanted,
      customerId,
      tickets: [{ ticketTypeId, quantity }],
      bookingType: 'INDIVIDUAL',
    });
    if (priced.amount > 0) this.rules.assertPayable(priced);
    const joined = await this.join(input, priced);
    this.messages.wake();
    return accepted(joined);
  }

  private async join(
    { eventId, ticketTypeId, quantity, customerId, passId }: WaitingInput,
    { organisationId, lines: [line] }: PricedOrder,
  ): Promise<Joined> {
    const offer = await this.offers.execute(eventId);
    const type = offer?.ticketTypes.find(({ id }) => id === ticketTypeId);
    if (!line || !type) throw new UnknownId('ticket type');
    const { discountPercent } = type.admission
      ? admissionOf(type.admission, await this.guests.one(organisationId, customerId))
      : { discountPercent: 0 };
    const { dateId } = line;
    const wish = { organisationId, eventId, dateId, ticketTypeId, customerId, quantity };
    return this.transaction.run(() =>
      this.entries.join({ ...wish, passId: passId ?? null, discountPercent }),
    );
  }
}

function accepted(joined: Joined): { id: string; position: number } {
  switch (joined.outcome) {
    case 'joined':
      return joined;
    case 'not_full':
      throw new NotFull(joined.available);
    case 'disabled':
      throw new WaitingListDisabled();
    case 'closed':
      throw new SaleClosed();
    case 'account_gone':
      throw new Unauthenticated();
    case 'already':
      throw new AlreadyWaiting();
  }
}
