import { Injectable } from '@nestjs/common';
import { ReachableEvents, VoucherStore } from '#libs/catalogue';
import { Audit, publicId, Transaction, UnknownId, type Member } from '#libs/platform';
import { VoucherUseStore } from '#libs/ticketing';
import { VoucherUsed } from './voucher.errors.js';
import { voucherFacts } from './voucher-terms.js';

/**
 * Deletes a voucher that was never used.
 * @throws UnknownId; NotOfAllVenues of one for all events; VoucherUsed
 */
@Injectable()
export class DeleteVoucher {
  constructor(
    private readonly transaction: Transaction,
    private readonly vouchers: VoucherStore,
    private readonly events: ReachableEvents,
    private readonly uses: VoucherUseStore,
    private readonly audit: Audit,
  ) {}

  async execute(member: Member, id: string): Promise<void> {
    await this.transaction.run(async () => {
      const voucher = await this.vouchers.lock(member, id);
      if (!voucher) throw new UnknownId('voucher');
      const venueId = await this.events.venueOfScope(member, voucher.eventId);
      if (!(await this.uses.removeUnused(id))) throw new VoucherUsed();
      await this.vouchers.remove(id);
      await this.audit.add(member, {
        action: 'voucher.delete',
        entity: publicId('voucher', id),
        venueId,
        before: voucherFacts(voucher),
      });
    });
  }
}
