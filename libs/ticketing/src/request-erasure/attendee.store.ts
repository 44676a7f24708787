import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';

export interface StillToCome {
  /** Live ones they hold. */
  tickets: number;
  pendingOrders: number;
}

/** SQL: order `o` of $1 was entered for an address that stays when the account is given up. */
const others = `(o.source = 'operator' AND EXISTS (SELECT FROM identity.v_users u WHERE u.id = $1 AND u.email IS NOT NULL))`;

@Injectable()
export class AttendeeStore {
  constructor(private readonly transaction: Transaction) {}

  /** What somebody still has before them. */
  async stillToCome(userId: string): Promise<StillToCome> {
    const row = await this.transaction.queryOne<StillToCome>(
      `SELECT (SELECT count(*)::int FROM ticketing.tickets t JOIN catalogue.v_event_dates d ON d.id = t.date_id
                WHERE t.holder_id = $1 AND t.status NOT IN ('cancelled', 'refunded') AND d.status = 'active' AND d.ends_at > now()
                  AND ticketing.shown_to($1, t.order_id)) AS tickets,
              (SELECT count(*)::int FROM ticketing.orders o WHERE o.customer_id = $1 AND o.status = 'pending') AS "pendingOrders"`,
      [userId],
    );
    return row ?? { tickets: 0, pendingOrders: 0 };
  }

  /** Whether there are orders under the account that may be somebody else's: it never showed that the address is its own. */
  async othersUnder(userId: string): Promise<boolean> {
    const row = await this.transaction.queryOne<{ there: boolean }>(
      `SELECT EXISTS (SELECT FROM ticketing.orders o WHERE o.customer_id = $1 AND NOT ticketing.shown_to($1, o.id)) AS there`,
      [userId],
    );
    return row?.there ?? false;
  }

  /** Takes away who was named in the orders and on the tickets of somebody, and what was noted of them. */
  async forget(userId: string): Promise<void> {
    await this.transaction.query(
      `UPDATE ticketing.order_lines l SET attendees = NULL
         FROM ticketing.orders o WHERE o.customer_id = $1 AND NOT ${others} AND l.order_id = o.id AND l.attendees IS NOT NULL`,
      [userId],
    );
    await this.transaction.query(
      `UPDATE ticketing.tickets t SET attendee_first_name = NULL, attendee_last_name = NULL, attendee_email = NULL
        WHERE coalesce(t.attendee_first_name, t.attendee_last_name, t.attendee_email) IS NOT NULL
          AND (t.holder_id = $1 OR t.order_id IN (SELECT o.id FROM ticketing.orders o WHERE o.customer_id = $1))
          AND t.order_id NOT IN (SELECT o.id FROM ticketing.orders o WHERE o.customer_id = $1 AND ${others})`,
      [userId],
    );
    await this.transaction.query(
      `UPDATE ticketing.orders o SET notes = NULL, customer_first_name = NULL, customer_last_name = NULL, customer_phone = NULL
        WHERE o.customer_id = $1 AND NOT ${others}
          AND coalesce(o.notes, o.customer_first_name, o.customer_last_name, o.customer_phone) IS NOT NULL`,
      [userId],
    );
  }
}
