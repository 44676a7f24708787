import { Injectable } from '@nestjs/common';
import { Transaction, type Member } from '#libs/platform';
import { reached, reachOf } from '#libs/venues';

// As on the door list: what expired was never a booking.
const booked = `SELECT o.order_id, o.source FROM ticketing.v_orders o JOIN catalogue.v_events e ON e.id = o.event_id
                 WHERE o.customer_id = $4 AND o.order_status <> 'expired' AND ${reached}`;

/** A customer as an organisation knows them: as they call themselves where they book, else as it has entered them. */
@Injectable()
export class CustomerStore {
  constructor(private readonly transaction: Transaction) {}

  /** JSON text `{ data }`, if they have a booking that the member reaches. */
  async one(member: Member, customerId: string): Promise<string | undefined> {
    const row = await this.transaction.queryOne<{ customer: string }>(
      `WITH booked AS (${booked}),
            known AS (SELECT c.*, b.source FROM booked b JOIN ticketing.v_order_customers c ON c.order_id = b.order_id)
       SELECT json_build_object('data', json_build_object(
                'id', platform.public_id('cust', k.customer_id), 'name', k.name, 'email', k.email,
                'phone', (SELECT phone FROM known WHERE phone IS NOT NULL ORDER BY order_id DESC LIMIT 1),
                'tags', (SELECT coalesce(json_agg(t.tag ORDER BY t.tag), '[]') FROM identity.v_customer_tags t
                          WHERE t.organisation_id = $1 AND t.customer_id = k.customer_id),
                'bookings', (SELECT count(*) FROM booked)))::text AS customer
         FROM (SELECT * FROM known ORDER BY source = 'app' DESC, order_id DESC LIMIT 1) k`,
      [...reachOf(member), customerId],
    );
    return row?.customer;
  }
}
