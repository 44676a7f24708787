import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';

@Injectable()
export class PaymentExportStore {
  constructor(private readonly transaction: Transaction) {}

  /** Cash is of what an organisation entered for an address: theirs who have shown that the address is. */
  async of(customerId: string): Promise<Record<string, unknown>> {
    const row = await this.transaction.queryOne<{ payments: unknown[] }>(
      `SELECT coalesce(json_agg(json_build_object('id', platform.public_id('pay', p.id), 'orderId', platform.public_id('ord', p.order_id),
                'method', p.method, 'amount', p.amount, 'currency', p.currency, 'status', p.status, 'refundedAmount', p.refunded_amount,
                'createdAt', platform.iso(p.created_at), 'succeededAt', platform.iso(p.succeeded_at),
                'refunds', (SELECT coalesce(json_agg(json_build_object('id', platform.public_id('rfd', r.id), 'amount', r.amount,
                    'reason', r.reason, 'status', r.status, 'createdAt', platform.iso(r.created_at),
                    'settledAt', platform.iso(r.settled_at)) ORDER BY r.id), '[]')
                  FROM payments.refunds r WHERE r.payment_id = p.id),
                'disputes', (SELECT coalesce(json_agg(json_build_object('id', platform.public_id('dsp', d.id), 'amount', d.amount,
                    'reason', d.reason, 'status', d.status, 'openedAt', platform.iso(d.opened_at)) ORDER BY d.id), '[]')
                  FROM payments.disputes d WHERE d.payment_id = p.id)) ORDER BY p.id), '[]') AS payments
         FROM payments.payments p WHERE p.customer_id = $1
          AND (p.method <> 'cash' OR EXISTS (SELECT FROM identity.v_mailboxes m WHERE m.user_id = $1))`,
      [customerId],
    );
    return { payments: row?.payments ?? [] };
  }
}
