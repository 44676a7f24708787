import { Injectable } from '@nestjs/common';
import { whollyReached } from '#libs/catalogue';
import { pageOf, Transaction, type Member, type Window } from '#libs/platform';
import { reachOf } from '#libs/venues';

export const soldPassStatuses = ['unpaid', 'active', 'frozen', 'void'] as const;

export interface SoldPassFilters {
  /** Primary key of the pass on sale. */
  templateId?: string;
  status?: (typeof soldPassStatuses)[number];
}

const passJson = `json_build_object(
  'id', platform.public_id('cpass', s.pass_id), 'booking_id', platform.public_id('bkg', s.order_id),
  'pass_id', platform.public_id('pass', s.template_id), 'name', s.name, 'user_name', c.name, 'user_email', c.email,
  'status', s.status, 'credits', s.credits, 'credits_left', s.credits - s.used,
  'expires_at', platform.iso(s.expires_at), 'expired', coalesce(s.expires_at <= now(), false),
  'event_ids', (SELECT coalesce(json_agg(platform.public_id('evt', named.id) ORDER BY named.n), '[]')
                  FROM unnest(s.event_ids) WITH ORDINALITY AS named(id, n)),
  'amount', o.amount, 'currency', o.currency,
  'payment', (SELECT json_build_object('id', platform.public_id('pay', p.payment_id), 'status', p.status,
                                       'refunded_amount', p.refunded_amount, 'refund_pending', p.refund_pending)
                FROM payments.v_payments p WHERE p.order_id = s.order_id
               ORDER BY p.status = 'canceled', p.payment_id DESC LIMIT 1),
  'created_at', platform.iso(o.created_at), 'confirmed_at', platform.iso(o.confirmed_at))`;

/** Read model of the passes that customers have bought, or are about to pay: JSON made in SQL. */
@Injectable()
export class SoldPassStore {
  constructor(private readonly transaction: Transaction) {}

  page(member: Member, { templateId, status }: SoldPassFilters, window: Window): Promise<string> {
    return pageOf(
      this.transaction,
      {
        found: `SELECT s.pass_id AS id FROM ticketing.v_passes s JOIN ticketing.v_order_money o ON o.order_id = s.order_id
                 WHERE ${whollyReached('s')} AND (s.status <> 'unpaid' OR o.status = 'pending')
                   AND ($4::uuid IS NULL OR s.template_id = $4) AND ($5::text IS NULL OR s.status = $5)`,
        order: 'id DESC',
        join: `JOIN ticketing.v_passes s ON s.pass_id = p.id JOIN ticketing.v_order_money o ON o.order_id = s.order_id
               JOIN ticketing.v_order_customers c ON c.order_id = s.order_id`,
        item: passJson,
      },
      [...reachOf(member), templateId ?? null, status ?? null],
      window,
    );
  }

  /** The pass that an order is for, if the member reaches it. */
  async reachable(member: Member, orderId: string): Promise<string | undefined> {
    const row = await this.transaction.queryOne<{ id: string }>(
      `SELECT s.pass_id AS id FROM ticketing.v_passes s WHERE ${whollyReached('s')} AND s.order_id = $4`,
      [...reachOf(member), orderId],
    );
    return row?.id;
  }
}
