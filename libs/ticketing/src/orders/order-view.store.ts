import { Injectable } from '@nestjs/common';
import { prepared, Together, Transaction } from '#libs/platform';
import { ticketFrom, ticketJson } from '../tickets/ticket-json.js';
import type { TicketView } from '../tickets/ticket.store.js';
import type { Order } from './order.entity.js';
import type { Attendee } from './order-line.entity.js';

export interface OrderedLine {
  ticketTypeId: string;
  dateId: string;
  name: string;
  quantity: number;
  unitPrice: number;
  amount: number;
  attendees: Attendee[] | null;
}

/** An order with all that its customer sees of it; a pass that it is for is read beside it. */
export interface OrderInFull extends Pick<
  Order,
  | 'id'
  | 'kind'
  | 'status'
  | 'eventId'
  | 'organisationId'
  | 'customerId'
  | 'amount'
  | 'currency'
  | 'createdAt'
  | 'expiresAt'
  | 'confirmedAt'
> {
  lines: OrderedLine[];
  /** What the buyer still has: tickets that went to others are theirs alone to see. */
  tickets: TicketView[];
}

const ordersInFull = prepared(
  `SELECT o.id, o.kind, o.status, o.event_id AS "eventId", o.organisation_id AS "organisationId", o.customer_id AS "customerId",
          o.amount, o.currency, o.created_at AS "createdAt", o.expires_at AS "expiresAt", o.confirmed_at AS "confirmedAt",
          (SELECT coalesce(json_agg(json_build_object(
                    'ticketTypeId', l.ticket_type_id, 'dateId', l.date_id, 'name', l.name, 'quantity', l.quantity,
                    'unitPrice', l.unit_price, 'amount', l.amount, 'attendees', l.attendees) ORDER BY l.id), '[]')
             FROM ticketing.order_lines l WHERE l.order_id = o.id) AS lines,
          CASE WHEN o.status = 'confirmed'
               THEN (SELECT coalesce(json_agg(${ticketJson} ORDER BY t.id), '[]') FROM ${ticketFrom}
                      WHERE t.order_id = o.id AND t.holder_id = o.customer_id)
               ELSE '[]' END AS tickets
     FROM ticketing.orders o WHERE o.id = ANY ($1::uuid[])`,
);

/** Orders in full, in one statement; those who ask while one is under way share the next. */
@Injectable()
export class OrderViewStore {
  private readonly together = new Together<string, OrderInFull | undefined>((ids) => this.read(ids));

  constructor(private readonly transaction: Transaction) {}

  async inFull(id: string): Promise<OrderInFull | undefined> {
    return this.transaction.active ? (await this.read([id]))[0] : this.together.ask(id);
  }

  private async read(ids: string[]): Promise<(OrderInFull | undefined)[]> {
    const rows = await this.transaction.query<OrderInFull>(ordersInFull, [ids]);
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id));
  }
}
