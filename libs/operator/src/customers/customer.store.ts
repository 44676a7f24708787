import { Injectable } from '@nestjs/common';
import { Transaction, type Member } from '#libs/platform';
import { reached, reachOf } from '#libs/venues';

// As on the door list: what expired was never a booking.
const bookings = `(SELECT count(*) FROM ticketing.v_orders o JOIN catalogue.v_events e ON e.id = o.event_id
                    WHERE o.customer_id = $4 AND o.order_status <> 'expired' AND ${reached})`;

/** A customer as an organisation knows them. */
@Injectable()
export class CustomerStore {
  constructor(private readonly transaction: Transaction) {}

  /** JSON text `{ data }`, if they have a booking that the member reaches. */
  async one(member: Member, customerId: string): Promise<string | undefined> {
    const row = await this.transaction.queryOne<{ customer: string }>(
      `SELECT json_build_object('data', json_build_object(
                'id', platform.public_id('cust', u.id), 'name', u.first_name || ' ' || u.last_name, 'email', u.email, 'phone', u.phone,
                'tags', (SELECT coalesce(json_agg(t.tag ORDER BY t.tag), '[]') FROM identity.v_customer_tags t
                          WHERE t.organisation_id = $1 AND t.customer_id = u.id),
                'bookings', n.bookings))::text AS customer
         FROM identity.v_users u CROSS JOIN (SELECT ${bookings} AS bookings) n WHERE u.id = $4 AND n.bookings > 0`,
      [...reachOf(member), customerId],
    );
    return row?.customer;
  }
}
