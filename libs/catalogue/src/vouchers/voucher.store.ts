import { Injectable } from '@nestjs/common';
import { Transaction, violated, type Member } from '#libs/platform';
import { reachOf } from '#libs/venues';
import { eventsReached } from '../events/events-reached.js';
import { VoucherCodeTaken } from './voucher.errors.js';
import { Voucher } from './voucher.entity.js';

const reachable = `v.organisation_id = $1 AND ${eventsReached('ARRAY[v.event_id]')}`;

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
