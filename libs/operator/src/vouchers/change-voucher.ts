import { Injectable } from '@nestjs/common';
import { ReachableEvents, VoucherStore } from '#libs/catalogue';
import { OrganisationStore } from '#libs/identity';
import { Audit, foldCode, given, publicId, Transaction, UnknownId, type Member } from '#libs/platform';
import { VoucherUseStore } from '#libs/ticketing';
import { MaxUsesBelowUsed } from './voucher.errors.js';
import { assertVoucher, voucherFacts, type VoucherInput } from './voucher-terms.js';

/**
 * Changes what is given of a voucher. Orders keep the discount with which they were placed.
 * @throws UnknownId, also for an event out of the member's reach; NotOfAllVenues of one that is, or would be, for all events; VoucherCodeTaken; MaxUsesBelowUsed; InvalidInput as
 *   for a new one
 */
@Injectable()
export class ChangeVoucher {
  constructor(
    private readonly transaction: Transaction,
    private readonly vouchers: VoucherStore,
    private readonly events: ReachableEvents,
    private readonly organisations: OrganisationStore,
    private readonly uses: VoucherUseStore,
    private readonly audit: Audit,
  ) {}

  async execute(member: Member, id: string, input: Partial<VoucherInput>): Promise<void> {
    await this.transaction.run(async () => {
      const voucher = await this.vouchers.lock(member, id);
      if (!voucher) throw new UnknownId('voucher');
      const before = voucherFacts(voucher);
      const limit = voucher.maxUses;
      const { eventId = voucher.eventId } = input;
      await this.events.venueOfScope(member, voucher.eventId);
      const venueId = await this.events.venueOfScope(member, eventId);
      Object.assign(voucher, given(input));
      voucher.foldedCode = foldCode(voucher.code);
      assertVoucher(voucher);
      const fixed = voucher.discountType === 'FIXED';
      voucher.currency = fixed
        ? ((await this.organisations.currencyOf(voucher.organisationId)) ?? null)
        : null;
      await this.vouchers.save(voucher);
      // Last, because it makes buyers wait.
      const used = voucher.maxUses === limit ? undefined : await this.uses.setLimit(id, voucher.maxUses);
      if (used !== undefined) throw new MaxUsesBelowUsed(used);
      await this.audit.add(member, {
        action: 'voucher.update',
        entity: publicId('voucher', id),
        venueId,
        before,
        after: voucherFacts(voucher),
      });
    });
  }
}
