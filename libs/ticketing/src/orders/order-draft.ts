import { newId, type IdempotencyKey, InvalidInput, sum, UnknownId } from '#libs/platform';
import { EventCancelled, type Offer, type OfferedDate, type OfferedType } from '#libs/catalogue';
import type { Attendee } from './order-line.entity.js';
import { DateRequired, DuplicateTicketType, SaleClosed, SaleNotOpen } from './order.errors.js';

export interface WantedLine {
  ticketTypeId: string;
  quantity: number;
  attendees?: Attendee[];
}

export interface WantedOrder {
  eventId: string;
  dateId?: string;
  tickets: WantedLine[];
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
  idempotencyKey: IdempotencyKey | null;
  lines: DraftLine[];
}

/** An order that somebody of the organisation enters: paid by hand, or given away, so confirmed at once. */
export interface HandDraft extends Omit<OrderDraft, 'holdMinutes' | 'pendingLimit'> {
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
 * The lines of an order at today's prices.
 * @throws UnknownId for a date or type that is not this event's, DateRequired, EventCancelled, SaleNotOpen,
 *   SaleClosed, DuplicateTicketType, InvalidInput naming the quantity or the attendees
 */
export function priceLines(offer: Offer, wanted: WantedOrder): DraftLine[] {
  assertOffered(offer);
  const date = chosenDate(offer, wanted.dateId, 'dateId');
  return linesOf(offer, wanted, date, (type, line, field) => {
    assertOnSale(type, date, offer.now);
    assertQuantity(type, line, field);
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
  const lines = linesOf(offer, wanted, chosenDate(offer, wanted.dateId, 'date_id'));
  if (totalOf(lines) > MOST) throw InvalidInput.field('tickets', `must cost at most ${MOST} in all`);
  return given ? lines.map((line) => ({ ...line, amount: 0 })) : lines;
}

function linesOf(
  offer: Offer,
  wanted: WantedOrder,
  date: OfferedDate,
  check: (type: OfferedType, line: WantedLine, field: string) => void = () => undefined,
): DraftLine[] {
  const seen = new Set<string>();
  return wanted.tickets.map((line, index) => {
    const type = offer.ticketTypes.find(({ id }) => id === line.ticketTypeId);
    if (!type) throw new UnknownId('ticket type');
    if (seen.has(type.id)) throw new DuplicateTicketType();
    seen.add(type.id);
    check(type, line, `tickets[${index}]`);
    return {
      id: newId(),
      ticketTypeId: type.id,
      dateId: date.id,
      name: type.name,
      quantity: line.quantity,
      unitPrice: type.price,
      amount: type.price * line.quantity,
      attendees: line.attendees ?? null,
    };
  });
}

/** What the lines cost together, minor units. */
export const totalOf = (lines: readonly DraftLine[]): number => sum(lines.map(({ amount }) => amount));

/** How many places the lines take together. */
export const placesOf = (lines: readonly DraftLine[]): number => sum(lines.map(({ quantity }) => quantity));

function chosenDate(offer: Offer, dateId: string | undefined, field: string): OfferedDate {
  const bookable = offer.dates.filter(({ status, endsAt }) => status === 'active' && endsAt > offer.now);
  if (dateId !== undefined) {
    const date = offer.dates.find(({ id }) => id === dateId);
    if (!date) throw new UnknownId('date');
    if (date.status === 'cancelled') throw new EventCancelled();
    if (date.endsAt <= offer.now) throw new SaleClosed();
    return date;
  }
  const [only] = bookable;
  if (!only) throw new SaleClosed();
  if (bookable.length > 1) throw new DateRequired(field);
  return only;
}

function assertOnSale(type: OfferedType, date: OfferedDate, now: Date): void {
  if (type.saleStartsAt && type.saleStartsAt > now) throw new SaleNotOpen(type.saleStartsAt);
  if ((type.saleEndsAt && type.saleEndsAt <= now) || date.endsAt <= now) throw new SaleClosed();
}

function assertQuantity(type: OfferedType, line: WantedLine, field: string): void {
  if (line.quantity > type.maxPerOrder)
    throw InvalidInput.field(`${field}.quantity`, `must be at most ${type.maxPerOrder}`);
  if (line.attendees && line.attendees.length !== line.quantity) {
    throw InvalidInput.field(`${field}.attendees`, `must name ${line.quantity}, one for each place`);
  }
}
