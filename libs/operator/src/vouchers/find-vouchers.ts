import { Injectable } from '@nestjs/common';
import { UnknownId, type Member, type Window } from '#libs/platform';
import { VoucherViewStore, type VoucherFilters } from './voucher-view.store.js';

/** An organisation's vouchers and how often they were used. One for an event is there for those who reach its venue. */
@Injectable()
export class FindVouchers {
  constructor(private readonly vouchers: VoucherViewStore) {}

  /** @returns JSON text `{ data, total, limit, offset, has_more }`, by name */
  list(member: Member, filters: VoucherFilters, window: Window): Promise<string> {
    return this.vouchers.page(member, filters, window);
  }

  /**
   * @returns JSON text `{ data }`
   * @throws UnknownId
   */
  async one(member: Member, id: string): Promise<string> {
    const found = await this.vouchers.one(member, id);
    if (found === undefined) throw new UnknownId('voucher');
    return found;
  }
}
