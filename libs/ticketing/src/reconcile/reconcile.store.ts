import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';

const PAGE = 500;

/** Orders whose payment is ahead of them. */
@Injectable()
export class OrderReconcileStore {
  constructor(private readonly transaction: Transaction) {}

  /** Paid in the last month and neither confirmed nor ever refunded: the news of the payment was lost. */
  paidUnsettled(lateSeconds: number): Promise<string[]> {
    return this.ids(
      `SELECT o.id FROM payments.v_payments p JOIN ticketing.orders o ON o.id = p.order_id
        WHERE p.status = 'succeeded' AND o.confirmed_at IS NULL
          AND p.succeeded_at BETWEEN now() - interval '30 days' AND now() - make_interval(secs => $1)
          AND NOT EXISTS (SELECT FROM payments.v_refunds r WHERE r.payment_id = p.payment_id)
        ORDER BY p.succeeded_at LIMIT ${PAGE}`,
      lateSeconds,
    );
  }

  private async ids(sql: string, lateSeconds: number): Promise<string[]> {
    const rows = await this.transaction.query<{ id: string }>(sql, [lateSeconds]);
    return rows.map(({ id }) => id);
  }
}
