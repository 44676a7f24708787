import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';

/** Whom a mail about a booking goes to, and what it is a booking of. Times are local, as people write them. */
interface About {
  email: string;
  organisation: string;
  event: string;
}

export interface ConfirmedBooking extends About {
  name: string;
  /** Where, in a line. */
  place: string;
  /** `2 × VIP, 17 July 2026, 20:00`. */
  lines: string[];
  /** Minor units. */
  amount: number;
  currency: string;
  paymentMethod: string;
}

export interface CancelledBooking extends About {
  cause: 'operator' | 'customer' | 'event' | 'dispute';
  /** What of it: one ticket, one date of an event, or all that was left. */
  part: 'ticket' | 'date' | 'whole';
  tickets: number;
  starts: string;
  /** What goes back, in minor units; null = nothing. */
  refund: number | null;
  /** What was paid. */
  amount: number;
  currency: string;
}

export interface CancelledTicket extends About {
  cause: CancelledBooking['cause'];
  starts: string;
}

export interface SentRefund {
  email: string;
  organisation: string;
  /** What the money was for: a booking for an event, or a pass. */
  of: 'booking' | 'pass';
  name: string;
  amount: number;
  currency: string;
}

/** What a cancelled ticket's mails are about: primary keys. */
export interface TicketGone {
  cancellationId: string;
  organisationId: string;
  /** Whether somebody else than the buyer has lost it. */
  passedOn: boolean;
}

const starts = `to_char(d.local_date + d.local_start, 'FMDD FMMonth YYYY, HH24:MI')`;

/** The cancellation of ticket `t`: its own, else its date's, else that of its order. */
const cancellationOf = `JOIN LATERAL (
    SELECT c.* FROM ticketing.v_cancellations c
     WHERE c.order_id = t.order_id
       AND (c.ticket_id = t.id OR (c.ticket_id IS NULL AND coalesce(c.date_id, t.date_id) = t.date_id))
     ORDER BY c.ticket_id IS NULL, c.date_id IS NULL LIMIT 1) c ON true`;

/** Read model of bookings as mails tell of them; people who left no e-mail are told nothing. */
@Injectable()
export class MailedOrderStore {
  constructor(private readonly transaction: Transaction) {}

  /** Undefined once it is cancelled as a whole. */
  confirmed(orderId: string): Promise<ConfirmedBooking | undefined> {
    return this.transaction.queryOne(
      `SELECT u.email::text AS email, u.first_name AS name, g.name AS organisation, e.name AS event,
              concat_ws(', ', v.name, v.city) AS place, m.amount, m.currency, m.payment_method AS "paymentMethod",
              (SELECT array_agg(l.quantity || ' × ' || l.name || ', ' || ${starts} ORDER BY d.starts_at, l.line_id)
                 FROM ticketing.v_booking_lines l JOIN catalogue.v_event_dates d ON d.id = l.date_id
                WHERE l.order_id = m.order_id) AS lines
         FROM ticketing.v_order_money m
         JOIN identity.v_users u ON u.id = m.customer_id
         JOIN identity.v_organisations g ON g.id = m.organisation_id
         JOIN catalogue.v_events e ON e.id = m.event_id
         JOIN venues.v_venues v ON v.id = e.venue_id
        WHERE m.order_id = $1 AND m.status = 'confirmed' AND u.email IS NOT NULL`,
      [orderId],
    );
  }

  cancelled(cancellationId: string): Promise<CancelledBooking | undefined> {
    return this.transaction.queryOne(
      `SELECT u.email::text AS email, g.name AS organisation, e.name AS event, c.cause, c.tickets, r.amount AS refund,
              CASE WHEN c.ticket_id IS NOT NULL THEN 'ticket' WHEN c.date_id IS NOT NULL THEN 'date' ELSE 'whole' END AS part,
              (SELECT ${starts} FROM ticketing.v_tickets t JOIN catalogue.v_event_dates d ON d.id = t.date_id
                WHERE t.order_id = c.order_id AND t.id = coalesce(c.ticket_id, t.id) AND t.date_id = coalesce(c.date_id, t.date_id)
                ORDER BY d.starts_at LIMIT 1) AS starts,
              m.amount, m.currency
         FROM ticketing.v_cancellations c
         JOIN ticketing.v_order_money m ON m.order_id = c.order_id
         JOIN identity.v_users u ON u.id = m.customer_id
         JOIN identity.v_organisations g ON g.id = m.organisation_id
         JOIN catalogue.v_events e ON e.id = m.event_id
         LEFT JOIN payments.v_refunds r ON r.refund_id = c.refund_id
        WHERE c.id = $1 AND u.email IS NOT NULL`,
      [cancellationId],
    );
  }

  /** What became of a cancelled ticket. */
  gone(ticketId: string): Promise<TicketGone | undefined> {
    return this.transaction.queryOne(
      `SELECT c.id AS "cancellationId", t.organisation_id AS "organisationId", t.holder_id <> m.customer_id AS "passedOn"
         FROM ticketing.v_tickets t ${cancellationOf} JOIN ticketing.v_order_money m ON m.order_id = t.order_id
        WHERE t.id = $1`,
      [ticketId],
    );
  }

  /** A cancelled ticket as its holder is told, who did not buy it. */
  cancelledTicket(ticketId: string): Promise<CancelledTicket | undefined> {
    return this.transaction.queryOne(
      `SELECT u.email::text AS email, g.name AS organisation, e.name AS event, c.cause, ${starts} AS starts
         FROM ticketing.v_tickets t ${cancellationOf}
         JOIN identity.v_users u ON u.id = t.holder_id
         JOIN identity.v_organisations g ON g.id = t.organisation_id
         JOIN catalogue.v_events e ON e.id = t.event_id
         JOIN catalogue.v_event_dates d ON d.id = t.date_id
        WHERE t.id = $1 AND u.email IS NOT NULL`,
      [ticketId],
    );
  }

  refunded(refundId: string): Promise<SentRefund | undefined> {
    return this.transaction.queryOne(
      `SELECT u.email::text AS email, g.name AS organisation, r.amount, r.currency,
              CASE WHEN m.event_id IS NULL THEN 'pass' ELSE 'booking' END AS of, coalesce(e.name, s.name) AS name
         FROM payments.v_refunds r
         JOIN ticketing.v_order_money m ON m.order_id = r.order_id
         JOIN identity.v_users u ON u.id = m.customer_id
         JOIN identity.v_organisations g ON g.id = r.organisation_id
         LEFT JOIN catalogue.v_events e ON e.id = m.event_id
         LEFT JOIN ticketing.v_passes s ON s.order_id = m.order_id
        WHERE r.refund_id = $1 AND r.status = 'succeeded' AND u.email IS NOT NULL`,
      [refundId],
    );
  }
}
