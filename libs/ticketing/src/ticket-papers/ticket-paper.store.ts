import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';
import type { TicketStatus } from '../tickets/ticket.entity.js';
import type { TicketPaper } from './ticket-paper.js';

/** What is on a ticket's paper but its code, which is made of the rest. */
export interface PaperRow extends Omit<TicketPaper, 'code' | 'ticketId' | 'dateId'> {
  /** Primary keys. */
  id: string;
  dateKey: string;
  status: TicketStatus;
  generation: number;
}

const papers = `SELECT t.id, t.date_id AS "dateKey", t.status, t.generation, o.name AS organisation, e.name AS event, v.name AS venue,
         v.city, v.address, y.name AS "ticketType",
         coalesce(t.attendee_first_name, u.first_name) || ' ' || coalesce(t.attendee_last_name, u.last_name) AS holder,
         to_char(d.local_date + d.local_start, 'FMDay FMDD FMMonth YYYY, HH24:MI') AS starts,
         to_char(d.local_date + d.local_start - make_interval(mins => e.doors_open_minutes), 'HH24:MI') AS doors,
         d.starts_at AS "startsAt", d.ends_at AS "endsAt"
    FROM ticketing.tickets t
    JOIN catalogue.v_events e ON e.id = t.event_id
    JOIN catalogue.v_event_dates d ON d.id = t.date_id
    JOIN catalogue.v_ticket_types y ON y.id = t.ticket_type_id
    JOIN venues.v_venues v ON v.id = e.venue_id
    JOIN identity.v_organisations o ON o.id = t.organisation_id
    JOIN identity.v_users u ON u.id = t.holder_id`;

/** Read model of what tickets say on paper. */
@Injectable()
export class TicketPaperStore {
  constructor(private readonly transaction: Transaction) {}

  /** One, if this customer holds it. */
  ofHolder(holderId: string, ticketId: string): Promise<PaperRow | undefined> {
    return this.transaction.queryOne(
      `${papers} WHERE t.id = $1 AND t.holder_id = $2 AND ticketing.shown_to($2, t.order_id)`,
      [ticketId, holderId],
    );
  }

  /** What admits somebody of those that the buyer of an order still holds, by date. */
  usableOfOrder(orderId: string): Promise<PaperRow[]> {
    return this.transaction.query(
      `${papers} JOIN ticketing.orders b ON b.id = t.order_id
        WHERE t.order_id = $1 AND t.holder_id = b.customer_id AND t.status IN ('confirmed', 'checked_in')
        ORDER BY d.starts_at, t.id`,
      [orderId],
    );
  }
}
