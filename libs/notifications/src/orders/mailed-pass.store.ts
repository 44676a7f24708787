import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';

/** Whom a mail about a pass goes to, and what it is. Amounts are in minor units. */
interface About {
  email: string;
  organisation: string;
  pass: string;
  /** What was paid. */
  amount: number;
  currency: string;
}

export interface ConfirmedPass extends About {
  name: string;
  credits: number;
  /** The last day it is good on, in UTC, as people write it; null = it does not expire. */
  until: string | null;
  /** Events it is good for, by name; none = all of the organisation's. */
  events: string[];
}

export interface CancelledPass extends About {
  cause: 'operator' | 'dispute';
  /** What goes back; null = nothing. */
  refund: number | null;
}

const passOf = `ticketing.v_passes s
  JOIN ticketing.v_order_money m ON m.order_id = s.order_id
  JOIN identity.v_users u ON u.id = s.customer_id
  JOIN identity.v_organisations g ON g.id = s.organisation_id`;

const about = `u.email::text AS email, g.name AS organisation, s.name AS pass, m.amount, m.currency`;

/** Read model of passes as mails tell of them; people who left no e-mail are told nothing. */
@Injectable()
export class MailedPassStore {
  constructor(private readonly transaction: Transaction) {}

  /** Undefined once it is cancelled. */
  confirmed(orderId: string): Promise<ConfirmedPass | undefined> {
    return this.transaction.queryOne(
      `SELECT ${about}, u.first_name AS name, s.credits, to_char(s.expires_at AT TIME ZONE 'UTC', 'FMDD FMMonth YYYY') AS until,
              ARRAY(SELECT e.name FROM catalogue.v_events e WHERE e.id = ANY (s.event_ids) ORDER BY e.name, e.id) AS events
         FROM ${passOf} WHERE s.order_id = $1 AND m.status = 'confirmed' AND u.email IS NOT NULL`,
      [orderId],
    );
  }

  /** Undefined of one that nobody had paid. */
  cancelled(orderId: string): Promise<CancelledPass | undefined> {
    return this.transaction.queryOne(
      `SELECT ${about}, c.cause, r.amount AS refund
         FROM ${passOf} JOIN ticketing.v_cancellations c ON c.order_id = s.order_id
         LEFT JOIN payments.v_refunds r ON r.refund_id = c.refund_id
        WHERE s.order_id = $1 AND m.confirmed_at IS NOT NULL AND u.email IS NOT NULL`,
      [orderId],
    );
  }
}
