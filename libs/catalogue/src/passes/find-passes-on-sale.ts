import { Injectable } from '@nestjs/common';
import { pageOf, Transaction, type Window } from '#libs/platform';

/** A pass on sale; ids are private (UUIDs). */
export interface PassOnSale {
  id: string;
  organisationId: string;
  name: string;
  credits: number;
  /** Minor units. */
  amount: number;
  currency: string;
  /** 0 = it does not expire. */
  expiryDays: number;
  /** Empty = good for all events. */
  eventIds: string[];
}

const passJson = `json_build_object(
  'id', platform.public_id('pass', t.id), 'name', t.name,
  'organisation', json_build_object('id', platform.public_id('org', s.id), 'name', s.name),
  'credits', t.credits, 'price', json_build_object('amount', t.price_pence, 'currency', t.currency), 'expiryDays', t.expiry_days,
  'eventIds', (SELECT coalesce(json_agg(platform.public_id('evt', named.id) ORDER BY named.n), '[]')
                 FROM unnest(t.event_ids) WITH ORDINALITY AS named(id, n)))`;

/** The passes that customers can buy. */
@Injectable()
export class FindPassesOnSale {
  constructor(private readonly transaction: Transaction) {}

  /**
   * @param organisationId the storefront; null = of every organisation with a listed event
   * @returns JSON text `{ data, total, limit, offset, hasMore }`, by name
   */
  page(organisationId: string | null, window: Window): Promise<string> {
    return pageOf(
      this.transaction,
      {
        found: `SELECT x.id, x.name FROM catalogue.pass_templates x
                 WHERE CASE WHEN $1::uuid IS NOT NULL THEN x.organisation_id = $1
                       ELSE EXISTS (SELECT FROM catalogue.events e
                                     WHERE e.organisation_id = x.organisation_id AND e.app_listing_status = 'listed') END`,
        order: 'name, id',
        join: `JOIN (catalogue.pass_templates t JOIN identity.v_organisations s ON s.id = t.organisation_id) ON t.id = p.id`,
        item: passJson,
        more: 'hasMore',
      },
      [organisationId],
      window,
    );
  }

  one(id: string): Promise<PassOnSale | undefined> {
    return this.transaction.queryOne<PassOnSale>(
      `SELECT id, organisation_id AS "organisationId", name, credits, price_pence AS amount, currency, expiry_days AS "expiryDays",
              event_ids AS "eventIds"
         FROM catalogue.pass_templates WHERE id = $1`,
      [id],
    );
  }
}
