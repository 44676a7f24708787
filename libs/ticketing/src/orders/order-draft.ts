import { newId, type IdempotencyKey, InvalidInput, percentOf, sum, UnknownId } from '#libs/platform';
import {
  accessOf,
  admissionOf,
  EventCancelled,
  type BookingType,
  type Guest,
  type Offer,
  type OfferedDate,
  type OfferedType,
} from '#libs/catalogue';
import type { Attendee } from './order-line.entity.js';
import { nobody } from '../guests/guest.store.js';
import {
  BookingTypeNotOffered,
  DateRequired,
  DuplicateTicketType,
  NotEligible,
  SaleClosed,
  SaleNotOpen,
} from './order.errors.js';

export interface WantedLine {
  ticketTypeId: string;
  quantity: number;
  attendees?: Attendee[];
}

export interface WantedOrder {
  /** A single line that was not sent as a list: its fields are named by themselves. */
  alone?: true;
  eventId: string;
  dateId?: string;
  tickets: WantedLine[];
  /** As the customer types them. */
  voucherCode?: string;
  accessCode?: string;
  /** Private (UUID) id of the customer's pass whose credits pay. */
  passId?: string;
  /** Default: the one that the event offers, INDIVIDUAL where it offers both. */
  bookingType?: BookingType;
}

export interface DraftLine {
  id: string;
  ticketTypeId: string;
  dateId: string;
  name: string;
  quantity: number;
  unitPrice: number;
  amount: number;
  attendees: Attendee[] | null;
  /** Credits of the order's pass that each place takes. */
  credits: number;
}

/** An order computed completely, ready to be placed in one call. */
export interface OrderDraft {
  id: string;
  organisationId: string;
  eventId: string;
  customerId: string;
  currency: string;
  amount: number;
  places: number;
  holdMinutes: number;
  pendingLimit: number;
  /** Of which a use is to be taken. */
  voucherId: string | null;
  /** Whose credits are taken. */
  passId: string | null;
  /** On how many dates the places are. */
  dates: number;
  idempotencyKey: IdempotencyKey | null;
  lines: DraftLine[];
}

/** An order that somebody of the organisation enters: paid by hand, or given away, so confirmed at once. */
export interface HandDraft extends Omit<
  OrderDraft,
  'holdMinutes' | 'pendingLimit' | 'voucherId' | 'passId' | 'dates'
> {
  paymentMethod: 'cash' | 'comp';
  /** As it is written by whoever enters it; it stays with this order. */
  customer: { firstName: string; lastName: string; phone: string | null };
  /** Private (UUID) id of whoever enters it. */
  placedBy: string;
  notes: string | null;
}

/** As the database keeps amounts. */
const MOST = 99_999_999;

/** @throws UnknownId for an event that customers do not see; EventCancelled */
export function assertOffered({ status }: Pick<Offer, 'status'>): void {
  if (status === 'cancelled') throw new EventCancelled();
  if (status !== 'approved') throw new UnknownId('event');
}

/**
 * The lines of an order at today's prices: a block has one for each type and date to come, and the window of its first.
 * @param guest who buys, as the organisation's admission rules see them
 * @throws UnknownId for a date or type that is not this event's, or is hidden; DateRequired, EventCancelled, BookingTypeNotOffered,
 *   SaleNotOpen, SaleClosed, NotEligible, DuplicateTicketType, InvalidInput naming the quantity or the attendees
 */
export function priceLines(offer: Offer, wanted: WantedOrder, guest: Guest = nobody): DraftLine[] {
  assertOffered(offer);
  const dates = bookedDates(offer, wanted);
  return linesOf(offer, wanted, dates, (type, line, at) => {
    assertOnSale(type, dates[0], offer.now, wanted.accessCode);
    const { mayBuy, discountPercent } = admissionOf(type.admission, guest);
    if (!mayBuy) throw new NotEligible();
    assertQuantity(type, line, at);
    return type.price - percentOf(type.price, discountPercent);
  });
}

/**
 * The lines of an order that somebody of the organisation enters: neither the sale's times nor the most of an order
 * bind them. Given away, they cost nothing of their list price.
 * @throws UnknownId for a date or type that is not this event's, DateRequired, EventCancelled, SaleClosed once the date
 *   is over, DuplicateTicketType, InvalidInput for more money than an order may be about
 */
export function priceByHand(offer: Offer, wanted: WantedOrder, given: boolean): DraftLine[] {
  if (offer.status === 'cancelled') throw new EventCancelled();
  const lines = linesOf(offer, wanted, [chosenDate(offer, wanted.dateId, 'date_id')]);
  assertListPrice(lines, wanted);
  return given ? lines.map((line) => ({ ...line, amount: 0 })) : lines;
}

function linesOf(
  offer: Offer,
  wanted: WantedOrder,
  dates: readonly OfferedDate[],
  priceOf: (type: OfferedType, line: WantedLine, at: string) => number = ({ price }) => price,
): DraftLine[] {
  const seen = new Set<string>();
  return wanted.tickets.flatMap((line, index) => {
    const type = offer.ticketTypes.find(({ id }) => id === line.ticketTypeId);
    if (!type) throw new UnknownId('ticket type');
    if (seen.has(type.id)) throw new DuplicateTicketType();
    seen.add(type.id);
    const price = priceOf(type, line, wanted.alone ? '' : `tickets[${index}].`);
    return dates.map((date) => ({
      id: newId(),
      ticketTypeId: type.id,
      dateId: date.id,
      name: type.name,
      quantity: line.quantity,
      unitPrice: type.price,
      amount: price * line.quantity,
      attendees: line.attendees ?? null,
      credits: 0,
    }));
  });
}

/** @throws InvalidInput for places whose list price, before anything is taken off, is more than an order may be about */
export function assertListPrice(lines: readonly DraftLine[], { alone }: Pick<WantedOrder, 'alone'>): void {
  if (sum(lines.map(({ unitPrice, quantity }) => unitPrice * quantity)) > MOST)
    throw InvalidInput.field(
      alone ? 'quantity' : 'tickets',
      `must cost at most ${MOST} in all, at list price`,
    );
}

/** Whether what is to be paid is more than an order may be about: whoever takes the money refuses it in their words. */
export const isTooMuch = (amount: number): boolean => amount > MOST;

/** How many places the lines take together. */
export const placesOf = (lines: readonly DraftLine[]): number => sum(lines.map(({ quantity }) => quantity));

/** The one date, or every one to come of a block, the first of them first. */
function bookedDates(offer: Offer, { bookingType, dateId }: WantedOrder): [OfferedDate, ...OfferedDate[]] {
  const usual = offer.bookingTypes.includes('INDIVIDUAL') ? 'INDIVIDUAL' : 'BLOCK';
  if (bookingType !== undefined && !offer.bookingTypes.includes(bookingType))
    throw new BookingTypeNotOffered();
  if ((bookingType ?? usual) === 'INDIVIDUAL') return [chosenDate(offer, dateId, 'dateId')];
  if (dateId !== undefined)
    throw InvalidInput.field('dateId', 'does not go together with a block, which is of every date to come');
  const [first, ...others] = bookable(offer);
  if (!first) throw new SaleClosed();
  return [first, ...others];
}

const bookable = ({ dates, now }: Offer): OfferedDate[] =>
  dates.filter(({ status, endsAt }) => status === 'active' && endsAt > now);

function chosenDate(offer: Offer, dateId: string | undefined, field: string): OfferedDate {
  if (dateId !== undefined) {
    const date = offer.dates.find(({ id }) => id === dateId);
    if (!date) throw new UnknownId('date');
    if (date.status === 'cancelled') throw new EventCancelled();
    if (date.endsAt <= offer.now) throw new SaleClosed();
    return date;
  }
  const [only, another] = bookable(offer);
  if (!only) throw new SaleClosed();
  if (another) throw new DateRequired(field);
  return only;
}

function assertOnSale(type: OfferedType, date: OfferedDate, now: Date, code: string | undefined): void {
  const { visible, opensAt, reason } = accessOf(type.profile, { startsAt: date.startsAt, now, code });
  if (!visible) throw new UnknownId('ticket type');
  if (reason === 'sale_not_open') throw new SaleNotOpen(opensAt ?? undefined);
  if (reason === 'sale_closed') throw new SaleClosed();
  if (type.saleStartsAt && type.saleStartsAt > now) throw new SaleNotOpen(type.saleStartsAt);
  if ((type.saleEndsAt && type.saleEndsAt <= now) || date.endsAt <= now) throw new SaleClosed();
}

/** @param at what the line's fields are told with before them */
function assertQuantity(type: OfferedType, line: WantedLine, at: string): void {
  if (line.quantity > type.maxPerOrder)
    throw InvalidInput.field(`${at}quantity`, `must be at most ${type.maxPerOrder}`);
  if (line.attendees && line.attendees.length !== line.quantity) {
    throw InvalidInput.field(`${at}attendees`, `must name ${line.quantity}, one for each place`);
  }
}
