import { publicId } from '#libs/platform';
import type { TicketView } from '../tickets/ticket.store.js';
import type { OrderedLine } from './order.store.js';
import type { Order, OrderStatus } from './order.entity.js';

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
  status: OrderStatus;
  eventId: string;
  amount: number;
  /** What the list prices were reduced by, minor units. */
  discount: number;
  currency: string;
  createdAt: string;
  expiresAt: string | null;
  confirmedAt: string | null;
  lines: OrderLineView[];
  tickets: TicketView[];
}

export function orderView(order: Order, lines: OrderedLine[], tickets: TicketView[]): OrderView {
  const listPrice = lines.reduce((total, line) => total + line.unitPrice * line.quantity, 0);
  return {
    orderId: publicId('ord', order.id),
    status: order.status,
    eventId: publicId('evt', order.eventId),
    amount: order.amount,
    discount: listPrice - order.amount,
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
  };
}
