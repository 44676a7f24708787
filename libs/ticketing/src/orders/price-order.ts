import { Injectable } from '@nestjs/common';
import { FindOffer, FindVoucher, type Guest, type Offer } from '#libs/catalogue';
import { OrganisationStore } from '#libs/identity';
import { UnknownId } from '#libs/platform';
import { GuestStore, nobody } from '../guests/guest.store.js';
import { VoucherExpired, VoucherNotFound } from '../vouchers/voucher-use.errors.js';
import { discountOf, reduced, totalOf } from './discount.js';
import { placesOf, priceLines, type DraftLine, type WantedOrder } from './order-draft.js';

export interface PriceOrderInput extends WantedOrder {
  customerId: string;
  /** The storefront the customer stands in; an event of another organisation does not exist there. */
  organisationId: string | null;
}

/** What an order would cost, with nothing of it taken yet. */
export interface PricedOrder {
  organisationId: string;
  eventId: string;
  currency: string;
  /** Minor units. */
  amount: number;
  places: number;
  holdMinutes: number;
  lines: DraftLine[];
  /** The voucher that it uses; null where there is none, or nothing for it to take off. */
  voucherId: string | null;
}

/** From what a customer wants to what it costs: the offer, its rules, and what is taken off. */
@Injectable()
export class PriceOrder {
  constructor(
    private readonly offers: FindOffer,
    private readonly organisations: OrganisationStore,
    private readonly vouchers: FindVoucher,
    private readonly guests: GuestStore,
  ) {}

  /** @throws UnknownId; what `priceLines` throws; VoucherNotFound, VoucherExpired */
  async execute(input: PriceOrderInput): Promise<PricedOrder> {
    const offer = await this.offers.execute(input.eventId);
    if (!offer || (input.organisationId && offer.organisationId !== input.organisationId))
      throw new UnknownId('event');
    const lines = priceLines(offer, input, await this.guestOf(offer, input));
    const organisation = await this.organisations.byId(offer.organisationId);
    if (!organisation) throw new UnknownId('event');
    const { currency, holdMinutes } = organisation;
    const voucher = await this.voucherOf(offer, input, { amount: totalOf(lines), currency });
    const priced = voucher ? reduced(lines, voucher.discount) : lines;
    return {
      organisationId: offer.organisationId,
      eventId: offer.eventId,
      currency,
      amount: totalOf(priced),
      places: placesOf(priced),
      holdMinutes,
      lines: priced,
      voucherId: voucher?.id ?? null,
    };
  }

  /** Nothing is asked of whom no rules are about. */
  private async guestOf(offer: Offer, { customerId, tickets }: PriceOrderInput): Promise<Guest> {
    const ruled = offer.ticketTypes.some(
      ({ id, admission }) => admission && tickets.some(({ ticketTypeId }) => ticketTypeId === id),
    );
    return ruled ? this.guests.one(offer.organisationId, customerId) : nobody;
  }

  private async voucherOf(
    { organisationId, eventId }: Offer,
    { voucherCode }: WantedOrder,
    total: { amount: number; currency: string },
  ): Promise<{ id: string; discount: number } | undefined> {
    if (voucherCode === undefined) return undefined;
    const voucher = await this.vouchers.execute(organisationId, voucherCode);
    // One that begins later is nobody's yet.
    if (!voucher || voucher.validity === 'early' || (voucher.eventId ?? eventId) !== eventId)
      throw new VoucherNotFound();
    if (voucher.validity === 'over') throw new VoucherExpired();
    const discount = discountOf(voucher, total);
    return discount > 0 ? { id: voucher.id, discount } : undefined;
  }
}
