import { Injectable } from '@nestjs/common';
import { FindOffer, FindVoucher, type Guest, type Offer } from '#libs/catalogue';
import { InvalidInput, sum, UnknownId, type Moment } from '#libs/platform';
import { GuestStore, nobody } from '../guests/guest.store.js';
import {
  InsufficientCredits,
  PassExpired,
  PassNotValid,
  PaymentMethodNotOffered,
} from '../passes/pass.errors.js';
import { PassStore } from '../passes/pass.store.js';
import { VoucherExpired, VoucherNotFound } from '../vouchers/voucher-use.errors.js';
import { discountOf, reduced, totalOf } from './discount.js';
import {
  assertListPrice,
  isTooMuch,
  placesOf,
  priceLines,
  type DraftLine,
  type WantedOrder,
} from './order-draft.js';

export interface PriceOrderInput extends WantedOrder {
  customerId: string;
  /** The storefront the customer stands in; an event of another organisation does not exist there. */
  organisationId: string | null;
  /** A moment since the customer has asked: what is on offer is told as of then, or later. */
  asOf?: Moment;
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
  passId: string | null;
  /** Credits that it takes of the pass, in all. */
  credits: number;
  /** On how many dates its places are. */
  dates: number;
}

/** From what a customer wants to what it costs: the offer, its rules, and what is taken off. */
@Injectable()
export class PriceOrder {
  constructor(
    private readonly offers: FindOffer,
    private readonly vouchers: FindVoucher,
    private readonly guests: GuestStore,
    private readonly passes: PassStore,
  ) {}

  /**
   * @throws UnknownId; what `priceLines` and, where less is to be paid, `assertListPrice` throw; VoucherNotFound, VoucherExpired; PaymentMethodNotOffered, PassExpired,
   *   PassNotValid, InsufficientCredits
   */
  async execute(input: PriceOrderInput): Promise<PricedOrder> {
    const offer = await this.offers.execute(input.eventId, input.asOf);
    if (!offer || (input.organisationId && offer.organisationId !== input.organisationId))
      throw new UnknownId('event');
    const lines = priceLines(offer, input, await this.guestOf(offer, input));
    const { currency, holdMinutes } = offer;
    const voucher = await this.voucherOf(offer, input, { amount: totalOf(lines), currency });
    const reducedLines = voucher ? reduced(lines, voucher.discount) : lines;
    const priced = input.passId === undefined ? reducedLines : onPass(offer, lines);
    if (!isTooMuch(totalOf(priced))) assertListPrice(lines, input);
    const credits = sum(priced.map((line) => line.credits * line.quantity));
    await this.assertPayable(offer, input, { amount: totalOf(priced), credits });
    return {
      organisationId: offer.organisationId,
      eventId: offer.eventId,
      currency,
      amount: totalOf(priced),
      places: placesOf(priced),
      holdMinutes,
      lines: priced,
      voucherId: voucher?.id ?? null,
      passId: input.passId ?? null,
      credits,
      dates: new Set(priced.map(({ dateId }) => dateId)).size,
    };
  }

  /** Whether the event is paid in this way, and the pass has what it takes: the placing decides. */
  private async assertPayable(
    { organisationId, eventId, paymentMethods }: Offer,
    { customerId, passId }: PriceOrderInput,
    { amount, credits }: { amount: number; credits: number },
  ): Promise<void> {
    if (amount > 0 && !paymentMethods.includes('CARD')) throw new PaymentMethodNotOffered('CARD');
    if (passId === undefined) return;
    const pass = await this.passes.owned(customerId, passId);
    if (!pass) throw new UnknownId('pass');
    if (!paymentMethods.includes('PASS')) throw new PaymentMethodNotOffered('PASS');
    const goodFor = pass.eventIds.length === 0 || pass.eventIds.includes(eventId);
    if (pass.organisationId !== organisationId || !goodFor || pass.status !== 'active')
      throw new PassNotValid();
    if (pass.expired) throw new PassExpired();
    if (pass.left < credits) throw new InsufficientCredits(pass.left);
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
    { voucherCode, passId }: WantedOrder,
    total: { amount: number; currency: string },
  ): Promise<{ id: string; discount: number } | undefined> {
    if (voucherCode === undefined) return undefined;
    if (passId !== undefined) throw InvalidInput.field('voucherCode', 'does not go together with passId');
    const voucher = await this.vouchers.execute(organisationId, voucherCode);
    // One that begins later is nobody's yet.
    if (!voucher || voucher.validity === 'early' || (voucher.eventId ?? eventId) !== eventId)
      throw new VoucherNotFound();
    if (voucher.validity === 'over') throw new VoucherExpired();
    const discount = discountOf(voucher, total);
    return discount > 0 ? { id: voucher.id, discount } : undefined;
  }
}

/** The lines as a pass pays them: no money, and the credits of each place. */
const onPass = ({ ticketTypes }: Offer, lines: readonly DraftLine[]): DraftLine[] =>
  lines.map((line) => ({
    ...line,
    amount: 0,
    credits: ticketTypes.find(({ id }) => id === line.ticketTypeId)?.credits ?? 0,
  }));
