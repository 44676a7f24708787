import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';

export interface MailedOffer {
  email: string;
  name: string;
  organisation: string;
  appUrl: string | null;
  event: string;
  /** Where, in a line. */
  place: string;
  ticketType: string;
  quantity: number;
  /** Local, as people write it. */
  starts: string;
  /** Minor units. */
  amount: number;
  currency: string;
  /** UTC instant. */
  expiresAt: Date;
}

/** Read model of the waiting list's offers as mails tell of them. */
@Injectable()
export class MailedOfferStore {
  constructor(private readonly transaction: Transaction) {}

  /** Undefined once it is paid, given up or has run out. */
  open(orderId: string): Promise<MailedOffer | undefined> {
    return this.transaction.queryOne(
      `SELECT u.email::text AS email, u.first_name AS name, g.name AS organisation, g.app_url AS "appUrl", e.name AS event,
              concat_ws(', ', v.name, v.city) AS place, w.ticket_type AS "ticketType", w.quantity, w.amount, w.currency,
              to_char(d.local_date + d.local_start, 'FMDD FMMonth YYYY, HH24:MI') AS starts, w.expires_at AS "expiresAt"
         FROM ticketing.v_waiting_offers w
         JOIN identity.v_users u ON u.id = w.customer_id
         JOIN identity.v_organisations g ON g.id = w.organisation_id
         JOIN catalogue.v_event_dates d ON d.id = w.date_id
         JOIN catalogue.v_events e ON e.id = d.event_id
         JOIN venues.v_venues v ON v.id = e.venue_id
        WHERE w.order_id = $1 AND w.expires_at > now() AND u.email IS NOT NULL`,
      [orderId],
    );
  }
}
