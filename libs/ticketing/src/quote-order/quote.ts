import { publicId, sum } from '#libs/platform';
import type { OrderLineView } from '../orders/order-view.js';
import type { PricedOrder } from '../orders/price-order.js';
import type { Availability } from '../stock/stock.store.js';

export interface QuotedLine extends OrderLineView {
  /** Places left of the type on the date; null = unlimited. */
  available: number | null;
}

/** What an order would cost at this moment, and whether it could be had. */
export interface Quote {
  eventId: string;
  /** Minor units. */
  amount: number;
  discount: number;
  currency: string;
  /** Credits that it would take of the pass; null without one. */
  credits: number | null;
  /** Whether there is enough of everything. */
  available: boolean;
  lines: QuotedLine[];
}

const fewer = (one: number | null, other: number | null): number | null => {
  if (one === null || other === null) return one ?? other;
  return Math.min(one, other);
};

/** A priced order beside what is left. */
export function quoteOf(
  { eventId, amount, currency, lines, passId, credits }: PricedOrder,
  left: readonly Availability[],
): Quote {
  const of = ({ ticketTypeId, dateId }: { ticketTypeId: string; dateId: string }) =>
    left.find((one) => one.ticketTypeId === ticketTypeId && one.dateId === dateId);
  const wantedOn = (date: string) =>
    sum(lines.filter(({ dateId }) => dateId === date).map(({ quantity }) => quantity));
  const fits = lines.every((line) => {
    const { ofType = 0, ofDate = 0 } = of(line) ?? {};
    return (
      (ofType === null || line.quantity <= ofType) && (ofDate === null || wantedOn(line.dateId) <= ofDate)
    );
  });
  return {
    eventId: publicId('evt', eventId),
    amount,
    discount: sum(lines.map(({ unitPrice, quantity }) => unitPrice * quantity)) - amount,
    currency,
    credits: passId === null ? null : credits,
    available: fits,
    lines: lines.map((line) => {
      const { ofType = 0, ofDate = 0 } = of(line) ?? {};
      const available = fewer(ofType, ofDate);
      return {
        ticketTypeId: publicId('tkt', line.ticketTypeId),
        name: line.name,
        dateId: publicId('date', line.dateId),
        quantity: line.quantity,
        unitPrice: line.unitPrice,
        amount: line.amount,
        available: available === null ? null : Math.max(available, 0),
      };
    }),
  };
}
