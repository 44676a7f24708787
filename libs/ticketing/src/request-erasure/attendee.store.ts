import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';

export interface StillToCome {
  /** Live ones they hold. */
  tickets: number;
  pendingOrders: number;
}

/** What organisations entered for the address of an account that has not shown it to be its own. */
export interface Entered {
  orderIds: string[];
  organisationIds: string[];
  /** As in the last of them. */
  firstName: string;
  lastName: string;
}

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

  /** What is under the account and may be somebody else's: it never showed that the address is its own. */
  enteredFor(userId: string): Promise<Entered | undefined> {
    return this.transaction.queryOne<Entered>(
      `SELECT array_agg(o.id ORDER BY o.id) AS "orderIds", array_agg(DISTINCT o.organisation_id) AS "organisationIds",
              (array_agg(o.customer_first_name ORDER BY o.id DESC))[1] AS "firstName",
              (array_agg(o.customer_last_name ORDER BY o.id DESC))[1] AS "lastName"
         FROM ticketing.orders o WHERE o.customer_id = $1 AND NOT ticketing.shown_to($1, o.id)
       HAVING count(*) > 0`,
      [userId],
    );
  }

  /** Gives orders, with what of their tickets the one holds, to the other. */
  async move(orderIds: readonly string[], fromId: string, toId: string): Promise<void> {
    await this.transaction.query('UPDATE ticketing.orders SET customer_id = $2 WHERE id = ANY ($1::uuid[])', [
      orderIds,
      toId,
    ]);
    await this.transaction.query(
      'UPDATE ticketing.tickets SET holder_id = $3 WHERE order_id = ANY ($1::uuid[]) AND holder_id = $2',
      [orderIds, fromId, toId],
    );
  }

  /**
   * Takes somebody out of every line, so that nothing is offered to them any more. Whoever is about to offer them
   * something waits for their account, and is not waited for: they find it gone.
   */
  async leaveLines(userId: string): Promise<void> {
    await this.transaction.query(
      `UPDATE ticketing.waiting_list_entries SET status = 'left', ended_at = now()
        WHERE id IN (SELECT id FROM ticketing.waiting_list_entries WHERE customer_id = $1 AND status = 'waiting' FOR UPDATE SKIP LOCKED)`,
      [userId],
    );
  }

  /**
   * Takes away who was named in the orders and on the tickets of somebody, and what was noted of them; and them, where
   * others named them by the address that is being erased.
   */
  async forget(userId: string): Promise<void> {
    await this.transaction.query(
      `DELETE FROM ticketing.waiting_list_entries w WHERE w.customer_id = $1
          AND NOT EXISTS (SELECT FROM ticketing.orders o WHERE o.waiting_entry_id = w.id)`,
      [userId],
    );
    await this.transaction.query(
      `UPDATE ticketing.order_lines l SET attendees = NULL
         FROM ticketing.orders o WHERE o.customer_id = $1 AND l.order_id = o.id AND l.attendees IS NOT NULL`,
      [userId],
    );
    await this.transaction.query(
      `UPDATE ticketing.tickets t SET attendee_first_name = NULL, attendee_last_name = NULL, attendee_email = NULL
        WHERE coalesce(t.attendee_first_name, t.attendee_last_name, t.attendee_email) IS NOT NULL
          AND (t.holder_id = $1 OR t.order_id IN (SELECT o.id FROM ticketing.orders o WHERE o.customer_id = $1))`,
      [userId],
    );
    await this.transaction.query(
      `UPDATE ticketing.order_lines l
          SET attendees = (SELECT jsonb_agg(CASE WHEN lower(a.named ->> 'email') = lower(e.email::text)
                                                 THEN '{"firstName": "Deleted", "lastName": "user"}' ELSE a.named END ORDER BY a.n)
                             FROM jsonb_array_elements(l.attendees) WITH ORDINALITY AS a (named, n))
         FROM identity.v_erasures e
        WHERE e.user_id = $1 AND jsonb_typeof(l.attendees) = 'array' AND strpos(lower(l.attendees::text), lower(e.email::text)) > 0`,
      [userId],
    );
    await this.transaction.query(
      `UPDATE ticketing.tickets t SET attendee_first_name = NULL, attendee_last_name = NULL, attendee_email = NULL
         FROM identity.v_erasures e WHERE e.user_id = $1 AND lower(t.attendee_email) = lower(e.email::text)`,
      [userId],
    );
    await this.transaction.query(
      `UPDATE ticketing.orders o SET notes = NULL, customer_first_name = NULL, customer_last_name = NULL, customer_phone = NULL
        WHERE o.customer_id = $1
          AND coalesce(o.notes, o.customer_first_name, o.customer_last_name, o.customer_phone) IS NOT NULL`,
      [userId],
    );
  }
}
