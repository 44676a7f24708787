import { Injectable } from '@nestjs/common';
import { pageOf, Transaction, type Window } from '#libs/platform';
import { TooManyPending } from '../orders/order.errors.js';
import type { PassStatus } from './pass.entity.js';

/** A pass as its owner sees it; made in SQL, so its type is only told here. */
export interface PassView {
  id: string;
  name: string;
  organisation: { id: string; name: string };
  status: PassStatus;
  credits: number;
  creditsLeft: number;
  /** Events it is good for; empty = all of the organisation's. */
  eventIds: string[];
  /** UTC; null = never, or not paid yet. */
  expiresAt: string | null;
  expired: boolean;
}

/** What decides whether a pass pays for something; ids are private (UUIDs). */
export interface OwnedPass {
  id: string;
  organisationId: string;
  status: PassStatus;
  eventIds: string[];
  left: number;
  /** By the database's clock. */
  expired: boolean;
}

/** An order of a pass, computed completely. */
export interface PassOrderDraft {
  id: string;
  passId: string;
  organisationId: string;
  customerId: string;
  templateId: string;
  name: string;
  credits: number;
  expiryDays: number;
  eventIds: string[];
  /** Minor units. */
  amount: number;
  currency: string;
  holdMinutes: number;
  /** Unpaid orders of passes that the customer may hold. */
  pendingLimit: number;
}

const passJson = `json_build_object(
  'id', platform.public_id('cpass', c.id), 'name', c.name,
  'organisation', json_build_object('id', platform.public_id('org', s.id), 'name', s.name),
  'status', c.status, 'credits', c.credits, 'creditsLeft', c.credits - c.used,
  'eventIds', (SELECT coalesce(json_agg(platform.public_id('evt', named.id) ORDER BY named.n), '[]')
                 FROM unnest(c.event_ids) WITH ORDINALITY AS named(id, n)),
  'expiresAt', platform.iso(c.expires_at), 'expired', coalesce(c.expires_at <= now(), false))`;

const passFrom = `(ticketing.passes c JOIN identity.v_organisations s ON s.id = c.organisation_id)`;

@Injectable()
export class PassStore {
  constructor(private readonly transaction: Transaction) {}

  /**
   * Places an order of a pass, inside the transaction that takes its key.
   * @throws TooManyPending
   */
  async place(draft: PassOrderDraft): Promise<void> {
    const row = await this.transaction.queryOne<{ pending: number | null }>(
      'SELECT ticketing.place_pass_order($1::jsonb) AS pending',
      [JSON.stringify(draft)],
    );
    if (typeof row?.pending === 'number') throw new TooManyPending(row.pending, draft.pendingLimit, 'passes');
  }

  /** The pass, if it is this customer's and was paid for. */
  owned(customerId: string, id: string): Promise<OwnedPass | undefined> {
    return this.transaction.queryOne<OwnedPass>(
      `SELECT id, organisation_id AS "organisationId", status, event_ids AS "eventIds", credits - used AS left,
              coalesce(expires_at <= now(), false) AS expired
         FROM ticketing.passes WHERE id = $1 AND customer_id = $2 AND status <> 'unpaid'`,
      [id, customerId],
    );
  }

  /** What an order of a pass is for. */
  async ofOrder(orderId: string): Promise<PassView | null> {
    const row = await this.transaction.queryOne<{ pass: PassView }>(
      `SELECT ${passJson} AS pass FROM ${passFrom} WHERE c.order_id = $1`,
      [orderId],
    );
    return row?.pass ?? null;
  }

  /** The passes that a customer has paid for, as JSON text `{ data, total, limit, offset, hasMore }`: the newest first. */
  page(customerId: string, window: Window): Promise<string> {
    return pageOf(
      this.transaction,
      {
        found: `SELECT o.id FROM ticketing.passes o WHERE o.customer_id = $1 AND o.status <> 'unpaid'`,
        order: 'id DESC',
        join: `JOIN ${passFrom} ON c.id = p.id`,
        item: passJson,
        more: 'hasMore',
      },
      [customerId],
      window,
    );
  }
}
