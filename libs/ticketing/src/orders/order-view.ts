import { publicId, sum } from '#libs/platform';
import type { TicketView } from '../tickets/ticket.store.js';
import type { OrderInFull } from './order-view.store.js';
import type { PassView } from '../passes/pass.store.js';
import type { OrderKind, OrderStatus } from './order.entity.js';

export interface OrderLineView {
  ticketTypeId: string;
  name: string;
  dateId: string;
  quantity: number;
  /** Minor units. */
  unitPrice: number;
  amount: number;
}

/** An order as its customer sees it. */
export interface OrderView {
  orderId: string;
  kind: OrderKind;
  status: OrderStatus;
  /** Null for a pass. */
  eventId: string | null;
  amount: number;
  /** What the list prices were reduced by, minor units. */
  discount: number;
  currency: string;
  createdAt: string;
  expiresAt: string | null;
  confirmedAt: string | null;
  lines: OrderLineView[];
  tickets: TicketView[];
  /** What an order of a pass is for. */
  pass: PassView | null;
}

export function orderView(order: OrderInFull, pass: PassView | null): OrderView {
  const { lines, tickets } = order;
  const discount = sum(lines.map(({ unitPrice, quantity, amount }) => unitPrice * quantity - amount));
  return {
    orderId: publicId('ord', order.id),
    kind: order.kind,
    status: order.status,
    eventId: order.eventId === null ? null : publicId('evt', order.eventId),
    amount: order.amount,
    discount,
    currency: order.currency,
    createdAt: order.createdAt.toISOString(),
    expiresAt: order.status === 'pending' ? (order.expiresAt?.toISOString() ?? null) : null,
    confirmedAt: order.confirmedAt?.toISOString() ?? null,
    lines: lines.map(({ ticketTypeId, dateId, name, quantity, unitPrice, amount }) => ({
      ticketTypeId: publicId('tkt', ticketTypeId),
      name,
      dateId: publicId('date', dateId),
      quantity,
      unitPrice,
      amount,
    })),
    tickets,
    pass,
  };
}
