import { Injectable } from '@nestjs/common';
import { Transaction, violated, type Member } from '#libs/platform';
import { reached, reachOf } from '#libs/venues';
import { VoucherCodeTaken } from './voucher.errors.js';
import { Voucher } from './voucher.entity.js';

// A voucher for one event is there for those who reach the event's venue.
const reachable = `v.organisation_id = $1 AND (v.event_id IS NULL OR EXISTS (
  SELECT FROM catalogue.events e WHERE e.id = v.event_id AND ${reached}))`;

@Injectable()
export class VoucherStore {
  constructor(private readonly transaction: Transaction) {}

  /** @throws VoucherCodeTaken */
  async add(voucher: Omit<Voucher, 'createdAt'>): Promise<void> {
    await this.writing(() => this.transaction.repository(Voucher).insert(voucher));
  }

  /** The voucher with its row locked, if the member reaches it; inside a transaction. */
  async lock(member: Member, id: string): Promise<Voucher | undefined> {
    const found = await this.transaction.queryOne<{ id: string }>(
      `SELECT v.id FROM catalogue.vouchers v WHERE v.id = $4 AND ${reachable} FOR UPDATE OF v`,
      [...reachOf(member), id],
    );
    if (!found) return undefined;
    return (await this.transaction.repository(Voucher).findOneBy({ id })) ?? undefined;
  }

  /** @throws VoucherCodeTaken */
  async save({ id, createdAt: _, ...fields }: Voucher): Promise<void> {
    await this.writing(() => this.transaction.repository(Voucher).update({ id }, fields));
  }

  async remove(id: string): Promise<void> {
    await this.transaction.repository(Voucher).delete({ id });
  }

  private async writing(write: () => Promise<unknown>): Promise<void> {
    try {
      await write();
    } catch (error) {
      if (violated(error) === 'vouchers_code_once') throw new VoucherCodeTaken();
      throw error;
    }
  }
}
