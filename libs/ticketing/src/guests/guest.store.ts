import { Injectable } from '@nestjs/common';
import type { Guest } from '#libs/catalogue';
import { Transaction } from '#libs/platform';

/**
 * Customers as the admission rules of an organisation see them. What it knows of somebody whom it entered by hand is not
 * for an account that has yet to show that the mailbox is its own: see `ticketing.shown_to`.
 */
@Injectable()
export class GuestStore {
  constructor(private readonly transaction: Transaction) {}

  async one(organisationId: string, customerId: string): Promise<Guest> {
    const row = await this.transaction.queryOne<Guest>(
      `SELECT (SELECT coalesce(array_agg(t.tag::text), '{}') FROM identity.v_customer_tags t
                WHERE t.organisation_id = $1 AND t.customer_id = $2
                  AND NOT EXISTS (SELECT FROM ticketing.orders o
                                   WHERE o.customer_id = $2 AND o.organisation_id = $1 AND NOT ticketing.shown_to($2, o.id))) AS tags,
              (SELECT count(*)::int FROM ticketing.orders o
                WHERE o.customer_id = $2 AND o.organisation_id = $1 AND o.kind = 'tickets' AND o.status = 'confirmed'
                  AND ticketing.shown_to($2, o.id)) AS bookings`,
      [organisationId, customerId],
    );
    return row ?? nobody;
  }
}

/** Somebody of whom nothing is known. */
export const nobody: Guest = { tags: [], bookings: 0 };
