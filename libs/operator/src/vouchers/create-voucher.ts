import { Injectable } from '@nestjs/common';
import { ReachableEvents, VoucherStore } from '#libs/catalogue';
import { OrganisationStore } from '#libs/identity';
import { Audit, foldCode, newId, publicId, Transaction, type Member } from '#libs/platform';
import { VoucherUseStore } from '#libs/ticketing';
import { assertVoucher, voucherFacts, type VoucherInput } from './voucher-terms.js';

/**
 * A new voucher, with the counter of its uses.
 * @returns its id
 * @throws UnknownId for an event out of the member's reach; NotOfAllVenues of one for all events; VoucherCodeTaken; InvalidInput for more than 100 per cent,
 *   or an end before the start
 */
@Injectable()
export class CreateVoucher {
  constructor(
    private readonly transaction: Transaction,
    private readonly vouchers: VoucherStore,
    private readonly events: ReachableEvents,
    private readonly organisations: OrganisationStore,
    private readonly uses: VoucherUseStore,
    private readonly audit: Audit,
  ) {}

  async execute(member: Member, input: VoucherInput): Promise<string> {
    const { organisationId } = member;
    const voucher = {
      id: newId(),
      organisationId,
      eventId: input.eventId ?? null,
      name: input.name,
      code: input.code,
      foldedCode: foldCode(input.code),
      discountType: input.discountType,
      discountValue: input.discountValue,
      currency: null as string | null,
      maxUses: input.maxUses ?? null,
      maxUsesPerCustomer: input.maxUsesPerCustomer ?? null,
      validFrom: input.validFrom ?? null,
      validUntil: input.validUntil ?? null,
    };
    assertVoucher(voucher);
    await this.transaction.run(async () => {
      const venueId = await this.events.venueOfScope(member, voucher.eventId);
      if (voucher.discountType === 'FIXED')
        voucher.currency = (await this.organisations.currencyOf(organisationId)) ?? null;
      await this.vouchers.add(voucher);
      await this.uses.add(voucher.id, organisationId, voucher.maxUses);
      await this.audit.add(member, {
        action: 'voucher.create',
        entity: publicId('voucher', voucher.id),
        venueId,
        after: voucherFacts(voucher),
      });
    });
    return voucher.id;
  }
}
