import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';

/** Counters of vouchers: one for each, made, changed and deleted with it. */
@Injectable()
export class VoucherUseStore {
  constructor(private readonly transaction: Transaction) {}

  async add(voucherId: string, organisationId: string, maxUses: number | null): Promise<void> {
    await this.transaction.query(
      'INSERT INTO ticketing.voucher_uses (voucher_id, organisation_id, max_uses) VALUES ($1, $2, $3)',
      [voucherId, organisationId, maxUses],
    );
  }

  /**
   * Allows so many uses, if there were no more so far, whoever uses it meanwhile.
   * @param maxUses null = any number
   * @returns the uses so far where they are too many
   */
  async setLimit(voucherId: string, maxUses: number | null): Promise<number | undefined> {
    const changed = await this.transaction.queryOne<{ used: number }>(
      `UPDATE ticketing.voucher_uses SET max_uses = $2::int
        WHERE voucher_id = $1 AND ($2::int IS NULL OR used <= $2::int) RETURNING used`,
      [voucherId, maxUses],
    );
    if (changed) return undefined;
    const row = await this.transaction.queryOne<{ used: number }>(
      'SELECT used FROM ticketing.voucher_uses WHERE voucher_id = $1',
      [voucherId],
    );
    return row?.used ?? 0;
  }

  /** Whether a customer could use it at this moment. */
  async isLeft(voucherId: string, customerId: string): Promise<boolean> {
    const row = await this.transaction.queryOne<{ left: boolean }>(
      `SELECT (u.max_uses IS NULL OR u.used < u.max_uses)
              AND coalesce((SELECT count(*) FROM ticketing.orders o WHERE o.voucher_id = u.voucher_id AND o.customer_id = $2
                               AND o.status IN ('pending', 'confirmed')) < v.max_uses_per_customer, true) AS left
         FROM ticketing.voucher_uses u JOIN catalogue.v_vouchers v ON v.id = u.voucher_id WHERE u.voucher_id = $1`,
      [voucherId, customerId],
    );
    return row?.left ?? false;
  }

  /** @returns whether it was deleted: not if it has ever been used */
  async removeUnused(voucherId: string): Promise<boolean> {
    const gone = await this.transaction.queryOne(
      'DELETE FROM ticketing.voucher_uses WHERE voucher_id = $1 AND NOT ever_used RETURNING voucher_id',
      [voucherId],
    );
    return gone !== undefined;
  }
}
